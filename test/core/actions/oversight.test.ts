import { beforeEach, describe, expect, it } from 'vitest'
import { listDepartmentClients } from '../../../core/actions/department/list-department-clients.ts'
import { markSeen } from '../../../core/actions/mark-seen.ts'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import { handleReport, overlook } from '../../../core/actions/oversight/overlook.ts'
import { reportMessage } from '../../../core/actions/oversight/report-message.ts'
import { tellOfUnread } from '../../../core/actions/oversight/tell-of-unread.ts'
import { searchClients } from '../../../core/actions/search-clients.ts'
import { searchMessages } from '../../../core/actions/search-messages.ts'
import { readTranscript } from '../../../core/actions/transcript/read-transcript.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { chris, dana, pretrial, ruth } from '../../support/cast.ts'
import { actor, openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty
let maria: Conversation

const now = () => county.conversation(maria.id)
const markers = async (kind: string) =>
  (await county.entries(await now())).filter((one) => one.direction === 'marker' && one.marker.kind === kind)
const notices = () => county.changes().flatMap((fact) => (fact.kind === 'notice' ? [fact.notice] : []))

beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
  await county.text('I know where you live.')
  await county.follow()
})

describe('Reading what is a colleague’s', () => {
  it('stands in the thread once a day, and leaves it unread for whom it came', async () => {
    const was = await now()
    for (let times = 0; times < 3; times++)
      await openConversation(county.deps, actor('ruth'), { conversation: maria.id })
    const { newestInbound = '' } = was
    await markSeen(county.deps, actor('ruth'), { conversation: maria.id, upTo: newestInbound })
    expect(await markers('read-by')).toMatchObject([{ by: { name: ruth.name } }])
    expect(await now()).toEqual(was)
    county.pass(24 * 3600)
    await openConversation(county.deps, actor('ruth'), { conversation: maria.id })
    expect(await markers('read-by')).toHaveLength(2)
    county.pass(-24 * 3600)
  })

  it('is told to the audit in words of its own', async () => {
    await openConversation(county.deps, actor('ruth'), { conversation: maria.id })
    await openConversation(county.deps, actor('dana'), { conversation: maria.id })
    const did = county.audit.entries.filter(({ did }) => /convers/.test(did)).map(({ did }) => did)
    expect(did.slice(-2)).toEqual(['read a colleague’s conversation', 'opened a conversation'])
  })

  it('by a search or a transcript is told to the audit and marked, and what was searched for is not', async () => {
    for (const who of ['dana', 'ruth'] as const) {
      await searchMessages(county.deps, actor(who), { typed: 'live' })
      await searchClients(county.deps, actor(who), 'Maria')
    }
    const lines = county.audit.entries.filter(({ did }) => /searched|found/.test(did))
    expect(lines.map(({ did, conversation = '' }) => [did, conversation])).toEqual([
      ['searched messages', ''],
      ['searched clients', ''],
      ['found a colleague’s conversation', maria.id],
      ['searched messages', ''],
      ['found a colleague’s conversation', maria.id],
      ['searched clients', ''],
    ])
    expect(JSON.stringify(lines)).not.toMatch(/live|Maria/)
    expect(await markers('read-by')).toMatchObject([{ by: { name: ruth.name } }])
    county.pass(24 * 3600)
    await readTranscript(county.deps, actor('ruth'), { conversation: maria.id, notes: false })
    expect(await markers('read-by')).toHaveLength(2)
    county.pass(-24 * 3600)
  })

  it('is not marked of the case manager, and not allowed a colleague', async () => {
    await openConversation(county.deps, actor('dana'), { conversation: maria.id })
    const refused = await openConversation(county.deps, actor('chris'), { conversation: maria.id })
    expect([await markers('read-by'), refused.kind]).toEqual([[], 'refused'])
  })
})

describe('A reported message', () => {
  const report = async (by: 'dana' | 'ruth' = 'dana', parts = {}) => {
    const { newestInbound: message = '' } = await now()
    const form = { conversation: maria.id, message, reason: 'threat', words: 'He meant it.' }
    return reportMessage(county.deps, actor(by), { ...form, ...parts })
  }

  it('is preserved, marked in the thread and told to the supervisors, once', async () => {
    county.changes()
    expect([(await report()).kind, (await report()).kind]).toEqual(['reported', 'reported'])
    expect(notices().map(({ to, about }) => [to, about.kind])).toEqual([[ruth.id, 'reported']])
    expect(await markers('reported')).toMatchObject([{ by: { name: dana.name } }])
    const seen = await overlook(county.deps, actor('ruth'))
    expect(seen).toMatchObject({
      open: [{ reason: 'threat', words: 'He meant it.', preserved: { body: 'I know where you live.' } }],
      handled: [],
    })
  })

  it('neither blocks the client nor moves what is unread', async () => {
    const was = await now()
    await report()
    expect(await now()).toEqual(was)
    expect(await county.text('And your car.')).toMatchObject({ kind: 'kept' })
  })

  it('is handled once, with what was done; the first note stands', async () => {
    const reported = await report()
    if (reported.kind !== 'reported') throw new Error(reported.kind)
    const handle = (note: string) =>
      handleReport(county.deps, actor('ruth'), { report: reported.report.id, note })
    expect(await handle(' ')).toEqual({ kind: 'invalid', because: 'empty' })
    await handle('Called the police.')
    expect(await handle('Nothing.')).toMatchObject({ report: { handled: { note: 'Called the police.' } } })
    expect(await overlook(county.deps, actor('ruth'))).toMatchObject({
      open: [],
      handled: [{ reason: 'threat' }],
    })
  })

  it('says what it is, and is of a message that came in', async () => {
    expect(await report('dana', { reason: 'other', words: '' })).toMatchObject({ kind: 'invalid' })
    const sent = await county.wrote('dana', await now())
    expect(await report('dana', { message: sent.id })).toEqual({ kind: 'not-found' })
    const { newestInbound: message = '' } = await now()
    const form = { conversation: maria.id, message, reason: 'threat', words: '' }
    expect((await reportMessage(county.deps, actor('chris'), form)).kind).toBe('refused')
  })

  it('is nobody’s business who does not oversee the messages', async () => {
    expect(await overlook(county.deps, actor('dana'))).toEqual({ kind: 'refused', because: 'no-permission' })
  })
})

