import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Template } from '../../../core/model/template.ts'
import type { WholeGroup } from '../../../core/ports/groups.ts'
import { actor, openCounty, type TestCounty } from '../../support/county.ts'
import type { Engine } from '../../support/engines.ts'

const dana = actor('dana')
let county: TestCounty
let one: Template
let whole: WholeGroup

/** Templates and groups as the store keeps them. */
export function templatesAndGroups({ endpoint }: Engine) {
  beforeAll(async () => {
    county = await openCounty(endpoint ? { endpoint: await endpoint() } : {})
  })
  beforeEach(async () => {
    const at = county.now()
    one = {
      id: county.deps.ids.make('tp'),
      owner: { staff: dana.staff },
      name: 'Court',
      versions: { en: { text: 'Hi', subject: 'Court' }, es: { text: 'Hola' } },
      used: 0,
      createdAt: at,
      version: 1,
    }
    const id = county.deps.ids.make('gr')
    const group = {
      id,
      staff: dana.staff,
      department: dana.department,
      name: 'Class',
      size: 1,
      createdAt: at,
      version: 1,
    }
    whole = { group, members: { cv_1: 'Maria Santos' } }
    await county.store.templateAdded(one, one.id)
    await county.store.groupAdded(whole, id)
  })
  const owners = { staff: dana.staff, department: dana.department }

  describe('A template', () => {
    test('is read back as it was kept, and once for its form', async () => {
      expect(await county.store.template(one.id, owners)).toEqual(one)
      expect(await county.store.templates(one.owner)).toContainEqual(one)
      const again = { ...one, id: county.deps.ids.make('tp') }
      expect(await county.store.templateAdded(again, one.id)).toEqual({ replay: one.id })
      expect(await county.store.template(again.id, owners)).toBeUndefined()
    })

    test('is found by its owners alone', async () => {
      expect(await county.store.template(one.id, { ...owners, staff: 'st_other' })).toBeUndefined()
    })

    test('lets one of two edits through, and keeps the uses counted meanwhile', async () => {
      const edited = { ...one, name: 'Court date', versions: { es: { text: 'Hola' } }, version: 2 }
      await county.store.templateUsed(one)
      expect(await county.store.templateEdited(edited, one)).toBe('done')
      expect(await county.store.templateEdited({ ...edited, name: 'Second' }, one)).toBe('changed')
      expect(await county.store.template(one.id, owners)).toEqual({ ...edited, used: 1 })
    })

    test('is set aside whole and comes back whole; a use that comes late makes no ghost', async () => {
      expect(await county.store.templateDeleted({ ...one, version: 9 }, county.now())).toBe('changed')
      expect(await county.store.templateDeleted(one, county.now())).toBe('done')
      expect(await county.store.templateDeleted(one, county.now())).toBe('changed')
      await county.store.templateUsed(one)
      expect(await county.store.template(one.id, owners)).toBeUndefined()
      expect(await county.store.deletedTemplate(one.id, owners)).toEqual(one)
      expect(await county.store.templateRestored(one.id, owners)).toEqual(one)
      expect(await county.store.templateRestored(one.id, owners)).toBeUndefined()
      expect(await county.store.template(one.id, owners)).toEqual(one)
    })
  })

  describe('A group', () => {
    const now = (parts: Partial<WholeGroup['group']>, members: WholeGroup['members']): WholeGroup => ({
      group: { ...whole.group, size: Object.keys(members).length, version: 2, ...parts },
      members,
    })
    const read = () => county.store.group(dana.staff, whole.group.id)

    test('is read back with its members, and once for its form', async () => {
      expect(await read()).toEqual(whole)
      expect(await county.store.groups(dana.staff)).toContainEqual(whole.group)
      expect(await county.store.group('st_other', whole.group.id)).toBeUndefined()
      const again = { ...whole, group: { ...whole.group, id: county.deps.ids.make('gr') } }
      expect(await county.store.groupAdded(again, whole.group.id)).toEqual({ replay: whole.group.id })
    })

    test('lets one of two edits through, with its members, and remembers what it was', async () => {
      const first = now({ name: 'Welding' }, { cv_1: 'Maria Santos', cv_2: 'Keisha Williams' })
      expect(await county.store.groupEdited(first, whole, county.now())).toBe('done')
      expect(await county.store.groupEdited(now({}, {}), whole, county.now())).toBe('changed')
      expect(await read()).toEqual(first)
      expect(await county.store.groupBefore(dana.staff, whole.group.id)).toEqual({ was: whole, version: 2 })
      expect(await county.store.groupBefore('st_other', whole.group.id)).toBeUndefined()
    })

    test('goes with its members, and comes back once', async () => {
      expect(await county.store.groupDeleted(whole, county.now())).toBe('done')
      expect(await county.store.groupDeleted(whole, county.now())).toBe('changed')
      expect(await read()).toBeUndefined()
      const back = now({ version: 3 }, whole.members)
      expect(await county.store.groupRestored(back)).toBe('done')
      expect(await county.store.groupRestored(back)).toBe('changed')
      expect(await read()).toEqual(back)
    })
  })

  test('Two hundred templates and five hundred members are one request each', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, place) => [
        `cv_01HK5EEE004N4PWAGWXE5C${1000 + place}`,
        'Maria-Guadalupe Santos',
      ]),
    )
    await county.store.groupEdited(now500(many), whole, county.now())
    const owner = { department: 'capacity' }
    for (let place = 0; place < 200; place++) {
      const id = county.deps.ids.make('tp')
      await county.store.templateAdded({ ...one, id, owner, versions: { en: { text: 'a'.repeat(160) } } }, id)
    }
    county.table.consumed.length = 0
    expect(await county.store.templates(owner)).toHaveLength(200)
    await county.store.group(dana.staff, whole.group.id)
    const [templates, group] = county.table.consumed
    expect(county.table.consumed).toHaveLength(2)
    // 200 of some 330 bytes, read eventually; some 28 kB of members, read consistently.
    expect(templates?.read).toBeLessThanOrEqual(10)
    expect(group?.read).toBeLessThanOrEqual(9)
  })
  const now500 = (members: WholeGroup['members']): WholeGroup => ({
    group: { ...whole.group, size: 500, version: 2 },
    members,
  })
}
