import type { Listed } from '../../../core/actions/releases/releases.ts'
import {
  type Release,
  type ReleaseFaults,
  releaseState,
  type TypedRelease,
} from '../../../core/model/release-of-information.ts'
import { useSite } from '../../parts/site-context.tsx'
import { RecordPage } from '../clients/record/record-page.tsx'
import { ReleaseForm } from './form.tsx'

export type ShownReleases = Extract<Listed, { kind: 'listed' }>
export type Told = {
  done?: string | undefined
  typed?: TypedRelease
  faults?: ReleaseFaults
  /** The release whose revoking lacked a reason. */
  lacking?: string
}

/** Every release of a client's, and the form that records another. */
export function ReleasesPage({
  shown,
  told,
  formKey,
}: {
  shown: ShownReleases
  told: Told
  formKey: string
}) {
  const { words } = useSite()
  const { releases, conversation, mayRecord } = shown
  return (
    <RecordPage conversation={conversation.id} title={words.releases.titleFor(conversation.name)}>
      {told.done && (
        <div class="notice good" role="status">
          <p>{told.done}</p>
        </div>
      )}
      <p class="lead">{words.releases.lead}</p>
      {releases.length === 0 ? (
        <p>{words.releases.empty}</p>
      ) : (
        releases.map((release) => <OneRelease release={release} shown={shown} told={told} />)
      )}
      {mayRecord && <ReleaseForm shown={shown} told={told} formKey={formKey} />}
    </RecordPage>
  )
}

function OneRelease({ release, shown, told }: { release: Release; shown: ShownReleases; told: Told }) {
  const { words, times, now } = useSite()
  const labels = words.releases
  const state = releaseState(release, shown.today)
  const { recordedBy, recordedAt, revoked } = release
  return (
    <section class="card">
      <h2 dir="auto">
        {release.to} <span class="badge">{labels.states[state]}</span>
      </h2>
      <dl class="facts">
        <div>
          <dt>{labels.what}</dt>
          <dd>{labels.whats[release.what]}</dd>
        </div>
        <div>
          <dt>{labels.purpose}</dt>
          <dd dir="auto">{release.purpose}</dd>
        </div>
        <div>
          <dt>{labels.how}</dt>
          <dd dir="auto">
            {labels.hows[release.how]}. {release.evidence}
          </dd>
        </div>
        <div>
          <dt>{labels.endsOn}</dt>
          <dd>{labels.period(times.calendarDay(release.signedOn), times.calendarDay(release.endsOn))}</dd>
        </div>
      </dl>
      <p class="help">{labels.recordedBy(recordedBy.name, times.dateAndClock(recordedAt, now))}</p>
      {revoked ? (
        <p dir="auto">
          {labels.revokedBy(revoked.by.name, times.dateAndClock(revoked.at, now), revoked.because)}
        </p>
      ) : (
        shown.mayRecord &&
        state !== 'expired' && <Revoking release={release} isLacking={told.lacking === release.id} />
      )}
    </section>
  )
}

function Revoking({ release, isLacking }: { release: Release; isLacking: boolean }) {
  const { words } = useSite()
  const labels = words.releases
  const id = `because-${release.id}`
  return (
    <details open={isLacking}>
      <summary>{labels.revokeTitle}</summary>
      <form
        class="form"
        method="post"
        action={`/conversations/${release.conversation}/releases/${release.id}/revocation`}
      >
        <div class={isLacking ? 'line wrong' : 'line'}>
          <label for={id}>{labels.revokeBecause}</label>
          {isLacking && (
            <p class="error" id={`${id}-error`} role="alert">
              {labels.errors.because}
            </p>
          )}
          <input
            class="field"
            id={id}
            name="because"
            maxlength={300}
            autocomplete="off"
            aria-describedby={isLacking ? `${id}-error` : undefined}
          />
        </div>
        <p class="actions">
          <button type="submit" class="btn danger">
            {labels.revoke}
          </button>
        </p>
      </form>
    </details>
  )
}
