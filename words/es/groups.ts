import type { groups as english } from '../en/groups.ts'

export const groups: typeof english = {}
