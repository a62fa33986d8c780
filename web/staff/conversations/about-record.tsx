import { may } from '../../../core/model/access.ts'
import { mayTransfer } from '../../../core/model/transfer.ts'
import { useSite } from '../../parts/site-context.tsx'
import type { Shown } from './shown.ts'

/** What can be done with the record as a whole: take it off the list or back on it, merge it with another. */
export function AboutRecord({ shown: { conversation, mayEdit } }: { shown: Shown }) {
  const { words, times, now, actor } = useSite()
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
      <p>
        <a href={`${address}/consent`}>{words.records.consent.link}</a>
      </p>
      {conversation.onHold ? (
        <p>
          <b>{words.records.holds.onHold}</b> {words.records.holds.onHoldSays}
        </p>
      ) : (
        may(actor, 'hold-records').allowed && (
          <p>
            <a href={`/records/holds/new?${new URLSearchParams({ conversation: conversation.id })}`}>
              {words.records.holds.place}
            </a>
          </p>
        )
      )}
      {may(actor, 'read-audit').allowed && (
        <p>
          <a href={`/audit?${new URLSearchParams({ conversation: conversation.id })}`}>{words.audit.link}</a>
        </p>
      )}
      {mayTransfer(actor, conversation).allowed && (
        <p>
          <a href={`${address}/transfers/new`}>
            {conversation.state === 'waiting' ? words.transfers.assignLink : words.transfers.link}
          </a>
        </p>
      )}
      {may(actor, 'download-transcript', conversation).allowed && (
        <p>
          <a href={`${address}/transcript`}>{words.transcripts.link}</a>
        </p>
      )}
      {conversation.client && may(actor, 'export-records', conversation).allowed && (
        <p>
          <a href={`/exports/new?of=${conversation.id}`}>{words.exports.link}</a>
        </p>
      )}
      {!mayEdit ? null : conversation.state === 'off-list' ? (
        <form action={`${address}/return`} method="post">
          {takenOff && (
            <p dir="auto">
              {takenOff.because
                ? about.offSince(times.ago(takenOff.at, now), takenOff.because)
                : words.transfers.offSince(times.ago(takenOff.at, now))}
            </p>
          )}
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
