import type { waiting as english } from '../en/waiting.ts'

export const waiting: typeof english = {
  title: 'En espera de asignación',
}
