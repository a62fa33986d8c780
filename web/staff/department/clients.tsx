import {
  type DepartmentClient,
  type DepartmentClients,
  type DepartmentListing,
  departmentFilters,
} from '../../../core/actions/department/list-department-clients.ts'
import { may } from '../../../core/model/access.ts'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { SearchFields } from '../../parts/search-fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'

type List = Extract<DepartmentClients, { kind: 'list' }>

/** Every client of the department, with who serves them and what waits. */
export function DepartmentClientsPage({ list, view }: { list: List; view: DepartmentListing }) {
  const { words, department, actor } = useSite()
  const labels = words.oversight.clients
  const title = labels.title(department.name)
  const mayWriteToAll = may(actor, 'send-to-department', { department: department.id }).allowed
  return (
    <Layout title={title} here="department">
      <div class="page-head">
        <a class="btn quiet icon" href="/department" aria-label={words.common.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
        <span class="sub">{labels.sub}</span>
        {mayWriteToAll && (
          <a class="btn primary" href="/mass-messages/new?all=yes&owner=department">
            <Icon name="megaphone" size={18} />
            {labels.message}
          </a>
        )}
      </div>
      <div class="inset">
        <Narrowing list={list} view={view} />
        {list.moreUnread && view.search === undefined && <p class="help">{labels.oldest}</p>}
      </div>
      {list.clients.length === 0 ? (
        <Empty>{emptyOf(view, labels)}</Empty>
      ) : (
        <Table
          class="of-department"
          label={title}
          head={
            <>
              <Head>{labels.columns.client}</Head>
              <Head>{labels.columns.staff}</Head>
              <Head class="stat">{labels.columns.status}</Head>
              <Head>{labels.columns.unread}</Head>
            </>
          }
        >
          {list.clients.map((client) => (
            <ClientRow client={client} staff={list.staff} />
          ))}
        </Table>
      )}
      <p class="more">
        {(view.after !== undefined || view.search !== undefined) && (
          <a href="/department/clients">{labels.all}</a>
        )}
        {list.next && <a href={addressOf({ ...view, after: list.next })}>{labels.more}</a>}
      </p>
    </Layout>
  )
}

function Narrowing({ list, view }: { list: List; view: DepartmentListing }) {
  const { words } = useSite()
  const labels = words.oversight.clients
  return (
    <>
      <search>
        <form class="narrowing" action="/department/clients/search" method="post">
          <SearchFields label={labels.search} value={view.search} />
        </form>
      </search>
      <form class="narrowing form" action="/department/clients" method="get">
        <div class="line">
          <label for="staff">{labels.staff}</label>
          <select class="field" id="staff" name="staff">
            <option value="">{labels.everyone}</option>
            {list.staff.map(({ id, name }) => (
              <option value={id} selected={id === view.staff}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="line">
          <label for="filter">{labels.filter}</label>
          <select class="field" id="filter" name="filter">
            {departmentFilters.map((one) => (
              <option value={one} selected={one === view.filter}>
                {labels.filters[one]}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="btn">
          {labels.go}
        </button>
      </form>
    </>
  )
}

function ClientRow({ client, staff }: { client: DepartmentClient; staff: List['staff'] }) {
  const { words, times, now } = useSite()
  const labels = words.oversight.clients
  const { conversation, name, unreadSince, clientStatus, mayOpen } = client
  return (
    <Row class={unreadSince === undefined ? undefined : 'unread'} id={conversation}>
      <Cell>
        <div class="name">
          {mayOpen ? <a href={`/conversations/${conversation}`}>{name}</a> : <span>{name}</span>}
        </div>
      </Cell>
      <Cell>
        {client.staff === undefined
          ? labels.nobody
          : (staff.find(({ id }) => id === client.staff)?.name ?? words.common.none)}
      </Cell>
      <Cell class="stat">{clientStatus}</Cell>
      <Cell>
        {unreadSince === undefined ? (
          <span class="vh">{words.common.none}</span>
        ) : (
          <time datetime={unreadSince}>{labels.since(times.ago(unreadSince, now))}</time>
        )}
      </Cell>
    </Row>
  )
}

function emptyOf(
  { filter, staff, search }: DepartmentListing,
  labels: ReturnType<typeof useSite>['words']['oversight']['clients'],
): string {
  if (search !== undefined) return labels.notFound(search)
  return filter === 'off' && staff === undefined ? labels.offNeedsStaff : labels.none
}

function addressOf({ filter, staff, after }: DepartmentListing): string {
  const query = new URLSearchParams({
    ...(filter === 'all' ? {} : { filter }),
    ...(staff ? { staff } : {}),
    ...(after ? { after } : {}),
  })
  return `/department/clients?${query}`
}
