import { beforeAll, describe, expect, it } from 'vitest'
import { addGroup, addMembers, removeMembers, renameGroup } from '../../../core/actions/keep-group.ts'
import { groupRecipients, listGroups, openGroup } from '../../../core/actions/list-groups.ts'
import { deleteGroup, undoGroup } from '../../../core/actions/undo-group.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { actor, formKey, openCounty, type TestCounty } from '../../support/county.ts'

const [dana, chris, sam] = [actor('dana'), actor('chris'), actor('sam')]
let county: TestCounty
let maria: Conversation
let keisha: Conversation
let chriss: Conversation

beforeAll(async () => {
  county = await openCounty()
  maria = await county.client('dana', { name: 'Maria Santos' })
  keisha = await county.client('dana', { name: 'Keisha Williams' })
  chriss = await county.client('chris', { name: 'Vanessa Ortiz' })
})

async function made(conversations: string[] = [maria.id, keisha.id], name = 'Welding class') {
  const added = await addGroup(county.deps, dana, { name, conversations, formKey: formKey() })
  if (added.kind !== 'added') throw new Error(added.kind)
  return added.group
}
async function seen(group: string, by = dana) {
  const opened = await openGroup(county.deps, by, { group })
  if (opened.kind !== 'group') return opened.kind
  return opened.members.map(({ name, left }) => (left ? `${name} (left)` : name))
}
/** The conversation as something else made it. */
async function moved(id: string, parts: Partial<Conversation>) {
  const was = await county.conversation(id)
  await county.store.keep.seen({ ...was, ...parts, version: was.version + 1 }, was)
}

describe('a group', () => {
  it('is made once for a form, with clients of one’s own list only', async () => {
    const input = { name: 'Once', conversations: [maria.id, chriss.id, maria.id], formKey: formKey() }
    const first = await addGroup(county.deps, dana, input)
    expect(await addGroup(county.deps, dana, input)).toEqual({ ...first, replay: true })
    if (first.kind !== 'added') throw new Error(first.kind)
    expect(await seen(first.group)).toEqual(['Maria Santos'])
  })

  it('is nobody else’s', async () => {
    const group = await made()
    expect(await seen(group, chris)).toBe('not-found')
    expect((await addMembers(county.deps, chris, { group, conversations: [chriss.id] })).kind).toBe(
      'not-found',
    )
    expect((await deleteGroup(county.deps, chris, { group })).kind).toBe('not-found')
    expect(await listGroups(county.deps, chris)).toEqual({ kind: 'list', groups: [] })
    expect(await listGroups(county.deps, sam)).toEqual({ kind: 'refused', because: 'no-permission' })
  })

  it('takes members in and out, and says how many', async () => {
    const group = await made([maria.id])
    expect(
      await addMembers(county.deps, dana, { group, conversations: [maria.id, keisha.id] }),
    ).toMatchObject({
      kind: 'edited',
      count: 1,
      group: { size: 2 },
    })
    expect(await seen(group)).toEqual(['Keisha Williams', 'Maria Santos'])
    expect(await removeMembers(county.deps, dana, { group, conversations: [maria.id] })).toMatchObject({
      count: 1,
      group: { size: 1 },
    })
    expect(await renameGroup(county.deps, dana, { group, name: ' ' })).toEqual({
      kind: 'invalid',
      because: 'empty',
    })
  })

  it('keeps both of two edits made at once', async () => {
    const group = await made([])
    await Promise.all(
      [maria, keisha].map(({ id }) => addMembers(county.deps, dana, { group, conversations: [id] })),
    )
    expect(await seen(group)).toEqual(['Keisha Williams', 'Maria Santos'])
  })

  it('holds five hundred, and shows fifty in two requests', async () => {
    const clients: string[] = []
    for (let place = 0; place < 120; place++)
      clients.push((await county.client('dana', { name: `Client ${String(place).padStart(3, '0')}` })).id)
    const group = await made(clients)
    county.table.consumed.length = 0
    const opened = await openGroup(county.deps, dana, { group, from: 50 })
    expect(county.table.consumed.map(({ operation }) => operation)).toEqual(['BatchGetItem', 'BatchGetItem'])
    expect(opened).toMatchObject({ kind: 'group', next: 100, group: { size: 120 } })
    expect(await groupRecipients(county.deps, dana, { group })).toMatchObject({ leftOut: 0 })
  }, 60_000)
})

describe('members who left the list', () => {
  it('are shown as they were known, and left out', async () => {
    const gone = await county.client('dana', { name: 'Gerald Whitcomb' })
    const other = await county.client('dana', { name: 'Andre Coleman' })
    const group = await made([gone.id, other.id, maria.id])
    await moved(gone.id, { state: 'off-list', name: 'Gerald A. Whitcomb' })
    await moved(other.id, { staff: chris.staff, name: 'Andre New Name' })
    expect(await seen(group)).toEqual(['Andre Coleman (left)', 'Gerald Whitcomb (left)', 'Maria Santos'])
    expect(await groupRecipients(county.deps, dana, { group })).toMatchObject({
      conversations: [maria.id],
      leftOut: 2,
    })
  })

  it('whose conversations were joined get one message, where they now are', async () => {
    const [twin, home] = [
      await county.client('dana', { name: 'Tom' }),
      await county.client('dana', { name: 'Tomás' }),
    ]
    const group = await made([twin.id, home.id])
    await moved(twin.id, { state: 'joined', joinedInto: home.id })
    expect(await groupRecipients(county.deps, dana, { group })).toMatchObject({
      conversations: [home.id],
      leftOut: 0,
    })
  })
})

describe('B-25 taking back what was done with a group', () => {
  const version = async (group: string) => (await county.store.group(dana.staff, group))?.group.version ?? 0
  const undo = async (group: string, of?: number) =>
    (await undoGroup(county.deps, dana, { group, version: of ?? (await version(group)) })).kind

  it('brings back members, a name, and a whole group', async () => {
    const group = await made()
    await removeMembers(county.deps, dana, { group, conversations: [maria.id] })
    expect(await undo(group)).toBe('undone')
    expect(await seen(group)).toEqual(['Keisha Williams', 'Maria Santos'])
    await renameGroup(county.deps, dana, { group, name: 'Another' })
    expect(await undo(group)).toBe('undone')
    expect((await county.store.group(dana.staff, group))?.group.name).toBe('Welding class')
    const before = await version(group)
    expect((await deleteGroup(county.deps, dana, { group })).kind).toBe('deleted')
    expect(await seen(group)).toBe('not-found')
    expect((await undoGroup(county.deps, chris, { group, version: before + 1 })).kind).toBe('not-found')
    expect(await undo(group, before + 1)).toBe('undone')
    expect(await seen(group)).toEqual(['Keisha Williams', 'Maria Santos'])
  })

  it('is too late once something else was changed, and changes nothing then', async () => {
    const group = await made()
    await removeMembers(county.deps, dana, { group, conversations: [maria.id] })
    const old = await version(group)
    await renameGroup(county.deps, dana, { group, name: 'Another' })
    expect(await undo(group, old)).toBe('too-late')
    expect(await seen(group)).toEqual(['Keisha Williams'])
  })
})
