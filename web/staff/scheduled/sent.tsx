import type { SentLater, SentLaterListed } from '../../../core/actions/list-sent-later.ts'
import { didNotArrive } from '../../../core/model/delivery-status.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { Empty } from '../../parts/empty.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { DeliveryState } from '../../parts/status.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'
import { ScheduledHead } from './views.tsx'

type List = Extract<SentLaterListed, { kind: 'list' }> & { isLater?: boolean }

/** The record of what was scheduled and has left, with what became of it. */
export function SentPage({ list }: { list: List }) {
  const { words } = useSite()
  const { columns } = words.scheduled
  return (
    <Layout title={words.scheduled.tabs.sent} here="scheduled">
      <ScheduledHead sub={list.items.length > 0 && words.scheduled.sentCount} here="sent" />
      {list.items.length === 0 ? (
        <Empty>{words.scheduled.noneSent}</Empty>
      ) : (
        <Table
          class="later"
          label={words.scheduled.tabs.sent}
          head={
            <>
              <Head>{columns.message}</Head>
              <Head sort="descending">{columns.left}</Head>
              <Head>{columns.status}</Head>
            </>
          }
        >
          {list.items.map((item) => (
            <SentRow item={item} />
          ))}
        </Table>
      )}
      <p class="more">
        {list.isLater && <a href="/scheduled/sent">{words.site.backToStart}</a>}
        {list.next && (
          <a href={`/scheduled/sent?${new URLSearchParams({ after: list.next })}`}>{words.common.showMore}</a>
        )}
      </p>
    </Layout>
  )
}

function SentRow({ item }: { item: SentLater }) {
  const { words, times, now } = useSite()
  const { message, conversation, name } = item
  const hasFailed = didNotArrive(message.status)
  return (
    <Row class={hasFailed ? 'failed' : undefined}>
      <Cell>
        <div class="name">
          <a href={`/conversations/${conversation}#${message.id}`}>{name || showNumber(message.to)}</a>
        </div>
        <div class="snip">
          <span dir="auto">{message.body.slice(0, 160)}</span>
        </div>
      </Cell>
      <Cell class="when">
        <time datetime={message.at}>{times.dateAndClock(message.at, now)}</time>
      </Cell>
      <Cell class="state">
        <DeliveryState status={message.status} reason={message.reason} />
        {hasFailed && message.reason && (
          <small class="reason">{words.delivery.why[message.reason](showNumber(message.to))}</small>
        )}
      </Cell>
    </Row>
  )
}
