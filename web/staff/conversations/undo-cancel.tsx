import type { ScheduledMessage } from '../../../core/model/message.ts'
import { localParts } from '../../../core/model/send-time.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'
import { makeFormKey } from '../form-key.ts'

/** Says that it is cancelled and offers to schedule the same words for the same time again. */
export function UndoCancel({ was }: { was: ScheduledMessage }) {
  const { words, department } = useSite()
  const action = `/conversations/${was.conversation}/scheduled`
  const { date, time } = localParts(was.due, department.zone)
  return (
    <Toast say={words.conversation.later.cancelled}>
      <form
        action={action}
        method="post"
        hx-post={action}
        hx-target="#send-error"
        hx-swap="innerHTML"
        hx-sync="this:drop"
      >
        <input type="hidden" name="key" value={makeFormKey()} />
        <input type="hidden" name="body" value={was.body} />
        <input type="hidden" name="to" value={was.to} />
        <input type="hidden" name="date" value={date} />
        <input type="hidden" name="time" value={time} />
        <button type="submit">{words.common.undo}</button>
      </form>
    </Toast>
  )
}
