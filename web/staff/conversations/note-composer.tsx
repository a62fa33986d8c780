import type { Child } from 'hono/jsx'
import { longestNote } from '../../../core/model/note.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { makeFormKey } from '../form-key.ts'
import { calledOf } from './names.ts'
import type { Shown } from './shown.ts'

type NoteDraft = { key: string; body?: string | undefined; error?: Child }

/**
 * Where one writes a note: in place of the message box, never beside it, and in another colour, so that nobody sends a
 * note or notes a message. Hidden until it is asked for; without script it is asked for by address.
 */
export function NoteComposer({ shown, draft }: { shown: Shown; draft?: NoteDraft | undefined }) {
  const { words } = useSite()
  const { note } = words.subjects
  const { conversation } = shown
  const called = calledOf(conversation, words).short
  const action = `/conversations/${conversation.id}/notes`
  return (
    <form
      class="composer noting"
      id="note-composer"
      action={action}
      method="post"
      hx-post={action}
      hx-target="#note-error"
      hx-swap="innerHTML"
      hx-sync="this:drop"
      hx-disable="#save-note"
      hidden={draft === undefined}
    >
      <input type="hidden" name="key" value={draft?.key ?? makeFormKey()} />
      <div class="inner">
        <p class="noted">
          <Icon name="sticky-note" size={18} />
          <strong>{note.label}</strong>
          <a class="push" href={`/conversations/${conversation.id}`} data-shows="composer">
            {note.backToMessage}
          </a>
        </p>
        <div class="box">
          <label class="vh" for="note-body">
            {note.box(called)}
          </label>
          <textarea
            id="note-body"
            name="body"
            rows={2}
            placeholder={note.placeholder}
            maxlength={longestNote}
            required
            aria-describedby="note-error"
            dir="auto"
          >
            {draft?.body ?? ''}
          </textarea>
          <div class="bar">
            <div class="send">
              <button type="submit" class="btn primary" id="save-note">
                {note.save}
              </button>
            </div>
          </div>
        </div>
        <p id="note-error" class="error" role="alert">
          {draft?.error}
        </p>
      </div>
    </form>
  )
}

/** The way from the message box to the note. */
export function WriteNote({ conversation }: { conversation: string }) {
  const { note } = useSite().words.subjects
  return (
    <a
      class="btn quiet sm"
      href={`/conversations/${conversation}?write=note#note-body`}
      data-shows="note-composer"
    >
      <Icon name="sticky-note" size={18} />
      <span class="t" aria-hidden="true">
        {note.write}
      </span>
      <span class="vh">{note.writeLong}</span>
    </a>
  )
}
