import type { Line } from '../../../core/model/conversation.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Row } from '../../parts/table.tsx'
import { TagColorBar } from '../tags/tag-mark.tsx'
import { SelectOne } from './selection.tsx'

/** One row a client; `isMore` marks those a person asked for, so that a refresh of the first page keeps them. */
export function ClientRows({ lines, tags, isMore }: { lines: Line[]; tags: Tag[]; isMore?: boolean }) {
  return (
    <>
      {lines.map((line) => (
        <ClientRow line={line} tag={tags.find(({ id }) => id === line.tag)} isMore={isMore} />
      ))}
    </>
  )
}

function ClientRow(of: { line: Line; tag: Tag | undefined; isMore?: boolean | undefined }) {
  const { line, tag, isMore } = of
  const { words, times, now } = useSite()
  const kind = [line.unread > 0 && 'unread', (line.failed || line.held) && 'failed', line.alert && 'alert']
    .filter(Boolean)
    .join(' ')
  return (
    <Row class={kind} id={line.conversation} isMore={isMore}>
      <Cell class="pick">
        <SelectOne conversation={line.conversation} name={line.name} />
      </Cell>
      <Cell class="tagged">
        <a
          href={`/tags/choose?client=${line.conversation}`}
          aria-label={words.tags.of(line.name, tag?.name ?? words.tags.none)}
        >
          <TagColorBar tag={tag} />
        </a>
      </Cell>
      <Cell>
        <div class="name">
          <a href={`/conversations/${line.conversation}`}>{line.name}</a>
          {tag && <span class="tag-name">{tag.name}</span>}
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

/** The newest message, or what needs somebody's eyes instead. */
export function Preview({ line }: { line: Line }) {
  const { words } = useSite()
  if (line.alert) {
    return (
      <div class="snip danger">
        <Icon name="circle-alert" size={15} />
        <span>
          <strong>{words.clients.alert}</strong> <span dir="auto">{line.preview}</span>
        </span>
      </div>
    )
  }
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
      {line.reach && (
        <span class="reach">
          <Icon name={line.reach === 'paused' ? 'circle-alert' : 'ban'} size={15} />
          {words.clients.reach[line.reach]}
        </span>
      )}
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
