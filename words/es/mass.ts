import type { mass as english } from '../en/mass.ts'

export const mass: typeof english = {}
