import type { Holdable } from '../../../core/actions/records/find-holdable.ts'
import { type Hold, longestHoldReason } from '../../../core/model/hold.ts'
import { TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { SearchFields } from '../../parts/search-fields.tsx'
import { useSite } from '../../parts/site-context.tsx'

type Found = { search: string; clients: Holdable[] }

/** Holds that stand, those released, and where one is placed. */
export function HoldsPage({ holds, found, say }: { holds: Hold[]; found?: Found; say?: string | undefined }) {
  const { words } = useSite()
  const { holds: said } = words.records
  const standing = holds.filter(({ released }) => !released)
  const past = holds.filter(({ released }) => released)
  return (
    <Layout title={said.title} here="department">
      <div class="page-head">
        <a class="btn quiet icon" href="/records" aria-label={words.records.report.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{said.title}</h1>
      </div>
      <div class="inset settings">
        <p class="lead">{said.lead}</p>
        {say && <p role="status">{say}</p>}
        <section class="card">
          <h2>{said.place}</h2>
          <form class="search inline" action="/records/holds/search" method="post">
            <SearchFields label={said.find} value={found?.search} required />
          </form>
          {found && <FoundClients clients={found.clients} />}
          <p class="help">{said.findLead}</p>
          <p>
            <a href="/records/holds/new">{said.all}</a>
          </p>
        </section>
        <h2>{said.standing}</h2>
        {standing.length === 0 ? <p>{said.none}</p> : <HoldList holds={standing} />}
        {past.length > 0 && <h2>{said.past}</h2>}
        {past.length > 0 && <HoldList holds={past} />}
      </div>
    </Layout>
  )
}

function FoundClients({ clients }: { clients: Holdable[] }) {
  const { words } = useSite()
  if (clients.length === 0) return <p role="status">{words.records.holds.nobody}</p>
  return (
    <ul class="hold-found">
      {clients.map(({ conversation, name }) => (
        <li>
          <a href={`/records/holds/new?${new URLSearchParams({ conversation })}`} dir="auto">
            {words.records.holds.placeOn(name)}
          </a>
        </li>
      ))}
    </ul>
  )
}

function HoldList({ holds }: { holds: Hold[] }) {
  const { words, times, now } = useSite()
  const { holds: said } = words.records
  return (
    <ul class="holds">
      {holds.map((hold) => (
        <li>
          <p>
            <b dir="auto">{useNameOf(hold)}</b>
          </p>
          <p dir="auto">{hold.reason}</p>
          <p class="help">{said.placedBy(hold.by.name, times.dateAndClock(hold.at, now))}</p>
          {hold.released ? (
            <p class="help" dir="auto">
              {said.releasedBy(hold.released.by.name, times.dateAndClock(hold.released.at, now))}:{' '}
              {hold.released.reason}
            </p>
          ) : (
            <a href={`/records/holds/${hold.id}/release`} aria-label={said.releaseOf(useNameOf(hold))}>
              {said.release}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What a hold holds, by name. */
export function useNameOf({ on }: Pick<Hold, 'on'>): string {
  const { words, department } = useSite()
  return on.kind === 'department' ? words.records.holds.department(department.name) : on.name
}

/** One question, why, and the button that says on whom. */
export function ReasonPage({
  title,
  action,
  help,
  button,
  fields,
  typed = '',
  error,
}: {
  title: string
  action: string
  help: string
  button: string
  fields: Record<string, string>
  typed?: string | undefined
  error?: 'empty' | 'too-long' | undefined
}) {
  const { words } = useSite()
  const { holds: said } = words.records
  return (
    <Layout title={title} here="department">
      <div class="page-head">
        <h1 dir="auto">{title}</h1>
      </div>
      <form class="inset form" action={action} method="post">
        <p>{said.lead}</p>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <TextField
          id="reason"
          name="reason"
          label={said.reason}
          help={help}
          value={typed}
          error={error && said.errors[error]}
          maxlength={longestHoldReason}
          required
        />
        <p class="actions">
          <button class="btn primary" type="submit">
            {button}
          </button>
          <a class="btn" href="/records/holds">
            {words.common.cancel}
          </a>
        </p>
      </form>
    </Layout>
  )
}
