import type { AddressTrouble } from '../../../core/model/staff-mail.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** Beside a colleague's address, for whoever keeps the accounts: why no mail reaches it. */
export function MailTrouble({ trouble }: { trouble: AddressTrouble | undefined }) {
  const { words, times } = useSite()
  if (!trouble) return null
  return (
    <p class="notice">
      <Icon name="circle-alert" />
      <span>{words.notices.trouble.others(times.date(trouble.since))}</span>
    </p>
  )
}
