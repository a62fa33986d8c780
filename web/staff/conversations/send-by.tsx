import { showNumber } from '../../../core/model/phone.ts'
import { chooseMethod } from '../../../core/model/smart-select.ts'
import { useSite } from '../../parts/site-context.tsx'
import { becauseOf } from '../../parts/smart-why.ts'
import { calledOf } from './names.ts'
import type { Destination, Shown } from './shown.ts'
import { isReachable, isUnclaimed } from './shown.ts'

/** By what the message goes: smart select, which says what it will use and why, or a method that one picks. */
export function SendBy({
  shown,
  destinations,
  to,
}: {
  shown: Shown
  destinations: Destination[]
  to: string
}) {
  const { words } = useSite()
  const { subjects } = words
  const [only] = destinations
  if (isUnclaimed(shown.conversation) && only) return <Answering address={only.address} />
  return (
    <>
      <label class="l" for="to">
        {subjects.sendBy}
      </label>
      <select class="field" id="to" name="to" aria-describedby="why">
        <option value="smart" selected={to === 'smart'}>
          {subjects.smart}
        </option>
        <optgroup label={subjects.chooseYourself}>
          {destinations.map((destination) => (
            <MethodOption shown={shown} destination={destination} to={to} />
          ))}
        </optgroup>
      </select>
      <span class="why" id="why">
        <Why shown={shown} />
      </span>
    </>
  )
}

/** "Text to (801) 555-0134, because Maria wrote from it 12 minutes ago"; or why smart select has none. */
export function Why({ shown }: { shown: Shown }) {
  const site = useSite()
  const { words, now } = site
  const { conversation, methods, client } = shown
  const called = calledOf(conversation, words).short
  const choice = chooseMethod({ methods, conversation, clientIsMinor: client?.minor, now })
  if (choice.kind === 'none') return <span class="bad">{words.smart.none[choice.because](called)}</span>
  return (
    <>
      {words.smart.textTo} <strong>{showNumber(choice.method.address)}</strong>
      <span class="reason">, {becauseOf(site, choice, called)}</span>
    </>
  )
}

/** An unknown sender has one number and no methods to choose from. */
function Answering({ address }: { address: string }) {
  const { words } = useSite()
  return (
    <>
      <span class="why">{words.conversation.compose.textTo(showNumber(address))}</span>
      <input type="hidden" name="to" value={address} />
    </>
  )
}

/** Named, whose it is, and what is the matter with it. */
function MethodOption({ shown, destination, to }: { shown: Shown; destination: Destination; to: string }) {
  const { words } = useSite()
  const { address, title, texts, whose } = destination
  const { about } = words.conversation
  const isStopped = shown.conversation.stopped?.includes(address) ?? false
  return (
    <option
      value={address}
      selected={address === to}
      disabled={!isReachable(shown.conversation, { address, texts })}
    >
      {[
        `${words.common.channels.text}: ${showNumber(address)} ${title}`.trim(),
        whose !== 'client' && about.whose[whose],
        isStopped && about.optedOut,
        texts === 'cannot' && about.cannot,
      ]
        .filter(Boolean)
        .join(' – ')}
    </option>
  )
}
