import type { Line } from '../../../core/model/conversation.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { Empty } from '../../parts/empty.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'
import { Toast } from '../../parts/toast.tsx'

export type UnclaimedList = {
  lines: Line[]
  next?: string | undefined
  dismissed: boolean
  isLater?: boolean
}

/** What can be said at the top after something was done; `undo` brings back what was dismissed. */
export type Done = { say: string; undo?: string | undefined }

/** Texts from numbers nobody knows, or those set aside. */
export function UnclaimedPage({ list, done }: { list: UnclaimedList; done?: Done | undefined }) {
  const { words } = useSite()
  return (
    <Layout title={words.unclaimed.title} here="unclaimed">
      <div class="page-head">
        <h1>{words.unclaimed.title}</h1>
      </div>
      <p class="lead inset">{words.unclaimed.intro}</p>
      <div class="toolbar">
        <nav class="tabs" aria-label={words.clients.filters.label}>
          <a href="/unclaimed" aria-current={list.dismissed ? undefined : 'true'}>
            {words.unclaimed.title}
          </a>
          <a href="/unclaimed?show=dismissed" aria-current={list.dismissed ? 'true' : undefined}>
            {words.unclaimed.dismissedTitle}
          </a>
        </nav>
      </div>
      <UnclaimedRegion list={list} />
      <div id="toast" role="status">
        {done && (
          <Toast say={done.say}>
            {done.undo && (
              <form action={`/unclaimed/${done.undo}/dismissal/undo`} method="post">
                <button type="submit">{words.common.undo}</button>
              </form>
            )}
          </Toast>
        )}
      </div>
    </Layout>
  )
}

/** The list itself, with its pulse. */
export function UnclaimedRegion({ list }: { list: UnclaimedList }) {
  const { words, counts } = useSite()
  const query = new URLSearchParams({ version: counts.version, here: 'unclaimed' })
  const next =
    list.next &&
    `/unclaimed?${new URLSearchParams({ ...(list.dismissed ? { show: 'dismissed' } : {}), after: list.next })}`
  return (
    <div id="list">
      {list.lines.length === 0 ? (
        <Empty>{list.dismissed ? words.unclaimed.emptyDismissed : words.unclaimed.empty}</Empty>
      ) : (
        <Table
          class="unknown"
          label={list.dismissed ? words.unclaimed.dismissedTitle : words.unclaimed.title}
          head={
            <>
              <Head>{words.unclaimed.number}</Head>
              <Head>{words.clients.columns.lastContact}</Head>
            </>
          }
        >
          {list.lines.map((line) => (
            <UnclaimedRow line={line} />
          ))}
        </Table>
      )}
      <p class="more">
        {list.isLater && (
          <a href={list.dismissed ? '/unclaimed?show=dismissed' : '/unclaimed'}>{words.site.backToStart}</a>
        )}
        {next && <a href={next}>{words.common.showMore}</a>}
      </p>
      {!list.dismissed && !list.isLater && (
        <div
          id="pulse"
          hx-get={`/lists/pulse?${query}`}
          hx-trigger="cc:tick from:body"
          hx-swap="none"
          hx-sync="this:drop"
        />
      )}
    </div>
  )
}

function UnclaimedRow({ line }: { line: Line }) {
  const { words, times, now } = useSite()
  return (
    <Row class={line.unread > 0 ? 'unread' : undefined} id={line.conversation}>
      <Cell>
        <div class="name">
          <a href={`/conversations/${line.conversation}`}>
            {line.address ? showNumber(line.address) : words.site.unknownSender}
          </a>
        </div>
        <div class="snip">
          <span dir="auto">
            {line.previewOf === 'out' ? words.clients.youWrote(line.preview) : line.preview}
          </span>
        </div>
      </Cell>
      <Cell>
        <div class="last">
          <time datetime={line.lastContact}>{times.ago(line.lastContact, now)}</time>
          {line.unread > 0 && (
            <span class="badge">
              <span aria-hidden="true">{line.unread}</span>
              <span class="vh">{words.common.unreadCount(line.unread)}</span>
            </span>
          )}
        </div>
      </Cell>
    </Row>
  )
}
