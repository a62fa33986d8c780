import type { tags as english } from '../en/tags.ts'

export const tags: typeof english = {}
