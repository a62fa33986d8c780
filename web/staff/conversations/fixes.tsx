import type { Reason } from '../../../core/model/delivery-status.ts'
import type { OutboundMessage } from '../../../core/model/message.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { useSite } from '../../parts/site-context.tsx'
import type { Shown } from './shown.ts'
import { destinationsOf } from './shown.ts'

/** The same words to the same number would fail again. */
const hopeless = new Set<Reason>(['opted-out', 'not-mobile', 'invalid-number', 'country-blocked'])

/** Why it did not arrive and what to do: write it again, or to another number. The words come back into the box. */
export function WayToFix({ shown, message }: { shown: Shown; message: OutboundMessage }) {
  const { words } = useSite()
  const reason = message.reason ?? 'unknown'
  const others = destinationsOf(shown).filter(
    ({ address, texts }) => address !== message.to && texts !== 'cannot',
  )
  const link = `/conversations/${shown.conversation.id}?again=${message.id}`
  const mayAgain = shown.mayWrite && !shown.optedOut && !hopeless.has(reason)
  return (
    <>
      <div class="foot reason">
        <span>
          {words.delivery.why[reason](showNumber(message.to))} {words.delivery.todo[reason]}
        </span>
      </div>
      {(mayAgain || (shown.mayWrite && others.length > 0)) && (
        <div class="foot">
          <span class="fix">
            {shown.mayWrite &&
              others.map(({ address }, index) => (
                <a href={`${link}&other=${index + 1}`}>{words.delivery.sendTo(showNumber(address))}</a>
              ))}
            {mayAgain && <a href={link}>{words.delivery.sendAgain}</a>}
          </span>
        </div>
      )}
    </>
  )
}

/** The answer was lost: only a receipt or a person settles it. */
export function Unconfirmed({ shown, message }: { shown: Shown; message: OutboundMessage }) {
  const { words } = useSite()
  const action = `/conversations/${shown.conversation.id}/messages/${message.id}/settlement`
  return (
    <form
      class="unconfirmed"
      action={action}
      method="post"
      hx-post={action}
      hx-target="#send-error"
      hx-swap="innerHTML"
      hx-sync="this:drop"
    >
      <p>
        {words.delivery.unconfirmed.why} {words.delivery.unconfirmed.todo}
      </p>
      {shown.mayWrite && (
        <p class="fix">
          <button type="submit" class="btn sm" name="say" value="it-arrived">
            {words.delivery.unconfirmed.itArrived}
          </button>
          <button type="submit" class="btn sm" name="say" value="it-did-not">
            {words.delivery.unconfirmed.itDidNot}
          </button>
        </p>
      )}
    </form>
  )
}
