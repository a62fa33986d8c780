import type { Conversation } from '../../../core/model/conversation.ts'
import type { ScheduledMessage } from '../../../core/model/message.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { timesIn } from '../../../words/index.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { RepeatsSaid } from '../notifications/repeats-said.tsx'
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
          {message.repeats ? (
            <>
              <CancelForm
                address={address}
                label={words.series.cancelOne}
                said={words.series.cancelOne}
                only="this-one"
              />
              <CancelForm address={address} label={words.series.cancelAll} said={words.series.cancelAll} />
            </>
          ) : (
            <CancelForm
              address={address}
              label={words.common.cancel}
              said={words.conversation.later.cancelIt}
            />
          )}
        </span>
      </div>
      {message.repeats && (
        <div class="foot">
          <RepeatsSaid repeats={message.repeats} />
        </div>
      )}
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

function CancelForm(form: { address: string; label: string; said: string; only?: 'this-one' }) {
  const action = `${form.address}/cancellation`
  return (
    <form
      action={action}
      method="post"
      hx-post={action}
      hx-target="#send-error"
      hx-swap="innerHTML"
      hx-sync="this:drop"
    >
      {form.only && <input type="hidden" name="only" value={form.only} />}
      <button type="submit" class="btn link" aria-label={form.said}>
        {form.label}
      </button>
    </form>
  )
}
