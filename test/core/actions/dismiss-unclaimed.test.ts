import { beforeEach, expect, test } from 'vitest'
import { claimConversation } from '../../../core/actions/claim-conversation.ts'
import { dismissUnclaimed, undismiss } from '../../../core/actions/dismiss-unclaimed.ts'
import { listUnclaimed } from '../../../core/actions/list-unclaimed.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { actor, openCounty, type TestCounty, unknownPhone } from '../../support/county.ts'

let county: TestCounty
let unknown: Conversation
beforeEach(async () => {
  county = await openCounty()
  const { conversation } = await county.text('Win a prize!', { from: unknownPhone })
  unknown = await county.conversation(conversation)
})

const dismiss = (because = 'Advertising', who = actor('sam')) =>
  dismissUnclaimed(county.deps, who, { conversation: unknown.id, because })
const undo = (who = actor('sam')) => undismiss(county.deps, who, { conversation: unknown.id })
const listed = async (dismissed: boolean) => {
  const list = await listUnclaimed(county.deps, actor('dana'), { dismissed })
  return list.kind === 'list' ? list.lines.map((line) => line.conversation) : list
}

test('A number set aside leaves Unclaimed and stands among the dismissed, with who, why and when', async () => {
  expect(await dismiss()).toEqual({ kind: 'dismissed' })
  expect(await listed(false)).toEqual([])
  expect(await listed(true)).toEqual([unknown.id])
  expect((await county.conversation(unknown.id)).dismissed).toEqual({
    by: actor('sam').staff,
    because: 'Advertising',
    at: county.now(),
  })
})

test('Undo brings it back as it was', async () => {
  await dismiss()
  expect(await undo()).toEqual({ kind: 'restored' })
  expect(await listed(false)).toEqual([unknown.id])
  expect(await listed(true)).toEqual([])
  expect(await county.conversation(unknown.id)).toEqual({ ...unknown, version: unknown.version + 2 })
})

test('Said twice, each is a success that changes nothing', async () => {
  await dismiss()
  const after = await county.conversation(unknown.id)
  expect(await dismiss('Other reason')).toEqual({ kind: 'dismissed' })
  expect(await county.conversation(unknown.id)).toEqual(after)
  await undo()
  const back = await county.conversation(unknown.id)
  expect(await undo()).toEqual({ kind: 'restored' })
  expect(await county.conversation(unknown.id)).toEqual(back)
})

test('A reason is asked for', async () => {
  expect(await dismiss('  ')).toEqual({ kind: 'invalid', because: 'no-reason' })
})

test('One that was claimed meanwhile is gone', async () => {
  const by = {
    kind: 'new' as const,
    name: 'Ana',
    clientStatus: '',
    language: 'es' as const,
    note: '',
    title: '',
  }
  await claimConversation(county.deps, actor('dana'), { conversation: unknown.id, by })
  expect(await dismiss()).toEqual({ kind: 'gone' })
  expect(await undo()).toEqual({ kind: 'gone' })
})

test('To another department it does not exist', async () => {
  expect(await dismiss('x', actor('priya'))).toEqual({ kind: 'not-found' })
  expect(await undo(actor('priya'))).toEqual({ kind: 'not-found' })
})