describe('What nobody reads', () => {
  /** It is Saturday morning; a working day later it is Tuesday at noon. */
  const untilTuesdayNoon = 3 * 24 * 3600 + 3 * 3600

  it('reaches the supervisors after a working day, once that day', async () => {
    county.pass(untilTuesdayNoon)
    county.changes()
    expect(await tellOfUnread(county.deps, pretrial)).toEqual({ kind: 'told', count: 1 })
    await tellOfUnread(county.deps, pretrial)
    expect(notices().map(({ to, about }) => [to, about])).toEqual([
      [ruth.id, { kind: 'unread-too-long', count: 1 }],
    ])
    expect(await overlook(county.deps, actor('ruth'))).toMatchObject({
      overdue: [{ name: 'Maria Santos', staff: dana.id }],
    })
    county.pass(-untilTuesdayNoon)
  })

  it('does not after hours, nor before the day is over, nor once it was read', async () => {
    expect(await tellOfUnread(county.deps, pretrial)).toEqual({ kind: 'nothing' })
    county.pass(2 * 24 * 3600 + 3600)
    expect(await tellOfUnread(county.deps, pretrial)).toEqual({ kind: 'nothing' })
    county.pass(-2 * 24 * 3600 - 3600)
    const { newestInbound = '' } = await now()
    await markSeen(county.deps, actor('dana'), { conversation: maria.id, upTo: newestInbound })
    await county.follow()
    county.pass(untilTuesdayNoon)
    expect(await tellOfUnread(county.deps, pretrial)).toEqual({ kind: 'nothing' })
    county.pass(-untilTuesdayNoon)
  })

  it('waits since the first message that nobody saw, however many follow', async () => {
    const { unreadSince } = await now()
    county.pass(3600)
    await county.text('Hello?')
    expect(await now()).toMatchObject({ unread: 2, unreadSince })
    await county.follow()
    expect((await county.store.unreadIn('pretrial', { limit: 10 })).items).toHaveLength(1)
    county.pass(-3600)
  })

  it('counts an unknown number too', async () => {
    await county.text('Who is this?', { from: '+13855550177' })
    await county.follow()
    expect((await county.store.unreadIn('pretrial', { limit: 10 })).items).toMatchObject([
      { name: 'Maria Santos' },
      { name: '', address: '+13855550177' },
    ])
  })
})

describe('All clients of a department', () => {
  beforeEach(async () => {
    await county.client('chris', { name: 'Keisha Williams' })
    await county.client('sam', { name: 'Anthony Russo' })
    await county.client('priya', { name: 'Nadia Petrova' })
    await county.follow()
  })
  const list = async (who: Parameters<typeof actor>[0], view = {}) => {
    const listed = await listDepartmentClients(county.deps, actor(who), { filter: 'all', ...view })
    if (listed.kind !== 'list') return listed.kind
    return listed.clients.map(({ name, staff, unreadSince, mayOpen }) => [
      name,
      staff,
      !!unreadSince,
      mayOpen,
    ])
  }
  const maria = ['Maria Santos', dana.id, true, true]

  it('stand by name with who serves them, and open for whoever reads others’ messages', async () => {
    const all = [['Anthony Russo', undefined, false, true], ['Keisha Williams', chris.id, false, true], maria]
    expect(await list('ruth')).toEqual(all)
    expect(await list('sam')).toEqual(all.map(([name, staff, is]) => [name, staff, is, staff === undefined]))
    expect(await list('dana')).toBe('refused')
  })

  it.each([
    ['unread', { filter: 'unread' }],
    ['of one case manager', { staff: dana.id }],
    ['of one who are unread', { staff: dana.id, filter: 'unread' }],
    ['found', { search: 'sant' }],
  ])('can be narrowed: %s', async (_, view) => {
    expect(await list('ruth', view)).toEqual([maria])
  })

  it('show who waits for a case manager, and nobody of another department', async () => {
    expect(await list('ruth', { filter: 'waiting' })).toEqual([['Anthony Russo', undefined, false, true]])
    expect(await list('ruth', { search: 'Nadia' })).toEqual([])
    expect(await list('ruth', { staff: actor('priya').staff })).toBe('not-found')
  })
})
