import type { push as english } from '../en/push.ts'

export const push: typeof english = {
  title: 'Notificaciones de escritorio',
}
