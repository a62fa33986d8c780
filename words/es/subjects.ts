import type { subjects as english } from '../en/subjects.ts'

export const subjects: typeof english = {}
