import { beforeEach, describe, expect, test } from 'vitest'
import { findDepartmentClients } from '../../../core/actions/find-department-clients.ts'
import { handOver } from '../../../core/actions/hand-over-unclaimed.ts'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { actor, openCounty, type TestCounty, unknownPhone } from '../../support/county.ts'

let county: TestCounty
let unknown: Conversation
let lewis: Conversation
beforeEach(async () => {
  county = await openCounty()
  lewis = await county.client('chris', { name: 'Lewis Grant', number: '+18015550142' })
  const { conversation } = await county.text('it’s Lewis, new phone', { from: unknownPhone })
  unknown = await county.conversation(conversation)
})

const give = (who = actor('dana'), to = lewis.id) =>
  handOver(county.deps, who, { conversation: unknown.id, to, title: 'New cell' })

describe('Handed to a colleague’s client', () => {
  test('the texts stand with that client, with a marker of who gave them', async () => {
    expect(await give()).toEqual({ kind: 'handed-over', name: 'Lewis Grant' })
    const now = await county.conversation(lewis.id)
    expect(now).toMatchObject({ unread: 1, staff: actor('chris').staff, preview: 'it’s Lewis, new phone' })
    expect((await county.entries(now)).at(-1)).toMatchObject({
      marker: { kind: 'handed-over', address: unknownPhone },
      by: { staff: actor('dana').staff },
    })
  })

  test('the giver sees neither that client’s thread nor the number any more', async () => {
    await give()
    for (const conversation of [lewis.id, unknown.id]) {
      const opened = await openConversation(county.deps, actor('dana'), { conversation })
      expect(opened).toEqual({ kind: 'refused', because: 'not-yours' })
    }
  })

  test('support staff may, who have no clients of their own', async () => {
    expect(await give(actor('sam'))).toMatchObject({ kind: 'handed-over' })
  })

  test('a second time it is gone', async () => {
    await give()
    expect(await give(actor('ruth'))).toEqual({ kind: 'gone' })
  })

  test('a client of another department does not exist, nor one who is nobody’s', async () => {
    const evelyn = await county.client('priya', { name: 'Evelyn Park', number: '+18015550143' })
    expect(await give(actor('dana'), evelyn.id)).toEqual({ kind: 'not-found' })
    expect(await give(actor('dana'), unknown.id)).toEqual({ kind: 'not-found' })
    expect(await give(actor('dana'), 'cv_none')).toEqual({ kind: 'not-found' })
  })

  test('staff of another department are told that the number does not exist', async () => {
    expect(await give(actor('priya'))).toEqual({ kind: 'not-found' })
  })
})

describe('Looking for the client to hand to', () => {
  const found = async (search: string, who = actor('dana')) => {
    await county.follow()
    const outcome = await findDepartmentClients(county.deps, who, { search })
    return outcome.kind === 'found' ? outcome.clients : outcome
  }

  test('shows names and who serves them, and nothing else', async () => {
    expect(await found('lew')).toEqual([
      { conversation: lewis.id, name: 'Lewis Grant', servedBy: 'Chris Okafor' },
    ])
  })

  test('finds by every word typed, in any order, and by digits of the phone', async () => {
    expect(await found('grant le')).toHaveLength(1)
    expect(await found('grant x')).toEqual([])
    expect(await found('0142')).toHaveLength(1)
  })

  test('knows no clients of other departments', async () => {
    await county.client('priya', { name: 'Lewis Park', number: '+18015550143' })
    expect(await found('lewis')).toHaveLength(1)
    expect(await found('0143')).toEqual([])
  })

  test('finds nothing for nothing', async () => {
    expect(await found('  ')).toEqual([])
    expect(await found('–')).toEqual([])
  })
})
