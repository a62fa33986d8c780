import type { MessageFound } from '../../../core/actions/search-messages.ts'
import { markedPieces, type Wanted } from '../../../core/model/message-words.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { useSite } from '../../parts/site-context.tsx'
import type { Site } from '../../site.ts'

/** A message or note with the words marked, who wrote it when, and the way to it in its conversation. */
export function FoundMessage({ found, wanted }: { found: MessageFound; wanted: Wanted }) {
  const { words, times, now } = useSite()
  const { message, conversation } = found
  const called = calledIn(found)
  return (
    <li>
      <div class="who">
        <a
          href={`/conversations/${conversation.id}?around=${message.id}#${message.id}`}
          aria-label={`${whoWrote(found, words)}, ${times.dateAndClock(message.at, now)}. ${words.search.open}`}
        >
          {whoWrote(found, words)}
        </a>
        {message.direction !== 'in' && <span>{words.search.with(called)}</span>}
        <time datetime={message.at}>{times.dateAndClock(message.at, now)}</time>
      </div>
      <p dir="auto">
        {markedPieces(message.body, wanted).map(({ text, isFound }) =>
          isFound ? <mark>{text}</mark> : text,
        )}
      </p>
    </li>
  )
}

function calledIn({ conversation }: MessageFound): string {
  return conversation.name || (conversation.address ? showNumber(conversation.address) : '')
}

function whoWrote(found: MessageFound, { search }: Site['words']): string {
  const { message } = found
  if (message.direction === 'in') return search.from.in(calledIn(found))
  if (message.direction === 'note') return search.from.note(message.by.name)
  return 'staff' in message.author ? search.from.out(message.author.name) : search.automatic
}
