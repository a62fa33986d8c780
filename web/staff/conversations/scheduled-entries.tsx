import type { Conversation } from '../../../core/model/conversation.ts'
import type { ScheduledMessage } from '../../../core/model/message.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { timesIn } from '../../../words/index.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Bubble } from './message.tsx'

/** What leaves later, dashed, at the end of the thread, by due time. */
export function ScheduledEntries({
  conversation,
  scheduled,
}: {
  conversation: Conversation
  scheduled: ScheduledMessage[]
}) {
  return (
    <ol id="to-come">
      {scheduled.map((message) => (
        <ScheduledEntry conversation={conversation} message={message} />
      ))}
    </ol>
  )
}

function ScheduledEntry({
  conversation,
  message,
}: {
  conversation: Conversation
  message: ScheduledMessage
}) {
  const site = useSite()
  const { words } = site
  const times = timesIn(site.staff.language, message.zone)
  const when = `${times.dateAndClock(message.due, site.now)} ${times.zoneName}`
  const address = `/conversations/${conversation.id}/scheduled/${message.id}`
  return (
    <li class={message.held ? 'msg out scheduled failed' : 'msg out scheduled'} id={`later-${message.id}`}>
      <h3 class="vh">{words.conversation.scheduledHeading}</h3>
      <Bubble>{message.body}</Bubble>
      <div class="foot">
        <span class={message.held ? 'st bad' : 'st'}>
          <Icon name={message.held ? 'circle-alert' : 'calendar-clock'} size={14} />
          {message.held
            ? words.conversation.later.held(words.delivery.why[message.held](showNumber(message.to)))
            : words.conversation.later.willSend(when)}
        </span>
        <span class="fix">
          <a href={`${address}/edit`}>
            {words.common.edit}
            <span class="vh"> {words.conversation.scheduledHeading}</span>
          </a>
          <form
            action={`${address}/cancellation`}
            method="post"
            hx-post={`${address}/cancellation`}
            hx-target="#send-error"
            hx-swap="innerHTML"
            hx-sync="this:drop"
          >
            <button type="submit" class="btn link" aria-label={words.conversation.later.cancelIt}>
              {words.common.cancel}
            </button>
          </form>
        </span>
      </div>
      {message.held && (
        <div class="foot reason">
          <span>
            {words.delivery.todo[message.held]} {words.site.heldNothing}
          </span>
        </div>
      )}
    </li>
  )
}
