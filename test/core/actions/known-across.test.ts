import { beforeEach, describe, expect, test } from 'vitest'
import { addClient } from '../../../core/actions/add-client.ts'
import { addMethod } from '../../../core/actions/add-method.ts'
import { editClient } from '../../../core/actions/edit-client.ts'
import { noteOf } from '../../../core/model/client.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { defaultSettings } from '../../../core/model/department-settings.ts'
import { forgetDepartments } from '../../../store/departments.ts'
import { settingsItem } from '../../../store/items.ts'
import { putItem } from '../../../store/table.ts'
import { actor, formKey, mariasPhone, openCounty, type TestCounty } from '../../support/county.ts'
import { markersOf } from '../../support/records.ts'

let county: TestCounty
let theirs: Conversation
beforeEach(async () => {
  county = await openCounty()
  theirs = await county.client('priya', {
    name: 'Maria Santos',
    number: mariasPhone,
    note: 'In group therapy.',
  })
})

const allow = async (...departments: string[]) => {
  for (const id of departments)
    await putItem(county.table, settingsItem(id, { ...defaultSettings, knownAcross: true, version: 1 }))
  forgetDepartments(county.table)
}
const adding = (same?: string) =>
  addClient(county.deps, actor('dana'), {
    name: 'Maria S.',
    number: mariasPhone,
    title: '',
    clientStatus: 'Active',
    note: 'Court on Monday.',
    language: 'es',
    formKey: formKey(),
    ...(same ? { same } : {}),
  })

describe('B-27 A person whom another department knows', () => {
  test.each([
    ['neither department allows it', []],
    ['only this one allows it', ['pretrial']],
    ['only the other allows it', ['behavioral']],
  ])('is a record of its own, without a hint, when %s', async (_, allowing) => {
    await allow(...allowing)
    const added = await adding()
    expect(added).toMatchObject({ kind: 'added' })
    if (added.kind !== 'added') return
    expect((await county.conversation(added.conversation)).client).not.toBe(theirs.client)
    // Not even by claiming to know.
    expect(await adding(theirs.client)).toMatchObject({ kind: 'yours' })
  })

  test('is asked about where both allow it, and may be somebody else after all', async () => {
    await allow('pretrial', 'behavioral')
    expect(await adding()).toEqual({
      kind: 'known-elsewhere',
      client: theirs.client,
      name: 'Maria Santos',
      department: 'Behavioral Health',
    })
    const added = await adding('none')
    if (added.kind !== 'added') throw new Error(added.kind)
    expect((await county.conversation(added.conversation)).client).not.toBe(theirs.client)
  })

  test('is shared without messages and notes, and a new number is told to both', async () => {
    await allow('pretrial', 'behavioral')
    const added = await adding(theirs.client)
    if (added.kind !== 'added') throw new Error(added.kind)
    const mine = await county.conversation(added.conversation)
    expect(mine).toMatchObject({ client: theirs.client, name: 'Maria Santos', address: mariasPhone })
    expect(mine.threads).not.toEqual(theirs.threads)
    const known = await county.store.client(theirs.client ?? '')
    expect(known && noteOf(known.client, mine)).toBe('Court on Monday.')
    expect(known && noteOf(known.client, theirs)).toBe('In group therapy.')
    expect(await county.text('hello')).toMatchObject({ conversation: mine.id })

    const number = '+18015550148'
    await addMethod(county.deps, actor('dana'), {
      conversation: mine.id,
      type: 'phone',
      address: number,
      title: '',
      whose: 'client',
      formKey: formKey(),
    })
    expect(await markersOf(county, mine)).toEqual([
      { kind: 'number-added', address: number, by: 'Dana Whitfield' },
    ])
    // Who works elsewhere is not told; that something changed stands among the unread.
    expect(await markersOf(county, theirs)).toEqual([{ kind: 'number-added', address: number }])
    expect(await county.conversation(theirs.id)).toMatchObject({ unread: 1 })
    expect(await county.store.addressLinks(number)).toHaveLength(2)
  })

  test('keeps each department’s note when one edits, and the new name is both’s', async () => {
    await allow('pretrial', 'behavioral')
    const added = await adding(theirs.client)
    if (added.kind !== 'added') throw new Error(added.kind)
    const known = await county.store.client(theirs.client ?? '')
    const form = { name: 'Maria Luz Santos', clientStatus: '', note: 'Moved.', language: 'es' as const }
    const version = known?.client.version ?? 0
    const edit = { ...form, conversation: added.conversation, version }
    expect(await editClient(county.deps, actor('dana'), edit)).toMatchObject({ kind: 'edited' })
    const after = await county.store.client(theirs.client ?? '')
    const there = await county.conversation(theirs.id)
    expect(there.name).toBe('Maria Luz Santos')
    expect(after && noteOf(after.client, there)).toBe('In group therapy.')
    expect(after && noteOf(after.client, await county.conversation(added.conversation))).toBe('Moved.')
  })
})
