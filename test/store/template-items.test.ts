import { describe, expect, test } from 'vitest'
import { readBefore, readGroup, readMembers } from '../../store/group-items.ts'
import { BrokenItem } from '../../store/shapes.ts'
import type { Item } from '../../store/table.ts'
import { readTemplate } from '../../store/template-items.ts'

/** Items as the second release wrote them first, and what they mean. Never change one. */
const secondRelease: Record<string, { item: Item; means: object; read: (item: Item) => unknown }> = {
  template: {
    read: readTemplate,
    item: {
      pk: 'DEPARTMENT#pretrial',
      sk: 'TEMPLATE#tp_01JD0000000000000000000001',
      type: 'template',
      v: 1,
      name: 'Court reminder',
      versions: { en: { text: 'Hi {{first name}}', subject: 'Court' }, es: { text: 'Hola {{nombre}}' } },
      used: 12,
      createdAt: '2026-11-20T16:00:00.000Z',
      version: 3,
    },
    means: {
      id: 'tp_01JD0000000000000000000001',
      owner: { department: 'pretrial' },
      name: 'Court reminder',
      versions: { en: { text: 'Hi {{first name}}', subject: 'Court' }, es: { text: 'Hola {{nombre}}' } },
      used: 12,
      createdAt: '2026-11-20T16:00:00.000Z',
      version: 3,
    },
  },
  group: {
    read: readGroup,
    item: {
      pk: 'STAFF#st_01JD0000000000000000000001',
      sk: 'GROUP#gr_01JD0000000000000000000001',
      type: 'group',
      v: 1,
      department: 'pretrial',
      name: 'Welding class',
      size: 1,
      createdAt: '2026-11-20T16:00:00.000Z',
      version: 2,
    },
    means: {
      id: 'gr_01JD0000000000000000000001',
      staff: 'st_01JD0000000000000000000001',
      department: 'pretrial',
      name: 'Welding class',
      size: 1,
      createdAt: '2026-11-20T16:00:00.000Z',
      version: 2,
    },
  },
  members: {
    read: readMembers,
    item: {
      pk: 'GROUP#gr_01JD0000000000000000000001',
      sk: 'MEMBERS',
      type: 'group-members',
      v: 1,
      members: { cv_01JD0000000000000000000001: 'Maria Santos' },
    },
    means: { cv_01JD0000000000000000000001: 'Maria Santos' },
  },
  'a group before its last edit': {
    read: (item) => readBefore('gr_01JD0000000000000000000001', item),
    item: {
      pk: 'GROUP#gr_01JD0000000000000000000001',
      sk: 'BEFORE',
      type: 'group-before',
      v: 1,
      staff: 'st_01JD0000000000000000000001',
      department: 'pretrial',
      name: 'Welding',
      createdAt: '2026-11-20T16:00:00.000Z',
      members: { cv_01JD0000000000000000000001: 'Maria Santos' },
      version: 2,
      expiresAt: 1795881600,
    },
    means: {
      version: 2,
      was: {
        group: {
          id: 'gr_01JD0000000000000000000001',
          staff: 'st_01JD0000000000000000000001',
          department: 'pretrial',
          name: 'Welding',
          size: 1,
          createdAt: '2026-11-20T16:00:00.000Z',
          version: 1,
        },
        members: { cv_01JD0000000000000000000001: 'Maria Santos' },
      },
    },
  },
}

describe('Templates and groups as they were first written', () => {
  test.each(Object.entries(secondRelease))('are read: %s', (_, { item, means, read }) => {
    expect(read(item)).toEqual(means)
  })

  test.each(Object.entries(secondRelease))('are a fault of ours when broken: %s', (_, { item, read }) => {
    expect(() => read({ ...item, v: 0 })).toThrow(BrokenItem)
  })
})
