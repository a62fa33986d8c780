import type { methods as english } from '../en/methods.ts'

export const methods: typeof english = {}
