import { useSite } from '../../parts/site-context.tsx'
import type { Shown } from './shown.ts'

/** What can be done with the record as a whole: take it off the list or back on it, merge it with another. */
export function AboutRecord({ shown: { conversation, mayEdit } }: { shown: Shown }) {
  const { words, times, now } = useSite()
  const { about } = words.methods
  const address = `/conversations/${conversation.id}`
  const { takenOff } = conversation
  return (
    <section class="record-links">
      {conversation.client && (
        <p>
          <a href={`${address}/releases`}>{words.releases.link}</a>
        </p>
      )}
      {!mayEdit ? null : conversation.state === 'off-list' ? (
        <form action={`${address}/return`} method="post">
          {takenOff && <p dir="auto">{about.offSince(times.ago(takenOff.at, now), takenOff.because)}</p>}
          <button type="submit" class="btn">
            {about.putBack}
          </button>
        </form>
      ) : (
        <ul>
          <li>
            <a href={`${address}/merge`}>{about.merge}</a>
          </li>
          {conversation.state === 'caseload' && (
            <li>
              <a href={`${address}/taking-off`}>{about.takeOff}</a>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
