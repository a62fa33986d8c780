import type { releases as english } from '../en/releases.ts'

export const releases: typeof english = {
  title: 'Autorizaciones para divulgar información',
}
