import { showNumber } from '../../../core/model/phone.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { calledOf } from './names.ts'
import type { Destination, Shown } from './shown.ts'
import { destinationsOf, isClosed, isReachable } from './shown.ts'

/** What stands in the box, and the key that makes sending it twice one message. */
export type Draft = {
  key: string
  body?: string | undefined
  to?: string | undefined
  error?: string | undefined
}

/** Where one writes. Says instead why not, where one may not. */
export function Composer({ shown, draft }: { shown: Shown; draft: Draft }) {
  const { words } = useSite()
  const called = calledOf(shown.conversation, words).short
  const destinations = destinationsOf(shown)
  const to = destinations.find(({ address }) => address === draft.to) ?? destinations[0]
  if (isClosed(shown.conversation)) return <NoComposer say={words.conversation.errors['not-served']} />
  if (!shown.mayWrite) return <NoComposer say={words.site.readOnly} />
  if (!to) return <NoComposer say={words.conversation.cannotText['no-number'](called)} />
  if (shown.optedOut && destinations.length === 1) {
    return <NoComposer say={words.conversation.cannotText['opted-out'](called, showNumber(to.address))} />
  }
  const address = `/conversations/${shown.conversation.id}`
  return (
    <form
      class="composer"
      id="composer"
      action={`${address}/messages`}
      method="post"
      hx-post={`${address}/messages`}
      hx-target="#send-error"
      hx-swap="innerHTML"
      hx-sync="this:drop"
      hx-disable="#send-now"
    >
      <FormKey value={draft.key} />
      <SendingTemplate />
      <div class="inner">
        <Route destinations={destinations} to={to} shown={shown} />
        <div class="box">
          <label class="vh" for="body">
            {words.conversation.compose.label(called)}
          </label>
          <textarea
            id="body"
            name="body"
            rows={2}
            placeholder={words.conversation.compose.label(called)}
            maxlength={1600}
            required
            aria-describedby="count send-error"
            dir="auto"
          >
            {draft.body ?? ''}
          </textarea>
          <ComposerBar address={address} />
        </div>
        <p id="send-error" class="error" role="alert">
          {draft.error}
        </p>
      </div>
    </form>
  )
}

/** A fresh one comes with each answer, so that the next message is another one. */
export function FormKey({ value }: { value: string }) {
  return <input type="hidden" name="key" id="form-key" value={value} />
}

function ComposerBar({ address }: { address: string }) {
  const { words } = useSite()
  const { compose } = words.conversation
  return (
    <div class="bar">
      <span
        class="counter"
        id="count"
        data-one={words.counter.texts(1, 0)}
        data-many={words.counter.texts(2, 0)}
        data-costly={words.counter.costly('¤')}
        data-too-long={words.counter.tooLong}
      />
      <span class="vh" id="count-said" role="status" />
      <div class="send">
        <button
          type="submit"
          class="btn later"
          formaction={`${address}/later`}
          formmethod="post"
          data-opens="later"
          aria-label={compose.sendLater}
        >
          <Icon name="clock" />
          <span class="only-desk">{compose.sendLater}</span>
        </button>
        <button type="submit" class="btn primary" id="send-now" name="when" value="now">
          <span>
            <span class="only-desk">{compose.sendNow}</span>
            <span class="only-phone">{compose.send}</span>
          </span>
          <Icon name="send-horizontal" size={17} />
        </button>
      </div>
    </div>
  )
}

/** Which number it goes to, always shown before sending. */
function Route({ destinations, to, shown }: { destinations: Destination[]; to: Destination; shown: Shown }) {
  const { words } = useSite()
  const { compose } = words.conversation
  if (destinations.length === 1) {
    return (
      <div class="route">
        <input type="hidden" name="to" value={to.address} />
        <span class="why">
          {compose.textTo(showNumber(to.address))}
          {to.title && `, ${to.title}`}.{' '}
          {to.texts === 'cannot' && <strong class="bad">{words.conversation.about.cannot}</strong>}
        </span>
      </div>
    )
  }
  const isOptedOut = (address: string) => shown.conversation.stopped?.includes(address) ?? false
  return (
    <div class="route">
      <label class="l" for="to">
        {compose.sendTo}
      </label>
      <select class="field" id="to" name="to">
        {destinations.map(({ address, title, texts }) => (
          <option
            value={address}
            selected={address === to.address}
            disabled={!isReachable(shown.conversation, { address, texts })}
          >
            {[
              `${showNumber(address)} ${title}`.trim(),
              isOptedOut(address) && words.conversation.about.optedOut,
              texts === 'cannot' && words.conversation.about.cannot,
            ]
              .filter(Boolean)
              .join(' – ')}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What the page shows at once while the message is on its way to us. */
function SendingTemplate() {
  const { words, times, now } = useSite()
  return (
    <template id="sending">
      <li class="msg out going">
        <div class="bubble" dir="auto" />
        <div class="foot">
          <time datetime={now}>{times.clock(now)}</time>
          <span class="st">
            <Icon name="clock" size={14} />
            {words.conversation.compose.sending}
          </span>
        </div>
      </li>
    </template>
  )
}

function NoComposer({ say }: { say: string }) {
  return (
    <div class="composer none" id="composer">
      <div class="inner">
        <p>{say}</p>
        <p id="send-error" class="error" role="alert" />
      </div>
    </div>
  )
}
