import type { Role } from '../../core/model/role.ts'
import type { Words } from '../../words/index.ts'

/** What a role is called: by the county where it named it, else by us; an id nobody knows stands for itself. */
export function roleName(words: Words, { id, name }: Pick<Role, 'id' | 'name'>): string {
  return name ?? (words.common.roles as Record<string, string>)[id] ?? id
}
