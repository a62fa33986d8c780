import { showNumber } from '../../../core/model/phone.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { calledOf } from './names.ts'
import type { Shown } from './shown.ts'

/** A plain request to stop waits for an answer: what was asked, and two buttons. Nothing is sent there meanwhile. */
export function StopRequest({ shown }: { shown: Shown }) {
  const { words, times, now } = useSite()
  const { conversation, entries } = shown
  const { paused } = conversation
  if (!paused) return <div id="stop-request" hidden />
  const asked = entries.find(({ id }) => id === paused.message)
  const action = `/conversations/${conversation.id}/stop-requests/${paused.message}`
  const { stop } = words.smart
  return (
    <section class="question" id="stop-request" aria-labelledby="stop-question">
      <Icon name="circle-alert" size={20} />
      <div>
        <h2 id="stop-question">{stop.question(calledOf(conversation, words).short)}</h2>
        {asked?.direction === 'in' && (
          <blockquote dir="auto" lang={conversation.language}>
            {asked.body}
          </blockquote>
        )}
        <p>{stop.meanwhile(showNumber(paused.address), times.since(paused.at, now))}</p>
        {shown.mayWrite && (
          <form
            class="answers"
            action={action}
            method="post"
            hx-post={action}
            hx-include="#body"
            hx-target="#send-error"
            hx-swap="innerHTML"
            hx-sync="this:drop"
          >
            <button type="submit" class="btn primary" name="answer" value="no-more">
              {stop.noMore}
            </button>
            <button type="submit" class="btn" name="answer" value="go-on">
              {stop.goOn}
            </button>
          </form>
        )}
      </div>
    </section>
  )
}
