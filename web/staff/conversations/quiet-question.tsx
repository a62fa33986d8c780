import { longestOverride } from '../../../core/model/quiet-hours.ts'
import type { Instant } from '../../../core/model/time.ts'
import { timesIn } from '../../../words/index.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { calledOf } from './names.ts'
import type { Shown } from './shown.ts'

/**
 * The client's quiet hours, told inside the form that wanted to send: send when they end, or now, with a reason that
 * is kept. `due` is the time chosen for a message for later; missing: now. `isAgain`: the reason was left empty.
 */
export function QuietQuestion({
  shown,
  until,
  due,
  isAgain,
}: {
  shown: Shown
  until: Instant
  due?: Instant | undefined
  isAgain?: boolean
}) {
  const site = useSite()
  const { words, now } = site
  const { quiet } = words.smart
  const { conversation } = shown
  const times = timesIn(site.staff.language, conversation.zone ?? site.department.zone)
  const called = calledOf(conversation, words).short
  const end = times.clock(until)
  const action = `/conversations/${conversation.id}/scheduled`
  const error = due ? '#later-error' : '#send-error'
  return (
    <div class="question quiet">
      <Icon name="moon" size={20} />
      <div>
        <input type="hidden" name="asked" value="quiet" />
        <p>
          <strong>
            {due
              ? quiet.later(times.dateAndClock(due, now), called, end)
              : quiet.now(times.clock(now), called, end)}
          </strong>{' '}
          {quiet.why}
        </p>
        <p class="answers">
          <button
            type="submit"
            class="btn primary"
            name="until"
            value={until}
            formaction={action}
            formmethod="post"
            hx-post={action}
            hx-target={error}
            hx-swap="innerHTML"
            hx-sync="closest form:drop"
          >
            {quiet.sendAt(end)}
          </button>
        </p>
        <label>
          {quiet.reason}
          {/* Enter makes a new line: nothing is sent by it. */}
          <textarea class="field" name="override" rows={1} maxlength={longestOverride} dir="auto" />
        </label>
        {isAgain && <p>{quiet.reasonFirst}</p>}
        <p class="answers">
          <button type="submit" class="btn" name="when" value="now">
            {due ? quiet.scheduleAnyway : quiet.sendAnyway}
          </button>
          <span class="help">{quiet.kept}</span>
        </p>
      </div>
    </div>
  )
}

/** Under a message that was sent in the client's quiet hours: why it could not wait. */
export function Overridden({ override }: { override?: string | undefined }) {
  const { words } = useSite()
  if (override === undefined) return null
  return (
    <div class="foot reason">
      <span>
        {words.smart.quiet.sentAnyway} <span dir="auto">{override}</span>
      </span>
    </div>
  )
}
