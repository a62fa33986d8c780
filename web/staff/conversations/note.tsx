import type { Note as NoteEntry } from '../../../core/model/message.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** What staff wrote for themselves, between the messages and plainly not one. */
export function Note({ note }: { note: NoteEntry }) {
  const { words, times, now, actor } = useSite()
  const name = note.by.staff === actor.staff ? words.common.you : note.by.name
  const author = note.by.covering ? words.coverage.covering(name, note.by.covering.name) : name
  return (
    <li class="note" id={note.id}>
      <h3 class="vh">
        {words.subjects.note.by(author)}, {times.dateAndClock(note.at, now)}
      </h3>
      <p class="noted" aria-hidden="true">
        <Icon name="sticky-note" size={15} />
        {words.subjects.note.label}
      </p>
      <p class="words" dir="auto">
        {note.body}
      </p>
      <p class="foot">
        {author}, <time datetime={note.at}>{times.clock(note.at)}</time>
      </p>
    </li>
  )
}
