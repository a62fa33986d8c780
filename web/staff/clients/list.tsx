import type { Line } from '../../../core/model/conversation.ts'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Head, Table } from '../../parts/table.tsx'
import { ClientRows } from './rows.tsx'

export type ListFilter = 'all' | 'unread' | 'failed'

export type ClientList = {
  filter: ListFilter
  lines: Line[]
  next?: string | undefined
  /** Not the first page: shown alone, without script. */
  isLater?: boolean
  /** What was searched for; then `filter` is `all`. */
  search?: string | undefined
}

/** The clients of the one who looks. */
export function ClientsPage({ list, done }: { list: ClientList; done?: string | undefined }) {
  const { words, counts } = useSite()
  const unread = counts.unread > 0 ? ` (${words.common.unreadCount(counts.unread)})` : ''
  return (
    <Layout title={words.clients.title + unread} here="clients">
      <div class="page-head">
        <h1>{words.clients.title}</h1>
        <span class="sub">{words.clients.onCaseload(counts.clients)}</span>
        <a class="btn primary" href="/clients/new">
          <Icon name="user-plus" size={18} />
          {words.clients.newClient}
        </a>
      </div>
      {done && (
        <p class="notice good" role="status">
          <Icon name="check" size={18} />
          {done}
        </p>
      )}
      <div class="toolbar">
        <SearchForm search={list.search} />
        <Filters list={list} />
      </div>
      <p class="vh" id="found" role="status" />
      <ClientListRegion list={list} />
    </Layout>
  )
}

/** Everything below the search: swapped as one by searching and filtering. */
export function ClientListRegion({ list }: { list: ClientList }) {
  const { words, counts } = useSite()
  return (
    <div id="list">
      {list.lines.length === 0 ? (
        <NothingListed list={list} />
      ) : (
        <Table
          label={words.clients.title}
          head={
            <>
              <Head>{words.clients.columns.name}</Head>
              <Head class="stat">{words.clients.columns.status}</Head>
              <Head sort={list.search === undefined ? 'descending' : undefined}>
                {words.clients.columns.lastContact}{' '}
                {list.search === undefined && <Icon name="arrow-down" size={14} stroke={2.4} />}
                {isUnreadFirst(list) && <span class="vh">({words.clients.unreadFirst})</span>}
              </Head>
              <Head class="next">{words.clients.columns.nextMessage}</Head>
            </>
          }
        >
          <ClientRows lines={list.lines} />
        </Table>
      )}
      <MoreClients list={list} shown={list.lines.length} of={counts.clients} />
      {list.search === undefined && !list.isLater && <ListPulse filter={list.filter} />}
    </div>
  )
}

/** The beginning of the whole list: there the unread stand before the others. */
const isUnreadFirst = (list: Pick<ClientList, 'filter' | 'search' | 'isLater'>) =>
  list.filter === 'all' && list.search === undefined && !list.isLater

/** Asks on every tick whether a list changed; the answer brings new rows, new counts and the next question. */
export function ListPulse({ filter }: { filter: ListFilter }) {
  const { counts } = useSite()
  const query = new URLSearchParams({ version: counts.version, here: 'clients', filter })
  return (
    <div
      id="pulse"
      hx-get={`/lists/pulse?${query}`}
      hx-trigger="cc:tick from:body"
      hx-swap="none"
      hx-sync="this:drop"
    />
  )
}

/** How to see more than one page. */
export function MoreClients({ list, shown, of }: { list: ClientList; shown: number; of: number }) {
  const { words } = useSite()
  const next = list.next && `/clients?${new URLSearchParams({ filter: list.filter, after: list.next })}`
  return (
    <p class="more" id="more">
      <span>
        {isUnreadFirst(list) &&
          shown > 0 &&
          `${words.clients.showing(shown, Math.max(of, shown))}, ${words.clients.unreadFirst}`}
      </span>
      {list.isLater && <a href={`/clients?filter=${list.filter}`}>{words.site.backToStart}</a>}
      {next && (
        <a id="show-more" href={next} hx-get={`${next}&shown=${shown}`} hx-swap="none" hx-sync="this:drop">
          {words.clients.showMore}
        </a>
      )}
      {list.search !== undefined && <a href="/clients">{words.site.showAllClients}</a>}
    </p>
  )
}

/** Posted, so that no name ever stands in an address; the address stays `/clients`. */
function SearchForm({ search }: { search?: string | undefined }) {
  const { words } = useSite()
  return (
    <search>
      <form
        class="search"
        action="/clients/search"
        method="post"
        hx-post="/clients/search"
        hx-trigger="input changed delay:250ms, submit"
        hx-target="#list"
        hx-swap="outerMorph"
        hx-sync="this:replace"
      >
        <label class="vh" for="q">
          {words.clients.search.label}
        </label>
        <Icon name="search" />
        <input
          class="field"
          id="q"
          name="q"
          type="search"
          value={search ?? ''}
          placeholder={words.clients.search.placeholder}
          autocomplete="off"
          maxlength={100}
        />
        <kbd>/</kbd>
        <button class="vh" type="submit">
          {words.clients.search.go}
        </button>
      </form>
    </search>
  )
}

function Filters({ list }: { list: ClientList }) {
  const { words, counts } = useSite()
  const tabs: [ListFilter, string, number | undefined][] = [
    ['all', words.clients.filters.all, counts.clients],
    ['unread', words.clients.filters.unread, counts.unread],
    ['failed', words.clients.filters.failed, undefined],
  ]
  return (
    <nav class="tabs" id="filters" aria-label={words.clients.filters.label}>
      {tabs.map(([filter, label, count]) => (
        <a
          href={filter === 'all' ? '/clients' : `/clients?filter=${filter}`}
          aria-current={list.search === undefined && list.filter === filter ? 'true' : undefined}
        >
          {label}
          {count !== undefined && <span class="n">{count}</span>}
        </a>
      ))}
    </nav>
  )
}

function NothingListed({ list }: { list: ClientList }) {
  const { words } = useSite()
  if (list.search !== undefined) return <Empty>{words.clients.empty.search(list.search)}</Empty>
  return (
    <Empty>
      {words.clients.empty[list.filter]}
      {list.filter === 'all' && (
        <a class="btn primary" href="/clients/new">
          {words.clients.newClient}
        </a>
      )}
    </Empty>
  )
}
