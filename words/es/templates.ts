import type { templates as english } from '../en/templates.ts'

export const templates: typeof english = {}
