import type { FollowUps } from '../../../core/actions/follow-ups-due.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** Who is due for follow-up, with one press to write to them all, and one to be reminded tomorrow. */
export function FollowUpStrip({ followUps }: { followUps: FollowUps }) {
  const { words } = useSite()
  const labels = words.clients.followUp
  const { due, count, conversations, isSnoozed } = followUps
  const [only] = due
  if (count === 0 || isSnoozed) return null
  return (
    <div class="notice follow-up">
      <Icon name="bell" size={18} />
      <p>
        <strong>{labels.who(count)}</strong>{' '}
        {due.length === 1 && only ? labels.ofStatus(count, only.status) : labels.ofAny(count)}
      </p>
      {conversations && (
        <form action="/mass-messages/new" method="post">
          {conversations.map((id) => (
            <input type="hidden" name="client" value={id} />
          ))}
          <button class="btn link" type="submit">
            {labels.message}
          </button>
        </form>
      )}
      {!conversations && <a href="/clients?filter=follow-up">{words.clients.filters['follow-up']}</a>}
      <form class="end" action="/clients/follow-up/not-now" method="post">
        <button class="btn link" type="submit">
          {labels.notNow}
        </button>
      </form>
    </div>
  )
}
