import { beforeEach, describe, expect, test } from 'vitest'
import { claimConversation } from '../../../core/actions/claim-conversation.ts'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import { receiveMessage } from '../../../core/actions/receive-message.ts'
import { type ReceiptInput, recordReceipt } from '../../../core/actions/record-receipt.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import {
  actor,
  formKey,
  inboundText,
  mariasPhone,
  openCounty,
  type TestCounty,
  textService,
  unknownPhone,
} from '../../support/county.ts'

let county: TestCounty
let unknown: Conversation
beforeEach(async () => {
  county = await openCounty()
  const { conversation } = await county.text('hi, is this pretrial?', { from: unknownPhone })
  county.pass(60)
  await county.text('I have court friday', { from: unknownPhone })
  county.pass(60)
  unknown = await county.conversation(conversation)
})

const ana = {
  kind: 'new' as const,
  name: 'Ana Luz Romero',
  clientStatus: 'Active',
  language: 'es' as const,
  note: 'Prefers mornings.',
  title: 'Cell',
}
const claim = (by: Parameters<typeof claimConversation>[2]['by'], who = actor('dana')) =>
  claimConversation(county.deps, who, { conversation: unknown.id, by })
const existing = (maria: Conversation) => ({
  kind: 'existing' as const,
  conversation: maria.id,
  title: 'New cell',
})

describe('Claimed for a new client', () => {
  test('the conversation becomes that client’s, with everything in it', async () => {
    expect(await claim(ana)).toEqual({ kind: 'claimed', conversation: unknown.id, name: 'Ana Luz Romero' })
    const now = await county.conversation(unknown.id)
    expect(now).toMatchObject({
      state: 'caseload',
      staff: actor('dana').staff,
      name: 'Ana Luz Romero',
      clientStatus: 'Active',
      language: 'es',
      unread: 2,
      preview: 'I have court friday',
    })
    expect(await county.store.client(now.client ?? '')).toMatchObject({
      client: { name: 'Ana Luz Romero', note: 'Prefers mornings.' },
      methods: [{ address: unknownPhone, title: 'Cell', texts: 'works', whose: 'client' }],
    })
    expect(await county.entries(now)).toMatchObject([
      { direction: 'in' },
      { direction: 'out', author: { automatic: 'unknown-number' } },
      { direction: 'in', body: 'I have court friday' },
      {
        direction: 'marker',
        marker: { kind: 'claimed', address: unknownPhone },
        by: { name: 'Dana Whitfield' },
      },
    ])
  })

  test('it leaves Unclaimed, and the number leads to the client', async () => {
    await claim(ana)
    expect((await county.store.unclaimed('pretrial', { limit: 5 })).items).toEqual([])
    expect(await county.store.addressLinks(unknownPhone)).toMatchObject([
      { kind: 'client', department: 'pretrial', conversation: unknown.id },
    ])
    expect(await county.text('thanks', { from: unknownPhone })).toMatchObject({ kind: 'kept' })
  })

  test.each([
    [{ name: ' ' }, { name: 'empty' }],
    [{ name: 'x'.repeat(81) }, { name: 'too-long' }],
    [{ name: 'Ana\u202eLuz' }, { name: 'unreadable' }],
    [{ note: 'x'.repeat(1001) }, { note: 'too-long' }],
  ])('%j is refused field by field', async (parts, fields) => {
    expect(await claim({ ...ana, ...parts })).toEqual({ kind: 'invalid', fields })
    expect(await county.conversation(unknown.id)).toEqual(unknown)
  })
})

