import type { oversight as english } from '../en/oversight.ts'

export const oversight: typeof english = {
  title: 'Requiere atención',
}
