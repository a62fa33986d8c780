import type { CoveredList } from '../../../core/actions/coverage/list-coverage.ts'
import type { Line } from '../../../core/model/conversation.ts'
import type { Covers } from '../../../core/model/coverage.ts'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'
import { Preview } from '../clients/rows.tsx'

/** The clients of a colleague, for whoever stands in for them at this moment. */
export function CoveredListPage({
  covers,
  list,
  isLater,
}: {
  covers: Covers
  list: Extract<CoveredList, { kind: 'list' }>
  isLater: boolean
}) {
  const { words, times, now } = useSite()
  const labels = words.coverage.list
  return (
    <Layout title={labels.title(covers.name)} here="clients">
      <div class="page-head">
        <a class="btn quiet icon" href="/clients" aria-label={words.site.backToClients}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{labels.title(covers.name)}</h1>
        <span class="sub">{labels.until(times.day(covers.to, now))}</span>
      </div>
      {list.lines.length === 0 ? (
        <Empty>{labels.empty(covers.name)}</Empty>
      ) : (
        <Table
          class="unknown"
          label={labels.title(covers.name)}
          head={
            <>
              <Head>{words.clients.columns.name}</Head>
              <Head>{words.clients.columns.lastContact}</Head>
            </>
          }
        >
          {list.lines.map((line) => (
            <CoveredRow line={line} />
          ))}
        </Table>
      )}
      <p class="more">
        {isLater && <a href={`/coverage/${covers.whom}`}>{words.site.backToStart}</a>}
        {list.next && (
          <a href={`/coverage/${covers.whom}?${new URLSearchParams({ after: list.next })}`}>{labels.more}</a>
        )}
      </p>
    </Layout>
  )
}

function CoveredRow({ line }: { line: Line }) {
  const { words, times, now } = useSite()
  const kind = [line.unread > 0 && 'unread', line.alert && 'alert'].filter(Boolean).join(' ')
  return (
    <Row class={kind} id={line.conversation}>
      <Cell>
        <div class="name">
          <a href={`/conversations/${line.conversation}`}>{line.name}</a>
        </div>
        <Preview line={line} />
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
