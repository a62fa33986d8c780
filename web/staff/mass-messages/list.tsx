import type { MassListed } from '../../../core/actions/mass/list-mass-messages.ts'
import { may } from '../../../core/model/access.ts'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'

type List = Extract<MassListed, { kind: 'list' }> & { isLater: boolean }

/** What one wrote to many, newest first. */
export function MassListPage({ list }: { list: List }) {
  const { words, actor, department } = useSite()
  const { mass } = words
  const mayAll = may(actor, 'send-to-department', { department: department.id }).allowed
  return (
    <Layout title={mass.title} here="mass-messages">
      <div class="page-head">
        <h1>{mass.title}</h1>
        <span class="sub" />
        {mayAll && (
          <a class="btn" href="/mass-messages/new?all=yes&owner=department">
            {mass.toDepartment(department.name)}
          </a>
        )}
        <a class="btn primary" href="/mass-messages/new?all=yes">
          <Icon name="megaphone" size={18} />
          {mass.toAllYours}
        </a>
      </div>
      <p class="lead inset">{mass.sub}</p>
      {list.items.length === 0 ? (
        <Empty>
          {mass.empty}{' '}
          <a class="btn" href="/clients">
            {mass.write.pick}
          </a>
        </Empty>
      ) : (
        <Table
          class="mass-list"
          label={mass.title}
          head={
            <>
              <Head>{mass.columns.message}</Head>
              <Head>{mass.columns.state}</Head>
              <Head class="num">{mass.columns.to}</Head>
              <Head sort="descending">{mass.columns.when}</Head>
            </>
          }
        >
          {list.items.map((item) => (
            <MassRow item={item} />
          ))}
        </Table>
      )}
      <p class="more">
        {list.isLater && <a href="/mass-messages">{words.site.backToStart}</a>}
        {list.next && (
          <a href={`/mass-messages?${new URLSearchParams({ after: list.next })}`}>{words.common.showMore}</a>
        )}
      </p>
    </Layout>
  )
}

function MassRow({ item }: { item: List['items'][number] }) {
  const { words, times, now } = useSite()
  return (
    <Row id={item.id}>
      <Cell>
        <div class="name">
          <a href={`/mass-messages/${item.id}`} dir="auto">
            {item.preview}
          </a>
        </div>
      </Cell>
      <Cell>
        {words.mass.state[item.state]}
        {item.state === 'waiting' && item.due && <small>{times.soon(item.due, now)}</small>}
      </Cell>
      <Cell class="num">{words.common.count(item.recipients)}</Cell>
      <Cell>
        <time datetime={item.createdAt}>{times.ago(item.createdAt, now)}</time>
      </Cell>
    </Row>
  )
}
