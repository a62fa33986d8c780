import type { Child } from 'hono/jsx'
import { may } from '../../../core/model/access.ts'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Table } from '../../parts/table.tsx'
import { type CoveredStrip, CoveringStrips } from '../coverage/strip.tsx'
import { type ClientList, type ListView, listAddress } from './client-list.ts'
import { FollowUpStrip } from './follow-up.tsx'
import { ListHead } from './head.tsx'
import { ClientRows } from './rows.tsx'
import { SelectionBar } from './selection.tsx'
import { Toolbar } from './toolbar.tsx'

/** The clients of the one who looks. `done`: what was just done, with its Undo where it has one. */
export function ClientsPage({
  list,
  done,
  covered = [],
}: {
  list: ClientList
  done?: Child
  covered?: CoveredStrip
}) {
  const { words, counts, actor } = useSite()
  return (
    <Layout title={words.clients.title} here="clients" hasPulse>
      <div class="page-head to-clients">
        <h1>{words.clients.title}</h1>
        <span class="sub">{words.clients.onCaseload(counts.clients)}</span>
        <a class="btn" href="/notifications/new">
          <Icon name="calendar-plus" size={18} />
          <span class="t">{words.clients.newNotification}</span>
        </a>
        <a class="btn" href="/clients/new">
          <Icon name="user-plus" size={18} />
          <span class="t">{words.clients.newClient}</span>
        </a>
        {may(actor, 'send-mass-message').allowed && (
          <a class="btn primary" href="/mass-messages/new">
            <Icon name="megaphone" size={18} />
            {words.clients.massMessage}
          </a>
        )}
      </div>
      {done && (
        <div class="notice good" role="status">
          <Icon name="check" size={18} />
          {done}
        </div>
      )}
      <CoveringStrips covered={covered} />
      <FollowUpStrip followUps={list.followUps} />
      <Toolbar list={list} />
      <p class="vh" id="found" role="status" />
      <ClientListRegion list={list} />
    </Layout>
  )
}

/** Everything below the search: swapped as one by searching, sorting and narrowing. */
export function ClientListRegion({ list }: { list: ClientList }) {
  const { words, counts } = useSite()
  const isEmpty = list.lines.length === 0
  const table = (
    <Table label={words.clients.title} class="mine" head={<ListHead list={list} />}>
      <ClientRows lines={list.lines} tags={list.tags} />
    </Table>
  )
  return (
    <div id="list" class={list.isSelecting ? 'selecting' : undefined}>
      {isEmpty && <NothingListed list={list} />}
      {/* Ticked rows that are not among those found go on standing here. */}
      {isEmpty ? (
        <div class="none-found" hidden>
          {table}
        </div>
      ) : (
        table
      )}
      <SelectionBar list={list} />
      <MoreClients list={list} shown={list.lines.length} of={counts.clients} />
      {list.search === undefined && !list.isLater && <ListPulse view={list} />}
    </div>
  )
}

/** The beginning of the whole list: there the unread stand before the others. */
const isUnreadFirst = (list: Pick<ClientList, 'filter' | 'search' | 'isLater' | 'tag' | 'order'>) =>
  list.filter === 'all' && !list.tag && list.order === 'recent' && list.search === undefined && !list.isLater

/** Asks on every tick whether a list changed; the answer brings new rows, new counts and the next question. */
export function ListPulse({ view }: { view: ListView }) {
  const { counts } = useSite()
  const { filter, tag, order } = view
  const query = new URLSearchParams({
    version: counts.version,
    here: 'clients',
    filter,
    ...(tag ? { tag } : {}),
    ...(order === 'recent' ? {} : { sort: order }),
  })
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
  const next = list.next && listAddress(list, { after: list.next })
  const all = list.filter === 'all' && list.search === undefined ? (list.total ?? of) : undefined
  return (
    <p class="more" id="more">
      <span>
        {all !== undefined &&
          !list.isLater &&
          shown > 0 &&
          words.clients.showing(shown, Math.max(all, shown))}
        {isUnreadFirst(list) && shown > 0 && `, ${words.clients.unreadFirst}`}
      </span>
      {list.isLater && <a href={listAddress(list)}>{words.site.backToStart}</a>}
      {next && (
        <a
          id="show-more"
          href={next}
          hx-get={listAddress(list, { after: list.next, shown: String(shown) })}
          hx-swap="none"
          hx-sync="this:drop"
        >
          {words.clients.showMore}
        </a>
      )}
      {list.search !== undefined && <a href="/clients">{words.site.showAllClients}</a>}
    </p>
  )
}

function NothingListed({ list }: { list: ClientList }) {
  const { words } = useSite()
  const { empty } = words.clients
  if (list.search !== undefined) {
    return (
      <Empty>
        {empty.search(list.search)}
        <form action="/search" method="post">
          <input type="hidden" name="q" value={list.search} />
          <button class="btn" type="submit">
            <Icon name="search" size={18} />
            {words.search.inMessages}
          </button>
        </form>
      </Empty>
    )
  }
  return (
    <Empty>
      {list.tag ? empty.tagged : empty[list.filter]}
      {list.filter === 'all' && !list.tag && (
        <a class="btn primary" href="/clients/new">
          {words.clients.newClient}
        </a>
      )}
    </Empty>
  )
}
