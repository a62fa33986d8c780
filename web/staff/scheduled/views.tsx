import type { Child } from 'hono/jsx'
import type { ScheduledListed } from '../../../core/actions/list-scheduled.ts'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'
import { RepeatsSaid } from '../notifications/repeats-said.tsx'
import { HeldList } from './held.tsx'

export type List = Extract<ScheduledListed, { kind: 'list' }> & { isLater?: boolean }
type Item = List['items'][number]

/** What waits to be sent, soonest first, each with its way to change or cancel it; on top what could not leave. */
export function ScheduledPage({ list, done }: { list: List; done?: Child }) {
  const { words, counts, times } = useSite()
  const { columns } = words.scheduled
  return (
    <Layout title={words.scheduled.title} here="scheduled">
      <ScheduledHead sub={counts.scheduled > 0 && words.scheduled.count(counts.scheduled)} here="pending" />
      <div id="toast" role="status">
        {done}
      </div>
      <HeldList held={list.held} />
      {list.items.length === 0 ? (
        <Empty>
          {words.scheduled.empty}
          <NewNotification />
        </Empty>
      ) : (
        <>
          <p class="lead inset">{words.conversation.later.zone(times.zoneName)}</p>
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
        </>
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

/** The heading of both pages, the way to the other, and to a new message. */
export function ScheduledHead({ sub, here }: { sub: Child; here: 'pending' | 'sent' }) {
  const { words, counts } = useSite()
  const { tabs } = words.scheduled
  return (
    <>
      <div class="page-head">
        <h1>{words.scheduled.title}</h1>
        <span class="sub">{sub}</span>
        <NewNotification />
      </div>
      <div class="toolbar">
        <nav class="tabs" aria-label={tabs.label}>
          <a href="/scheduled" aria-current={here === 'pending' ? 'page' : undefined}>
            {tabs.pending} <span class="n">{counts.scheduled + counts.held}</span>
          </a>
          <a href="/scheduled/sent" aria-current={here === 'sent' ? 'page' : undefined}>
            {tabs.sent}
          </a>
        </nav>
      </div>
    </>
  )
}

function NewNotification() {
  const { series } = useSite().words
  return (
    <a class="btn primary" href="/notifications/new">
      <Icon name="calendar-plus" size={18} />
      {series.open}
    </a>
  )
}

function ScheduledRow({ item }: { item: Item }) {
  const { words, times, now } = useSite()
  const address = `/conversations/${item.conversation}/scheduled/${item.id}`
  return (
    <Row id={item.id}>
      <Cell>
        <div class="name">
          <a href={`/conversations/${item.conversation}#later-${item.id}`}>{item.name}</a>
        </div>
        <div class="snip">
          <span dir="auto">{item.preview}</span>
        </div>
      </Cell>
      <Cell class="when">
        <span class="status">
          <Icon name="clock" size={15} />
          <time datetime={item.due}>{times.soon(item.due, now)}</time>
        </span>
        {item.repeats && <RepeatsSaid repeats={item.repeats} />}
      </Cell>
      <Cell class="does">
        <a href={`${address}/edit?from=scheduled`} aria-label={words.scheduled.edit(item.name)}>
          {words.common.edit}
        </a>
        <CancelForms item={item} address={address} />
      </Cell>
    </Row>
  )
}

/** One that repeats can be skipped once, or stopped. */
export function CancelForms({ item, address }: { item: Item; address: string }) {
  const { words } = useSite()
  const { scheduled, series, common } = words
  if (!item.repeats)
    return <CancelForm address={address} label={common.cancel} said={scheduled.cancel(item.name)} />
  return (
    <>
      <CancelForm address={address} label={series.skip} said={scheduled.skip(item.name)} only="this-one" />
      <CancelForm address={address} label={series.stop} said={scheduled.stop(item.name)} />
    </>
  )
}

function CancelForm(form: { address: string; label: string; said: string; only?: 'this-one' }) {
  return (
    <form action={`${form.address}/cancellation`} method="post">
      <input type="hidden" name="from" value="scheduled" />
      {form.only && <input type="hidden" name="only" value={form.only} />}
      <button type="submit" class="btn link" aria-label={form.said}>
        {form.label}
      </button>
    </form>
  )
}
