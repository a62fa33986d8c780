import { beforeEach, describe, expect, test } from 'vitest'
import { endAway, setAway } from '../../../core/actions/edit-preferences.ts'
import { receiveMessage } from '../../../core/actions/receive-message.ts'
import { longestAnswer } from '../../../core/model/away.ts'
import type { DepartmentSettings } from '../../../core/model/department-settings.ts'
import type { OutboundMessage } from '../../../core/model/message.ts'
import { isTooLong } from '../../../core/model/segments.ts'
import { daysAfter, localParts } from '../../../core/model/send-time.ts'
import { departments } from '../../../local/demo-county/departments.ts'
import {
  actor,
  inboundText,
  mariasPhone,
  openCounty,
  type TestCounty,
  textService,
  unknownPhone,
} from '../../support/county.ts'

const hour = 3600
const hastaQueVuelve = /^Hasta el \p{L}+ \d+ de \p{L}+: Chris, \(801\) 555-0101$/u
const [pretrial, behavioral] = departments
const closed: Partial<DepartmentSettings> = {
  hours: {},
  afterHoursAnswer: { en: 'Closed. 911, 988.', es: 'Cerrado. 911, 988.' },
}
let county: TestCounty

/** The county, with Pretrial Services so set. */
const opened = (set: Partial<DepartmentSettings> = {}) =>
  openCounty({
    departments: (one) => (one.id === 'pretrial' ? { ...one, settings: { ...one.settings, ...set } } : one),
  }).then(async (one) => {
    const was = await one.store.settings('pretrial')
    await one.store.keepSettings('pretrial', { ...was, ...set, version: 1 }, was)
    return one
  })

/** Dana is away from yesterday, and back in nine days. */
async function away(parts: { everyMessage?: boolean } = {}) {
  const today = localParts(county.now(), 'America/Denver').date
  const form = {
    from: daysAfter(today, -1),
    back: daysAfter(today, 9),
    contact: 'Chris, (801) 555-0101',
    text: { en: 'Away until {{back}}: {{contact}}', es: 'Hasta el {{back}}: {{contact}}' },
    everyMessage: parts.everyMessage ?? false,
  }
  const department = pretrial!
  const set = await setAway(county.deps, actor('dana'), { ...form, department })
  expect(set.kind).toBe('kept')
}

/** What was sent by itself in this conversation, oldest first. */
async function answers(conversation: string): Promise<OutboundMessage[]> {
  const entries = await county.entries(await county.conversation(conversation))
  return entries.filter((one) => one.direction === 'out').filter(({ author }) => 'automatic' in author)
}
const bodies = async (conversation: string) => (await answers(conversation)).map(({ body }) => body)

describe('While a case manager is away', () => {
  beforeEach(async () => {
    county = await opened()
  })

  test('a client hears it once a day, in their language, naming whom to contact', async () => {
    const maria = await county.maria()
    await away()
    await county.text('¿Sigue el jueves?')
    await county.text('¿Hola?')
    expect(await answers(maria.id)).toMatchObject([
      {
        body: expect.stringMatching(hastaQueVuelve),
        author: { automatic: 'away' },
        to: mariasPhone,
        from: pretrial?.textNumber,
        status: 'queued',
      },
    ])
    expect(await county.conversation(maria.id)).toMatchObject({
      unread: 2,
      preview: '¿Hola?',
      previewOf: 'in',
    })
    county.pass(25 * hour)
    await county.text('¿Y hoy?')
    expect(await answers(maria.id)).toHaveLength(2)
  })

  test('the text is answered once, however often and by however many it is delivered', async () => {
    const maria = await county.maria()
    await away({ everyMessage: true })
    const inbound = inboundText('once')
    await Promise.all(Array.from({ length: 5 }, () => receiveMessage(county.deps, textService, inbound)))
    await receiveMessage(county.deps, textService, inbound)
    expect(await answers(maria.id)).toHaveLength(1)
  })

  test('every message is answered where the worker wants it, up to ten a day, and not the same words', async () => {
    const maria = await county.maria()
    await away({ everyMessage: true })
    await county.text('auto-reply: I am driving')
    await county.text('auto-reply: I am driving')
    expect(await answers(maria.id)).toHaveLength(1)
    for (let place = 0; place < 15; place++) await county.text(`message ${place}`)
    expect(await answers(maria.id)).toHaveLength(10)
  })

  test('it ends by itself, and when they say so', async () => {
    const maria = await county.maria()
    await away()
    county.pass(10 * 24 * hour)
    await county.text('after it ended')
    expect(await answers(maria.id)).toEqual([])
    await away()
    await endAway(county.deps, actor('dana'))
    await county.text('after it was turned off')
    expect(await answers(maria.id)).toEqual([])
  })

  test('nobody who opted out hears it, nor a STOP, nor a short code, nor a number of the county', async () => {
    const maria = await county.maria()
    await away({ everyMessage: true })
    await county.text('STOP')
    await county.text('why are you still there')
    expect(await bodies(maria.id)).toEqual([])
    for (const from of [behavioral?.textNumber ?? '', '24273']) {
      const { conversation } = await county.text('hello', { from })
      expect(await bodies(conversation)).toEqual([])
    }
  })

  test('nobody hears it who asked plainly to stop, until staff have answered that', async () => {
    const maria = await county.maria()
    await away({ everyMessage: true })
    await county.text('please stop texting me')
    expect((await county.conversation(maria.id)).paused).toBeDefined()
    await county.text('I mean it')
    expect(await bodies(maria.id)).toEqual([])
  })

  test('nobody hears it from a colleague’s client or another department', async () => {
    await away()
    const keisha = await county.client('chris', { name: 'Keisha Williams', number: '+18015550142' })
    await county.text('hi', { from: '+18015550142' })
    expect(await bodies(keisha.id)).toEqual([])
  })
})

describe('Outside the department’s hours', () => {
  beforeEach(async () => {
    county = await opened(closed)
  })

  test('clients and unknown numbers hear so once a day', async () => {
    const maria = await county.maria()
    await county.text('anyone there?')
    await county.text('please')
    expect(await bodies(maria.id)).toEqual(['Cerrado. 911, 988.'])
    const { conversation } = await county.text('hello', { from: unknownPhone })
    await county.text('hello?', { from: unknownPhone })
    expect(await bodies(conversation)).toEqual(['Closed. 911, 988.\n\nCerrado. 911, 988.'])
    expect(await answers(conversation)).toMatchObject([{ author: { automatic: 'after-hours' } }])
  })

  test('an unknown number is asked who it is once the department is open', async () => {
    const { conversation } = await county.text('hello', { from: unknownPhone })
    const was = await county.store.settings('pretrial')
    await county.store.keepSettings('pretrial', { ...was, hours: null, version: 2 }, was)
    await county.text('hello?', { from: unknownPhone })
    await county.text('still me', { from: unknownPhone })
    expect((await answers(conversation)).map(({ author }) => author)).toEqual([
      { automatic: 'after-hours' },
      { automatic: 'unknown-number' },
    ])
  })

  test('a client of somebody away hears both in one text', async () => {
    const maria = await county.maria()
    await away()
    await county.text('help')
    await county.text('I need someone')
    const [both, ...more] = await bodies(maria.id)
    expect(both?.split('\n\n')).toEqual([expect.stringMatching(hastaQueVuelve), 'Cerrado. 911, 988.'])
    expect(more).toEqual([])
  })

  test('the longest answers that can be set still fit into one text', () => {
    const longest = 'á'.repeat(longestAnswer)
    expect(isTooLong(`${longest}\n\n${longest}`)).toBe(false)
  })
})
