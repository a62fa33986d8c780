import { beforeEach, describe, expect, test } from 'vitest'
import { addClient } from '../../../core/actions/add-client.ts'
import { addMethod } from '../../../core/actions/add-method.ts'
import { editClient } from '../../../core/actions/edit-client.ts'
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

const set = async (department: string, settings: { knownAcross: boolean; confidential: boolean }) => {
  await putItem(county.table, settingsItem(department, { ...defaultSettings, ...settings, version: 1 }))
  forgetDepartments(county.table)
}
const known = { knownAcross: true, confidential: false }
const confidential = { knownAcross: true, confidential: true }
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
/** Pretrial Services and Behavioral Health both serve Maria, by one record; then Behavioral Health turns confidential. */
async function sharedThenConfidential(): Promise<Conversation> {
  await set('pretrial', known)
  await set('behavioral', known)
  const added = await adding(theirs.client)
  if (added.kind !== 'added') throw new Error(added.kind)
  await set('behavioral', confidential)
  return county.conversation(added.conversation)
}
const newNumber = '+18015550188'
const editing = (who: 'dana' | 'priya', conversation: string, name: string, version: number) =>
  editClient(county.deps, actor(who), {
    conversation,
    name,
    clientStatus: 'Active',
    note: '',
    language: 'es',
    version,
  })

describe('B-27 A confidential department', () => {
  test('gives no hint that it knows a person, whatever else both departments allow', async () => {
    await set('pretrial', known)
    await set('behavioral', confidential)
    const added = await adding()
    if (added.kind !== 'added') throw new Error(added.kind)
    expect((await county.conversation(added.conversation)).client).not.toBe(theirs.client)
    expect(await adding(theirs.client)).toMatchObject({ kind: 'yours' })
  })

  test('gets none either', async () => {
    await set('pretrial', confidential)
    await set('behavioral', known)
    expect(await adding()).toMatchObject({ kind: 'added' })
  })

  test.each([
    ['the other department', 'dana'],
    ['itself', 'priya'],
  ] as const)(
    'keeps its own record of a person once shared, when a name is changed by %s',
    async (_, who) => {
      const mine = await sharedThenConfidential()
      const place = who === 'dana' ? mine : theirs
      const before = await county.store.client(theirs.client ?? '')
      const edited = await editing(who, place.id, 'Maria Santos Ruiz', before?.client.version ?? 0)
      expect(edited.kind).toBe('edited')
      const names = await Promise.all(
        [mine.id, theirs.id].map(async (id) => (await county.conversation(id)).name),
      )
      expect(names).toEqual(
        who === 'dana' ? ['Maria Santos Ruiz', 'Maria Santos'] : ['Maria Santos', 'Maria Santos Ruiz'],
      )
    },
  )

  test('tells nobody outside of a new number, and hears of none', async () => {
    const mine = await sharedThenConfidential()
    const added = await addMethod(county.deps, actor('priya'), {
      conversation: theirs.id,
      type: 'phone',
      address: newNumber,
      title: 'New',
      whose: 'client',
      formKey: formKey(),
    })
    expect(added.kind).toBe('added')
    const [here, there] = [await county.conversation(mine.id), await county.conversation(theirs.id)]
    expect(here.client).not.toBe(there.client)
    expect(here.unread).toBe(0)
    expect(await markersOf(county, here)).toEqual([])
    const numbers = async (client?: string) =>
      (await county.store.client(client ?? ''))?.methods.map(({ address }) => address)
    expect(await numbers(here.client)).toEqual([mariasPhone])
    expect(await numbers(there.client)).toEqual([mariasPhone, newNumber])
    const record = await county.store.client(here.client ?? '')
    expect(record?.client.conversations).toBeUndefined()
    // Each department's address book leads to its own record.
    const links = await county.store.addressLinks(mariasPhone)
    const clients = links.flatMap((link) => (link.kind === 'client' ? [[link.department, link.client]] : []))
    expect(Object.fromEntries(clients)).toEqual({ pretrial: here.client, behavioral: there.client })
  })
})
