import { type Context, Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { liveAnswer } from '../parts/live.tsx'
import { page } from '../parts/page.tsx'
import { conversationsOn, conversationWith } from '../phones.ts'
import { markRead } from '../read-marks.ts'
import { readPhone, textOnPhone } from '../texting.ts'
import type { SimulatorWorld } from '../world.ts'
import { Messages } from './phone/messages.tsx'
import { Stage } from './phone/stage.tsx'
import { Thread } from './phone/thread.tsx'

/** One pretend phone: its messages, and a conversation with one of the county's numbers. */
export function phonePages(world: SimulatorWorld): Hono {
  const titleOf = (number: string) => `${world.ownerOf?.(number) ?? 'Unknown'}’s phone`

  function show(c: Context, number: string, screen: JSX.Element, status: 200 | 422 = 200, told?: Told) {
    const children = <Stage world={world} number={number} screen={screen} {...(told ?? {})} />
    return c.html(page({ world, title: titleOf(number), here: 'phones', children }), status)
  }

  function threadOn(number: string, ours: string): JSX.Element {
    const conversation = conversationWith(world, number, ours)
    markRead(world.database, number, ours, conversation.texts.length)
    return (
      <Thread
        world={world}
        number={number}
        conversation={conversation}
        others={conversationsOn(world, number)}
      />
    )
  }

  const app = new Hono()

  app.get('/', async (c) => {
    const read = await readPhone(c.req.query('number') ?? '')
    if (read.kind === 'number') return c.redirect(`/simulator/phones/${read.number}`, 303)
    return c.html(
      page({ world, title: 'Not a number', here: 'phones', children: <NotANumber because={read.because} /> }),
      422,
    )
  })

  app.get('/:number', async (c) => {
    const number = await numberIn(c, 'number')
    if (!number) return c.notFound()
    return show(
      c,
      number,
      <Messages world={world} number={number} conversations={conversationsOn(world, number)} />,
    )
  })

  app.get('/:number/pictures/:text/:index', async (c) => {
    const number = await numberIn(c, 'number')
    const { text, index } = c.req.param()
    const found = number && world.phones.textsOf(number).find(({ id }) => id === text)
    const file = found && world.fileAt?.(found.media[Number(index)] ?? '')
    return file ? c.body(new Uint8Array(file.bytes), 200, { 'Content-Type': file.type }) : c.notFound()
  })

  app.get('/:number/live', async (c) => {
    const number = await numberIn(c, 'number')
    if (!number) return c.notFound()
    return liveAnswer(
      c,
      <Messages world={world} number={number} conversations={conversationsOn(world, number)} />,
    )
  })

  app.get('/:number/:ours', async (c) => {
    const { number, ours } = await bothIn(c, world)
    if (!number || !ours) return c.notFound()
    return show(c, number, threadOn(number, ours), 200, { compose: { ours, body: '' } })
  })

  app.get('/:number/:ours/live', async (c) => {
    const { number, ours } = await bothIn(c, world)
    if (!number || !ours) return c.notFound()
    return liveAnswer(c, threadOn(number, ours))
  })

  app.post('/:number/:ours', async (c) => {
    const { number, ours } = await bothIn(c, world)
    if (!number || !ours) return c.notFound()
    const form = await c.req.parseBody()
    const body = String(form.quick ?? form.body ?? '')
    const outcome = await textOnPhone(world, {
      from: number,
      to: ours,
      body,
      id: String(form.id ?? '') || undefined,
    })
    if (outcome.kind !== 'refused') return c.redirect(`/simulator/phones/${number}/${ours}`, 303)
    return show(c, number, threadOn(number, ours), 422, { compose: { ours, body, problem: outcome.because } })
  })

  return app
}

type Told = { compose: { ours: string; body: string; problem?: string } }

async function numberIn(c: Context, name: string): Promise<string | undefined> {
  const read = await readPhone(c.req.param(name) ?? '')
  return read.kind === 'number' ? read.number : undefined
}

/** The phone's number, and the county's if it is one a department has. */
async function bothIn(c: Context, { departments }: SimulatorWorld) {
  const ours = await numberIn(c, 'ours')
  const known = departments.some(({ textNumber }) => textNumber === ours)
  return { number: await numberIn(c, 'number'), ours: known ? ours : undefined }
}

function NotANumber({ because }: { because: string }) {
  return (
    <section class="sheet card">
      <h1>No phone with that number</h1>
      <p role="alert">{because}</p>
      <p>
        <a class="button" href="/simulator">
          Back to the phones
        </a>
      </p>
    </section>
  )
}
