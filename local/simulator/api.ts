import { Hono } from 'hono'
import * as z from 'zod/mini'
import { instantOf } from '../../core/model/time.ts'
import { Fault } from '../faults.ts'
import { conversationsOn, phonesKnown } from './phones.ts'
import { readJson } from './read-json.ts'
import { readPhone, textOnPhone } from './texting.ts'
import type { SimulatorWorld } from './world.ts'

const Text = z.strictObject({
  from: z.string(),
  to: z.string(),
  body: z.string(),
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
})
const Faults = z.strictObject({ faults: z.array(Fault) })
const Advance = z.strictObject({
  advanceSeconds: z.number().check(z.minimum(0), z.maximum(366 * 24 * 60 * 60)),
})

/** The simulator as JSON (docs/simulator.md). What is not understood is 400, what cannot be is 422, each with a sentence. */
export function api(world: SimulatorWorld): Hono {
  const { clock, faults, mailbox, phones } = world
  const app = new Hono()

  app.post('/texts', async (c) => {
    const text = await readJson(c, Text)
    if (!text.ok) return text.refusal
    const outcome = await textOnPhone(world, text.value)
    switch (outcome.kind) {
      case 'refused':
        return c.json({ error: outcome.because }, 422)
      case 'answered':
        return c.json({ id: outcome.id, outcome: 'answered by the service', answer: outcome.answer }, 201)
      case 'handed on':
        return c.json({ id: outcome.id, outcome: 'handed on' }, 201)
      case 'seen before':
        return c.json({ id: outcome.id, outcome: 'seen before' }, 200)
      default:
        return outcome satisfies never
    }
  })

  app.get('/phones', (c) =>
    c.json({
      phones: phonesKnown(world).map(({ lastAt, ...phone }) => ({ ...phone, lastAt: instantOf(lastAt) })),
    }),
  )

  app.get('/phones/:number/texts', async (c) => {
    const phone = await readPhone(c.req.param('number'))
    if (phone.kind === 'refused') return c.json({ error: phone.because }, 422)
    const stopped = conversationsOn(world, phone.number).filter((one) => one.stopped)
    return c.json({
      number: phone.number,
      texts: phones.textsOf(phone.number).map(({ at, ...text }) => ({ ...text, at: instantOf(at) })),
      stopped: stopped.map(({ ours }) => ours),
    })
  })

  app.get('/faults', (c) => c.json({ faults: faults.list() }))
  app.put('/faults', async (c) => {
    const wanted = await readJson(c, Faults)
    if (!wanted.ok) return wanted.refusal
    faults.set(wanted.value.faults)
    return c.json({ faults: faults.list() })
  })
  app.delete('/faults', (c) => {
    faults.clear()
    return c.json({ faults: [] })
  })

  app.get('/clock', (c) => c.json({ now: instantOf(clock.now()) }))
  app.post('/clock', async (c) => {
    const wanted = await readJson(c, Advance)
    if (!wanted.ok) return wanted.refusal
    return c.json({ now: instantOf(clock.advance(wanted.value.advanceSeconds)) })
  })

  app.get('/mailboxes/:address', (c) => {
    const address = c.req.param('address').toLowerCase()
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) return c.json({ error: 'That is not an e-mail address.' }, 422)
    return c.json({
      address,
      mails: mailbox.of(address).map(({ at, ...mail }) => ({ ...mail, at: instantOf(at) })),
    })
  })

  app.all('*', (c) =>
    c.json({ error: 'The simulator has nothing here. docs/simulator.md lists what it has.' }, 404),
  )
  app.onError((_fault, c) => c.json({ error: 'Something went wrong in the simulator.' }, 500))
  return app
}
