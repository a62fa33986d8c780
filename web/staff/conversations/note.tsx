import type { Note as NoteEntry } from '../../../core/model/message.ts'
import { useSite } from '../../parts/site-context.tsx'

/** What staff wrote for themselves, between the messages and plainly not one. */
export function Note({ note }: { note: NoteEntry }) {
  const { times } = useSite()
  return (
    <li class="note" id={note.id}>
      <p dir="auto">{note.body}</p>
      <p class="foot">
        {note.by.name}, <time datetime={note.at}>{times.clock(note.at)}</time>
      </p>
    </li>
  )
}
