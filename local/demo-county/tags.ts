import type { Tag, TagColor } from '../../core/model/tag.ts'
import { castId } from './cast-id.ts'
import { type StaffKey, staff } from './staff.ts'

/** The colour tags that Dana keeps. */
export const tagNames = {
  'Court this week': 'red',
  'Job search': 'green',
  Treatment: 'violet',
  Housing: 'blue',
  'New intake': 'gold',
} as const satisfies Record<string, TagColor>
export type TagName = keyof typeof tagNames

/** The id of a tag of the cast, the same in every demo county. */
export function tagIdOf(of: StaffKey, name: TagName): string {
  return castId('tg', `${staff[of].name} ${name}`)
}

/** The tags of the cast. */
export function castTags(): Tag[] {
  return Object.entries(tagNames).map(([name, color]) => ({
    id: tagIdOf('dana', name as TagName),
    owner: { staff: staff.dana.id },
    name,
    color,
    version: 1,
  }))
}
