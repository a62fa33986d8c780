import { Icon } from './icon.tsx'
import type { Place } from './navigation.tsx'
import { Piece } from './piece.tsx'
import { useSite } from './site-context.tsx'

/** What the page in a browser stands at: its place in the navigation, and how many were unread when it was opened. */
export type Standing = { here?: Place | undefined; since?: number | undefined }

const places: readonly Place[] = [
  'clients',
  'unclaimed',
  'scheduled',
  'groups',
  'templates',
  'mass-messages',
  'search',
  'settings',
  'account',
  'department',
  'waiting',
  'help',
]

/** The place that an address names, if it names one. */
export function placeOf(name: string | undefined): Place | undefined {
  return places.find((place) => place === name)
}

/** The counts of the navigation, where no list asks for them: at every fourth tick. */
export function CountsPulse({ here, since }: Standing) {
  const { counts } = useSite()
  return (
    <div
      id="counts-pulse"
      hx-get={`/lists/pulse?${queryOf(counts.version, { here, since: since ?? counts.unread })}`}
      hx-trigger="cc:slow-tick from:body"
      hx-swap="none"
      hx-sync="this:drop"
    />
  )
}

/** The place for what came since the page was opened: always there, so that it is read out without taking the focus. */
export function News() {
  return <div id="news" role="status" />
}

/** The banner and the next question, as an answer to the last. Clients read meanwhile elsewhere are no news later. */
export function NewsPieces({ here, since }: Standing) {
  const { words, counts } = useSite()
  const before = Math.min(since ?? counts.unread, counts.unread)
  const came = counts.unread - before
  const seen = queryOf('', { here, since: counts.unread })
  return (
    <>
      <Piece target="#news" swap="innerMorph">
        {came > 0 && (
          <p class="banner news">
            <Icon name="message-square-text" size={20} />
            <span>{words.site.news.came(came)}</span>
            <a href="/clients?filter=unread">{words.site.news.show}</a>
            <button type="button" class="btn link" hx-get={`/lists/pulse?${seen}`} hx-swap="none">
              {words.site.news.dismiss}
            </button>
          </p>
        )}
      </Piece>
      <Piece target="#counts-pulse" swap="outerHTML">
        <CountsPulse here={here} since={before} />
      </Piece>
    </>
  )
}

/** `at` is only where one is; `here` asks for a list. */
function queryOf(version: string, { here, since }: Standing): URLSearchParams {
  return new URLSearchParams({ version, since: String(since ?? 0), ...(here ? { at: here } : {}) })
}
