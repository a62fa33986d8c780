import type { SessionShown } from '../../../core/actions/staff/own-account.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Done } from '../people/list.tsx'

/** Where one is signed in, each to sign out of; and out of all of them at once. */
export function SessionsPage({ sessions, done }: { sessions: SessionShown[]; done?: string | undefined }) {
  const { words } = useSite()
  const labels = words.sessions.list
  return (
    <Layout title={labels.title} here="account">
      <div class="page-head">
        <a class="btn quiet icon" href="/account" aria-label={labels.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{labels.title}</h1>
      </div>
      {done && <Done>{done}</Done>}
      <div class="inset">
        <p class="lead">{labels.lead}</p>
        <ul class="people">
          {sessions.map((session) => (
            <Session session={session} />
          ))}
        </ul>
        <form action="/account/sessions/ending" method="post" hx-boost="false">
          <p class="help" id="everywhere-help">
            {labels.everywhereHelp}
          </p>
          <button class="btn danger" type="submit" aria-describedby="everywhere-help">
            {labels.everywhere}
          </button>
        </form>
      </div>
    </Layout>
  )
}

function Session({ session }: { session: SessionShown }) {
  const { words, times, now } = useSite()
  const labels = words.sessions.list
  const started = times.dateAndClock(session.startedAt, now)
  return (
    <li>
      <div class="session">
        <p>
          <b>{session.isThis ? labels.here : labels.other}</b>
        </p>
        <p>
          {labels.started(started)}, {labels.used(times.since(session.seenAt, now))}
        </p>
      </div>
      {session.isThis ? (
        <form action="/sign-out" method="post" hx-boost="false">
          <button class="btn" type="submit" aria-label={labels.endNamed(started)}>
            {labels.end}
          </button>
        </form>
      ) : (
        <form action="/account/sessions" method="post" hx-boost="false">
          <input type="hidden" name="session" value={session.hash} />
          <button class="btn" type="submit" aria-label={labels.endNamed(started)}>
            {labels.end}
          </button>
        </form>
      )}
    </li>
  )
}
