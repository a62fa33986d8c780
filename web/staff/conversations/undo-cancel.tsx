import type { Cancelled } from '../../../core/actions/cancel-scheduled.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'

/**
 * Says that it is cancelled and offers it back as it was. `from`: where one was when it was cancelled, and is again
 * after the undo.
 */
export function UndoCancel({
  cancelled: { was, next },
  from,
}: {
  cancelled: Extract<Cancelled, { kind: 'cancelled' }>
  from?: 'scheduled' | undefined
}) {
  const { words, times, now } = useSite()
  const action = `/conversations/${was.conversation}/scheduled/${was.id}/restoration`
  const stopped = was.repeats ? words.series.stopped : words.conversation.later.cancelled
  const say = next ? words.series.skipped(`${times.dateAndClock(next.due, now)} ${times.zoneName}`) : stopped
  const inPlace = {
    'hx-post': action,
    'hx-target': '#send-error',
    'hx-swap': 'innerHTML',
    'hx-sync': 'this:drop',
  }
  return (
    <Toast say={say}>
      <form action={action} method="post" {...(from ? {} : inPlace)}>
        {from && <input type="hidden" name="from" value={from} />}
        <button type="submit">{words.common.undo}</button>
      </form>
    </Toast>
  )
}
