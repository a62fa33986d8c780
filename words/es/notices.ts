import type { notices as english } from '../en/notices.ts'

export const notices: typeof english = {
  title: 'Cómo se le avisa',
}
