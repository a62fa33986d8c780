import type { ScheduledListed } from '../../../core/actions/list-scheduled.ts'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'

type List = Extract<ScheduledListed, { kind: 'list' }> & { isLater?: boolean }
type Item = List['items'][number]

/** What waits to be sent, soonest first, each with its way to change or cancel it. */
export function ScheduledPage({ list }: { list: List }) {
  const { words, counts, times } = useSite()
  const { columns } = words.scheduled
  return (
    <Layout title={words.scheduled.title} here="scheduled">
      <div class="page-head">
        <h1>{words.scheduled.title}</h1>
        <span class="sub">{counts.scheduled > 0 && words.scheduled.count(counts.scheduled)}</span>
      </div>
      <p class="lead inset">{words.conversation.later.zone(times.zoneName)}</p>
      {list.items.length === 0 ? (
        <Empty>{words.scheduled.empty}</Empty>
      ) : (
        <Table
          class="later"
          label={words.scheduled.title}
          head={
            <>
              <Head>{columns.message}</Head>
              <Head sort="ascending">{columns.when}</Head>
              <Head>
                <span class="vh">{words.common.edit}</span>
              </Head>
            </>
          }
        >
          {list.items.map((item) => (
            <ScheduledRow item={item} />
          ))}
        </Table>
      )}
      <p class="more">
        {list.isLater && <a href="/scheduled">{words.site.backToStart}</a>}
        {list.next && (
          <a href={`/scheduled?${new URLSearchParams({ after: list.next })}`}>{words.common.showMore}</a>
        )}
      </p>
    </Layout>
  )
}

function ScheduledRow({ item }: { item: Item }) {
  const { words, times, now } = useSite()
  const address = `/conversations/${item.conversation}/scheduled/${item.id}`
  return (
    <Row>
      <Cell>
        <div class="name">
          <a href={`/conversations/${item.conversation}`}>{item.name}</a>
        </div>
        <div class="snip">
          <span dir="auto">{item.preview}</span>
        </div>
      </Cell>
      <Cell>
        <span class="status">
          <Icon name="clock" size={15} />
          <time datetime={item.due}>{times.soon(item.due, now)}</time>
        </span>
      </Cell>
      <Cell class="does">
        <a href={`${address}/edit`} aria-label={words.scheduled.edit(item.name)}>
          {words.common.edit}
        </a>
        <form action={`${address}/cancellation`} method="post">
          <button type="submit" class="btn link" aria-label={words.scheduled.cancel(item.name)}>
            {words.common.cancel}
          </button>
        </form>
      </Cell>
    </Row>
  )
}
