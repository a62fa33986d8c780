import type { OutboundMessage } from '../../../core/model/message.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'

/** The way back of a message that has not left: its words go into the box again. Nothing once it may have left. */
export function TakeBack({ message, isInToast }: { message: OutboundMessage; isInToast?: boolean }) {
  const { words, actor, now } = useSite()
  const { status, heldUntil, author } = message
  const isOwn = 'staff' in author && author.staff === actor.staff
  if (status !== 'queued' || heldUntil === undefined || heldUntil <= now || !isOwn) return null
  const action = `/conversations/${message.conversation}/messages/${message.id}/taking-back`
  return (
    <form
      class={isInToast ? undefined : 'fix'}
      action={action}
      method="post"
      hx-post={action}
      hx-include="#body"
      hx-target="#send-error"
      hx-swap="innerHTML"
      hx-sync="this:drop"
    >
      <button type="submit" class={isInToast ? undefined : 'btn link'} aria-label={words.smart.hold.takeBack}>
        {words.common.undo}
      </button>
    </form>
  )
}

/** Says that the message waits a few seconds, with the way back. */
export function HeldToast({ message }: { message: OutboundMessage }) {
  const { words } = useSite()
  return (
    <Toast say={words.smart.hold.waits}>
      <TakeBack message={message} isInToast />
    </Toast>
  )
}
