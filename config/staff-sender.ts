import type { County } from './county.ts'

/** The address that mail to staff comes from; undefined where the county has set up none. */
export function staffSender({ mail }: Pick<County, 'mail'>): string | undefined {
  return mail && `${mail.sender ?? 'no-reply'}@${mail.domain}`
}
