import { beforeEach, describe, expect, test } from 'vitest'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { dismissUnclaimed } from '../../../core/actions/dismiss-unclaimed.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import {
  actor,
  formKey,
  mariasPhone,
  openCounty,
  type TestCounty,
  textService,
  unknownPhone,
} from '../../support/county.ts'

let county: TestCounty
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
})

const form = (body: string) => ({ conversation: maria.id, to: mariasPhone, body, formKey: formKey() })
const compose = (body: string, who = actor('dana')) => composeMessage(county.deps, who, form(body))

describe('A message staff write', () => {
  test('is kept as queued and becomes the conversation’s last contact', async () => {
    county.pass(60)
    const composed = await compose('See you Thursday at 10:30.')
    expect(composed).toMatchObject({
      kind: 'queued',
      replay: false,
      message: {
        status: 'queued',
        lane: 'direct',
        segments: 1,
        author: { staff: actor('dana').staff, name: 'Dana Whitfield' },
        from: '+18015550100',
        to: mariasPhone,
      },
    })
    expect(await county.entries(maria)).toEqual([composed.kind === 'queued' && composed.message])
    expect(await county.conversation(maria.id)).toMatchObject({
      preview: 'See you Thursday at 10:30.',
      previewOf: 'out',
      lastContact: county.now(),
      version: maria.version + 1,
    })
  })

  test('has its curly quotes and dashes made plain, so that it costs one segment', async () => {
    const body = `“Don’t be late” — it’s at 9… `.padEnd(150, 'x')
    expect(await compose(body)).toMatchObject({
      kind: 'queued',
      message: { segments: 1, body: `"Don't be late" - it's at 9... `.padEnd(152, 'x') },
    })
  })

  test('keeps what other alphabets and emoji say', async () => {
    const body = 'Nos vemos mañana 👩‍👩‍👧 в 9:00 明天见'
    expect(await compose(body)).toMatchObject({ kind: 'queued', message: { body } })
    expect(await county.entries(maria)).toMatchObject([{ body }])
  })

  test.each([
    ['nothing', ' \n\t ', 'empty'],
    ['more than the service takes', 'a'.repeat(1531), 'too-long'],
    ['more than the service takes in another alphabet', '明'.repeat(631), 'too-long'],
  ])('that says %s is refused', async (_, body, because) => {
    expect(await compose(body)).toEqual({ kind: 'invalid', because })
    expect(await county.entries(maria)).toEqual([])
  })

  test('is not sent to a number that is not this client’s', async () => {
    const to = { ...form('hi'), to: unknownPhone }
    expect(await composeMessage(county.deps, actor('dana'), to)).toEqual({
      kind: 'invalid',
      because: 'no-number',
    })
  })

  test.each(['', 'not a number', '+1801555013\u0000', '#OPT-OUT#pretrial'])(
    'is refused for the hostile address %j',
    async (to) => {
      const outcome = await composeMessage(county.deps, actor('dana'), { ...form('hi'), to })
      expect(outcome).toEqual({ kind: 'invalid', because: 'no-number' })
    },
  )

  test('is refused once the department is closed', async () => {
    const closed = await openCounty({ departments: (one) => ({ ...one, open: false }) })
    const hers = await closed.maria()
    const outcome = await composeMessage(closed.deps, actor('dana'), { ...form('hi'), conversation: hers.id })
    expect(outcome).toEqual({ kind: 'invalid', because: 'not-served' })
  })
})

describe('The same form', () => {
  test('sent twice makes one message', async () => {
    const twice = form('only once')
    const first = await composeMessage(county.deps, actor('dana'), twice)
    const after = await county.conversation(maria.id)
    const again = await composeMessage(county.deps, actor('dana'), twice)
    expect(again).toMatchObject({ kind: 'queued', replay: true })
    expect(again.kind === 'queued' && again.message.id).toBe(first.kind === 'queued' && first.message.id)
    expect(await county.conversation(maria.id)).toEqual(after)
    expect(await county.entries(maria)).toHaveLength(1)
  })

  test('sent five times at once makes one message', async () => {
    const same = form('only once')
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => composeMessage(county.deps, actor('dana'), same)),
    )
    const ids = new Set(outcomes.map((one) => one.kind === 'queued' && one.message.id))
    expect(ids.size).toBe(1)
    expect(outcomes.filter((one) => one.kind === 'queued' && !one.replay)).toHaveLength(1)
    expect(await county.entries(maria)).toHaveLength(1)
  })

  test('of another member of staff is another form', async () => {
    const key = formKey()
    const chris = await county.client('chris', { name: 'Lewis Grant', number: '+18015550142' })
    await composeMessage(county.deps, actor('dana'), { ...form('one'), formKey: key })
    const other = { conversation: chris.id, to: '+18015550142', body: 'two', formKey: key }
    expect(await composeMessage(county.deps, actor('chris'), other)).toMatchObject({ replay: false })
  })

  test.each(['', 'short', 'x'.repeat(65), 'no spaces allowed here'])(
    'with the key %j is refused',
    async (key) => {
      const outcome = await composeMessage(county.deps, actor('dana'), { ...form('hi'), formKey: key })
      expect(outcome).toEqual({ kind: 'refused', because: 'form-key' })
    },
  )
})

describe('Who may write', () => {
  test('a colleague of the same department is refused', async () => {
    expect(await compose('hi', actor('chris'))).toEqual({ kind: 'refused', because: 'not-yours' })
  })

  test('to staff of another department the conversation does not exist', async () => {
    expect(await compose('hi', actor('priya'))).toEqual({ kind: 'not-found' })
  })

  test('a conversation that nobody knows does not exist either', async () => {
    const outcome = await composeMessage(county.deps, actor('dana'), {
      ...form('hi'),
      conversation: 'cv_none',
    })
    expect(outcome).toEqual({ kind: 'not-found' })
  })

  test('a supervisor of the department may', async () => {
    expect(await compose('hi', actor('ruth'))).toMatchObject({ kind: 'queued' })
  })

  test('the machine itself may not', async () => {
    const outcome = await composeMessage(county.deps, textService, form('hi'))
    expect(outcome).toEqual({ kind: 'refused', because: 'no-permission' })
  })

  test('any case manager may answer an unknown number, until it is dismissed', async () => {
    const { conversation } = await county.text('hi', { from: unknownPhone })
    const answer = (key: string) =>
      composeMessage(county.deps, actor('chris'), {
        conversation,
        to: unknownPhone,
        body: 'Who is this?',
        formKey: key,
      })
    expect(await answer(formKey())).toMatchObject({ kind: 'queued' })
    await dismissUnclaimed(county.deps, actor('dana'), { conversation, because: 'Wrong number' })
    expect(await answer(formKey())).toEqual({ kind: 'invalid', because: 'not-served' })
  })

  test('every attempt is told to the audit, refused ones too', async () => {
    county.audit.entries.length = 0
    await compose('hi', actor('chris'))
    expect(county.audit.entries).toMatchObject([
      {
        did: 'wrote a message',
        conversation: maria.id,
        outcome: 'refused',
        actor: { staff: actor('chris').staff },
      },
    ])
  })
})

test('Two people writing to one client at once both succeed, and the versions count both', async () => {
  const both = await Promise.all([compose('from Dana'), compose('from Ruth', actor('ruth'))])
  expect(both).toMatchObject([{ kind: 'queued' }, { kind: 'queued' }])
  expect(await county.entries(maria)).toHaveLength(2)
  expect((await county.conversation(maria.id)).version).toBe(maria.version + 2)
})