describe('Claimed for an existing client', () => {
  test('its texts come along and show in the order they were written', async () => {
    county.pass(-3600)
    const maria = await county.maria()
    await county.text('old text of Maria’s')
    county.pass(3600)
    const message = await county.wrote('dana', maria, 'new text to Maria')
    expect(await claim(existing(maria))).toMatchObject({ kind: 'claimed', conversation: maria.id })
    const opened = await openConversation(county.deps, actor('dana'), { conversation: maria.id })
    const shown = opened.kind === 'open' ? opened.entries : []
    expect(shown.map((entry) => ('body' in entry ? entry.body.slice(0, 21) : entry.marker.kind))).toEqual(
      [
        'old text of Maria’s',
        'hi, is this pretrial?',
        'Pretrial Services of ',
        'I have court friday',
        'new text to Maria',
        'claimed',
      ].map((words) => (words.startsWith('Pretrial') ? expect.any(String) : words)),
    )
    const now = await county.conversation(maria.id)
    expect(now.threads.map(({ id }) => id)).toEqual([unknown.threads[0]?.id, maria.threads[0]?.id])
    expect(now).toMatchObject({ unread: 3, address: unknownPhone, preview: message.body })
  })

  test('pages of the joined threads follow on each other without a gap', async () => {
    const maria = await county.maria()
    for (let text = 0; text < 20; text++) {
      county.pass(1)
      await county.text(`maria ${text}`)
      await county.text(`unknown ${text}`, { from: unknownPhone })
    }
    await claim(existing(maria))
    const first = await openConversation(county.deps, actor('dana'), { conversation: maria.id })
    if (first.kind !== 'open' || !first.older) throw new Error('no older page')
    const before = { conversation: maria.id, before: first.older }
    const second = await openConversation(county.deps, actor('dana'), before)
    const all = second.kind === 'open' ? [...second.entries, ...first.entries] : []
    expect(all).toEqual(await county.entries(await county.conversation(maria.id)))
    expect(all).toHaveLength(44)
    expect(second).not.toHaveProperty('older')
  })

  test('a text that is newer than the client’s own becomes the list’s preview', async () => {
    const maria = await county.maria()
    county.pass(60)
    await county.text('now then?', { from: unknownPhone })
    await claim(existing(maria))
    expect(await county.conversation(maria.id)).toMatchObject({ preview: 'now then?', previewOf: 'in' })
  })

  test('who stopped texts before the claim is still shown as stopped', async () => {
    const maria = await county.maria()
    await county.text('ALTO', { from: unknownPhone })
    await claim(existing(maria))
    const opened = await openConversation(county.deps, actor('dana'), { conversation: maria.id })
    expect(opened).toMatchObject({ kind: 'open', optedOut: true })
    const form = { conversation: maria.id, to: unknownPhone, body: 'hi', formKey: formKey() }
    expect(await composeMessage(county.deps, actor('dana'), form)).toMatchObject({ kind: 'blocked' })
  })

  test('an answer given before the claim that does not arrive flags the client’s conversation', async () => {
    const maria = await county.maria()
    county.pass(60)
    const answer = await county.wrote('chris', unknown, 'Who is this?')
    await claim(existing(maria))
    const receipt: ReceiptInput = {
      providerId: 'p1',
      context: { thread: answer.thread, message: answer.id },
      receipt: { says: 'undelivered', reason: 'unreachable', final: true },
    }
    await recordReceipt(county.deps, textService, receipt)
    expect(await county.conversation(maria.id)).toMatchObject({ failed: 'unreachable' })
  })

  test('one who was taken off the list comes back on it', async () => {
    const maria = await county.maria()
    await county.store.keep.seen({ ...maria, state: 'off-list', version: maria.version + 1 }, maria)
    await claim(existing(maria))
    expect(await county.conversation(maria.id)).toMatchObject({ state: 'caseload', unread: 2 })
  })

  test('of a colleague is refused, of another department does not exist', async () => {
    const lewis = await county.client('chris', { name: 'Lewis Grant', number: '+18015550142' })
    const other = await county.client('priya', { name: 'Evelyn Park', number: '+18015550143' })
    expect(await claim(existing(lewis))).toEqual({ kind: 'refused', because: 'not-yours' })
    expect(await claim(existing(other))).toEqual({ kind: 'not-found' })
    expect(await county.conversation(unknown.id)).toEqual(unknown)
  })
})

describe('Of two claims at once', () => {
  test('one wins, the other is told it is gone', async () => {
    const outcomes = await Promise.all([
      claim(ana),
      claim({ ...ana, name: 'Ana Romero' }, actor('chris')),
      claim({ ...ana, name: 'A. Romero' }, actor('ruth')),
    ])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['claimed', 'gone', 'gone'])
    const links = await county.store.addressLinks(unknownPhone)
    expect(links).toHaveLength(1)
  })

  test('for different clients, its texts stand with one of them', async () => {
    const maria = await county.maria()
    const lewis = await county.client('chris', { name: 'Lewis Grant', number: '+18015550142' })
    const outcomes = await Promise.all([claim(existing(maria)), claim(existing(lewis), actor('chris'))])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['claimed', 'gone'])
    const threads = [
      ...(await county.conversation(maria.id)).threads,
      ...(await county.conversation(lewis.id)).threads,
    ]
    expect(threads).toHaveLength(3)
  })

  test('a later one is told it is gone, and staff of another department that it does not exist', async () => {
    await claim(ana)
    expect(await claim(ana, actor('chris'))).toEqual({ kind: 'gone' })
    expect(await claim(ana, actor('priya'))).toEqual({ kind: 'not-found' })
  })
})

