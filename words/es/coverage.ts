import type { coverage as english } from '../en/coverage.ts'

export const coverage: typeof english = {
  title: 'Cobertura',
}
