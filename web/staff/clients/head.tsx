import type { Child } from 'hono/jsx'
import type { ClientOrder } from '../../../core/actions/list-clients.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Head } from '../../parts/table.tsx'
import { type ClientList, listAddress } from './client-list.ts'
import { SelectPage } from './selection.tsx'

/** The columns; the whole list can be sorted by four of them, a narrowed one stands in its own order. */
export function ListHead({ list }: { list: ClientList }) {
  const { words } = useSite()
  const { columns } = words.clients
  const mayBeSorted = list.search === undefined && list.filter === 'all' && !list.tag
  const order = list.search !== undefined ? undefined : orderOf(list)
  const head = (of: ClientOrder, label: string, kind?: string) => (
    <Head class={kind} sort={order === of ? (of === 'recent' ? 'descending' : 'ascending') : undefined}>
      <Sorter list={list} to={of} label={label} isOn={order === of} mayBeSorted={mayBeSorted} />
    </Head>
  )
  return (
    <>
      <Head class="pick">
        <SelectPage />
      </Head>
      {head('tag', words.clients.tagColumn, 'tagged')}
      {head('name', columns.name)}
      {head('status', columns.status, 'stat')}
      {head('recent', columns.lastContact)}
      <Head class="next">{columns.nextMessage}</Head>
    </>
  )
}

function orderOf(list: ClientList): ClientOrder | undefined {
  if (list.filter === 'unreachable' || (list.tag && list.filter === 'all')) return 'name'
  if (list.filter === 'follow-up') return undefined
  return list.filter === 'all' ? list.order : 'recent'
}

function Sorter(of: {
  list: ClientList
  to: ClientOrder
  label: string
  isOn: boolean
  mayBeSorted: boolean
}): Child {
  const { list, to, label, isOn, mayBeSorted } = of
  const { words } = useSite()
  const arrow = isOn && <Icon name={to === 'recent' ? 'arrow-down' : 'arrow-up'} size={14} stroke={2.4} />
  const isTag = to === 'tag'
  if (!mayBeSorted || isOn) {
    return (
      <>
        <span class={isTag ? 'vh' : undefined}>{label}</span> {arrow}
      </>
    )
  }
  const address = listAddress({ ...list, order: to })
  return (
    <a
      href={address}
      aria-label={words.clients.sortBy(label)}
      hx-get={address}
      hx-target="#list"
      hx-swap="outerMorph"
      hx-push-url="true"
      hx-sync="this:drop"
    >
      {isTag ? <Icon name="tag" size={14} stroke={2.4} /> : label}
    </a>
  )
}