describe('A text that arrives in the middle of a claim', () => {
  /** The store with something happening just before one of its writes. */
  const interrupted = (
    write: 'claimedByNew' | 'changeRecords' | 'inbound',
    meanwhile: () => Promise<unknown>,
  ) => {
    let happened = false
    const { store } = county
    const interruptedBy =
      (keep: (kept: never) => Promise<'done' | 'changed' | 'seen'>) => async (kept: never) => {
        if (!happened) {
          happened = true
          await meanwhile()
        }
        return keep(kept)
      }
    const interruptedStore =
      write === 'changeRecords'
        ? { ...store, changeRecords: interruptedBy(store.changeRecords) }
        : { ...store, keep: { ...store.keep, [write]: interruptedBy(store.keep[write]) } }
    return { ...county.deps, store: interruptedStore as typeof store }
  }
  const text = () => county.text('one more thing', { from: unknownPhone })
  const bodiesOf = async (id: string) =>
    (await county.entries(await county.conversation(id))).flatMap((entry) =>
      entry.direction === 'in' ? [entry.body] : [],
    )

  test('stands in the new client’s conversation', async () => {
    const deps = interrupted('claimedByNew', text)
    const outcome = await claimConversation(deps, actor('dana'), { conversation: unknown.id, by: ana })
    expect(outcome).toMatchObject({ kind: 'claimed' })
    expect(await bodiesOf(unknown.id)).toContain('one more thing')
    expect(await county.conversation(unknown.id)).toMatchObject({ state: 'caseload', unread: 3 })
  })

  test('stands in the existing client’s conversation', async () => {
    const maria = await county.maria()
    const deps = interrupted('changeRecords', text)
    const by = existing(maria)
    await claimConversation(deps, actor('dana'), { conversation: unknown.id, by })
    expect(await bodiesOf(maria.id)).toContain('one more thing')
    expect(await county.conversation(maria.id)).toMatchObject({ unread: 3 })
  })

  test.each(['new', 'existing'] as const)(
    'is kept once with the client when the claim (%s) comes between reading and keeping',
    async (kind) => {
      const maria = await county.maria()
      const deps = interrupted('inbound', () => claim(kind === 'new' ? ana : existing(maria)))
      const inbound = inboundText('one more thing', { from: unknownPhone })
      const outcome = await receiveMessage(deps, textService, inbound)
      const home = kind === 'new' ? unknown.id : maria.id
      expect(outcome).toMatchObject({ kind: 'kept', conversation: home })
      expect((await bodiesOf(home)).filter((body) => body === 'one more thing')).toHaveLength(1)
      expect(await county.conversation(home)).toMatchObject({ unread: 3 })
    },
  )
})

test('A dismissed number can be claimed too', async () => {
  const { state: _, ...rest } = unknown
  const dismissed = { by: actor('sam').staff, because: 'Wrong number', at: county.now() }
  const now = { ...rest, state: 'dismissed' as const, dismissed, version: unknown.version + 1 }
  await county.store.keep.dismissed(now, unknown)
  expect(await claim(ana)).toMatchObject({ kind: 'claimed' })
  expect((await county.conversation(unknown.id)).dismissed).toBeUndefined()
})

test('Maria’s own number is not touched by a claim of another', async () => {
  const maria = await county.maria()
  await claim(existing(maria))
  expect(await county.store.addressLinks(mariasPhone)).toMatchObject([{ conversation: maria.id }])
})

test('A number with more scheduled than a transaction holds is claimed whole, for an existing and for a new client', async () => {
  for (const by of [existing(await county.maria()), ana]) {
    const from = by === ana ? '+13855550179' : '+13855550178'
    const { conversation } = await county.text('see you every week', { from })
    const texts = Array.from({ length: 104 }, (_, week) => ({
      ...(week === 0 ? { body: 'first' } : { body: `week ${week}` }),
      due: secondsAfter(county.now(), 600 + week * 60),
    }))
    for (const { body, due } of texts) {
      const form = { conversation, to: from, body, due, zone: 'America/Denver', formKey: formKey() }
      expect(await scheduleMessage(county.deps, actor('dana'), form)).toMatchObject({ kind: 'scheduled' })
    }
    const claimed = await claimConversation(county.deps, actor('dana'), { conversation, by })
    if (claimed.kind !== 'claimed') throw new Error(claimed.kind)
    const home = await county.conversation(claimed.conversation)
    expect(await county.store.scheduled(home.id)).toHaveLength(104)
    expect(home.nextDue).toBe(texts[0]?.due)
    expect(home.scheduledIn).toBeUndefined()
    const listed: string[] = []
    let after: string | undefined
    do {
      const page = await county.store.scheduledOf(actor('dana').staff, { limit: 50, ...(after && { after }) })
      listed.push(...page.items.filter((one) => one.conversation === home.id).map((one) => one.name))
      after = page.next
    } while (after)
    expect(listed).toEqual(Array.from({ length: 104 }, () => home.name))
  }
})
