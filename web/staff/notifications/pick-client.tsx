import type { Line } from '../../../core/model/conversation.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { SearchFields } from '../../parts/search-fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { filledFields, type Typed } from './typed.ts'

export type Picking = { lines: Line[]; search?: string | undefined; typed: Typed }

/** How many stand ready; the others are searched for. */
const shown = 8

/** The first step: who is it for. Each client is a button, so that one press goes on, with or without script. */
export function PickClientPage(picking: Picking) {
  const { series, site } = useSite().words
  return (
    <Layout title={series.title} here="scheduled">
      <div class="page-head">
        <a class="btn quiet icon" href="/scheduled" aria-label={site.backToScheduled}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{series.title}</h1>
      </div>
      <PickClient {...picking} />
    </Layout>
  )
}

/** Also what takes the place of the second step when another client is to be chosen. */
export function PickClient(picking: Picking) {
  const { series } = useSite().words
  return (
    <div class="inset notification">
      <p class="lead">{series.lead}</p>
      <section class="step">
        <h2>{series.whom}</h2>
        <SearchOwn {...picking} />
        <p class="vh" id="found-count" role="status" />
        <FoundClients {...picking} />
      </section>
    </div>
  )
}

function SearchOwn({ search, typed }: Picking) {
  const { words } = useSite()
  return (
    <search>
      <form
        class="search inline"
        action="/notifications/new"
        method="post"
        hx-post="/notifications/new"
        hx-trigger="input changed delay:250ms, submit"
        hx-target="#found-clients"
        hx-swap="outerMorph"
        hx-sync="this:replace"
      >
        <Along typed={typed} />
        <SearchFields label={words.series.search} value={search} />
      </form>
    </search>
  )
}

/** Those last in contact with, or those found: also the answer to the search. */
export function FoundClients({ lines, search, typed }: Picking) {
  const { words, times, now } = useSite()
  const latest = lines
    .toSorted((one, other) => (one.lastContact < other.lastContact ? 1 : -1))
    .slice(0, search ? 50 : shown)
  return (
    <form id="found-clients" action="/notifications/new" method="post">
      <Along typed={typed} />
      {latest.length === 0 ? (
        <p>{search ? words.series.nobody(search) : words.series.noClients}</p>
      ) : (
        <ul class="picks">
          {latest.map((line) => (
            <li>
              <button type="submit" class="pick" name="for" value={line.conversation}>
                <b>
                  <span class="vh">{words.series.choose('')}</span>
                  {line.name}
                </b>
                <small>
                  {[line.clientStatus, times.ago(line.lastContact, now)].filter(Boolean).join(' · ')}
                </small>
                <Icon name="chevron-right" size={18} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!search && latest.length > 0 && <p class="help">{words.series.latest}</p>}
    </form>
  )
}

/** What was typed before another client was chosen. */
function Along({ typed }: { typed: Typed }) {
  return (
    <>
      {filledFields(typed)
        .filter(([name]) => name !== 'to' && name !== 'subject')
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  )
}
