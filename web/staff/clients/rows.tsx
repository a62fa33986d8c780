import type { Line } from '../../../core/model/conversation.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Row } from '../../parts/table.tsx'

/** One row a client; `isMore` marks those a person asked for, so that a refresh of the first page keeps them. */
export function ClientRows({ lines, isMore }: { lines: Line[]; isMore?: boolean }) {
  return (
    <>
      {lines.map((line) => (
        <ClientRow line={line} isMore={isMore} />
      ))}
    </>
  )
}

function ClientRow({ line, isMore }: { line: Line; isMore?: boolean | undefined }) {
  const { words, times, now } = useSite()
  const kind = [line.unread > 0 && 'unread', (line.failed || line.held) && 'failed'].filter(Boolean).join(' ')
  return (
    <Row class={kind} id={line.conversation} isMore={isMore}>
      <Cell>
        <div class="name">
          <a href={`/conversations/${line.conversation}`}>{line.name}</a>
        </div>
        <Preview line={line} />
      </Cell>
      <Cell class="stat">{line.clientStatus}</Cell>
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
      <Cell class="next">
        {line.nextDue ? (
          <span class="status">
            <Icon name="clock" size={15} />
            <time datetime={line.nextDue}>{times.soon(line.nextDue, now)}</time>
          </span>
        ) : (
          <span class="vh">{words.common.none}</span>
        )}
      </Cell>
    </Row>
  )
}

function Preview({ line }: { line: Line }) {
  const { words } = useSite()
  if (line.held) {
    return (
      <div class="snip">
        <Icon name="circle-alert" size={15} />
        <span>{words.scheduled.held.inList(words.delivery.why[line.held]())}</span>
      </div>
    )
  }
  if (line.failed) {
    return (
      <div class="snip">
        <Icon name="circle-alert" size={15} />
        <span>{words.clients.notDelivered(words.delivery.why[line.failed]())}</span>
      </div>
    )
  }
  return (
    <div class="snip">
      {line.previewOf === 'none' ? (
        <span>{words.clients.noMessages}</span>
      ) : (
        <span dir="auto">
          {line.previewOf === 'out' ? words.clients.youWrote(line.preview) : line.preview}
        </span>
      )}
    </div>
  )
}
