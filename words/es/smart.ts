import type { smart as english } from '../en/smart.ts'

export const smart: typeof english = {}
