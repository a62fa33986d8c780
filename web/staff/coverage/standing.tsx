import { looksOn, readsOnDuty } from '../../../core/model/access.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** Under the head of a conversation that is not one's own: why one sees it, and what that means. */
export function Standing({
  conversation,
  staffName,
}: {
  conversation: Conversation
  staffName?: string | undefined
}) {
  const { words, actor } = useSite()
  const labels = words.coverage.inThread
  const { staff } = conversation
  const isDelegate = staff !== undefined && staff !== actor.staff && actor.covers?.includes(staff)
  if (isDelegate) {
    return (
      <p class="standing">
        <Icon name="user-check" size={16} />
        <span>{labels.delegate(staffName ?? '')}</span>
      </p>
    )
  }
  if (!looksOn(actor, conversation) || readsOnDuty(actor, conversation)) return null
  return (
    <p class="standing">
      <Icon name="eye" size={16} />
      <span>{staffName ? labels.reader(staffName) : labels.readerOfNobody}</span>
    </p>
  )
}
