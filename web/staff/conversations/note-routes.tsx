import { Hono } from 'hono'
import { keepNote, type Noted } from '../../../core/actions/keep-note.ts'
import { takeNoteBack } from '../../../core/actions/take-note-back.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import {
  answerFragment,
  answerPage,
  goTo,
  readForm,
  type SiteDeps,
  type StaffContext,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { LivePieces } from './live.tsx'
import { NoteComposer } from './note-composer.tsx'
import { openShown } from './opened.ts'
import { ConversationPage } from './page.tsx'
import { shownOn } from './shown-view.ts'

/** Writing a note, and taking it back right after. */
export function noteRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:id/notes', async (c) => {
    const form = await readForm(c)
    const id = c.req.param('id')
    const site = await siteOf(c, deps)
    const body = form('body')
    if (!isId('cv', id)) return answerError(c, site, { status: 404, typed: body })
    const noted = await keepNote(deps.deps, site.actor, { conversation: id, body, formKey: form('key') })
    if (noted.kind === 'not-found' || noted.kind === 'refused') return answerNotServed(c, site, noted, body)
    const opened = await openShown(deps, site.actor, id, undefined, { show: shownOn(c) })
    if (opened.kind !== 'open') return answerNotServed(c, site, opened, body)
    const { shown } = opened
    if (noted.kind === 'invalid') {
      const error = whyNotKept(site, noted)
      if (wantsFragment(c)) return answerFragment(c, site, error, 422)
      const draft = { key: makeFormKey(), body, error, isNote: true }
      return answerPage(c, site, <ConversationPage shown={shown} draft={draft} />, 422)
    }
    const said = <NoteKept conversation={shown.conversation.id} note={noted.note.id} />
    // Not a redirect: the way back is offered only here, and no id of a note has to stand in an address.
    if (!wantsFragment(c))
      return answerPage(
        c,
        site,
        <ConversationPage shown={shown} draft={{ key: makeFormKey() }} done={said} />,
      )
    c.header('HX-Trigger', 'cc:noted')
    return answerFragment(
      c,
      site,
      <>
        <LivePieces shown={shown} newest={shown.entries[0]?.id} />
        <Piece target="#note-composer" swap="outerHTML">
          <NoteComposer shown={shown} />
        </Piece>
        <Piece target="#toast" swap="innerHTML">
          {said}
        </Piece>
      </>,
    )
  })

  routes.post('/:id/notes/:message/removal', (c) => removed(deps, c, c.req.param()))

  return routes
}

async function removed(deps: SiteDeps, c: StaffContext, { id, message }: { id: string; message: string }) {
  const site = await siteOf(c, deps)
  if (!isId('cv', id) || !isId('msg', message)) return answerError(c, site, { status: 404 })
  const taken = await takeNoteBack(deps.deps, site.actor, { conversation: id, note: message })
  if (taken.kind === 'not-found' || taken.kind === 'refused') return answerNotServed(c, site, taken)
  if (!wantsFragment(c)) return goTo(c, `/conversations/${id}?done=note-${taken.kind}`)
  const opened = await openShown(deps, site.actor, id, undefined, { show: shownOn(c) })
  if (opened.kind !== 'open') return answerNotServed(c, site, opened)
  return answerFragment(
    c,
    site,
    <>
      <LivePieces shown={opened.shown} newest={opened.shown.entries[0]?.id} />
      <Piece target="#toast" swap="innerHTML">
        <Toast say={saidOfRemoval(site, taken.kind)} />
      </Piece>
    </>,
  )
}

/** What became of taking a note back. */
export function saidOfRemoval({ words }: Site, kind: 'taken-back' | 'gone' | 'too-late'): string {
  const { note } = words.subjects
  return { 'taken-back': note.takenBack, gone: note.gone, 'too-late': note.tooLate }[kind]
}

function whyNotKept({ words }: Site, { because }: Extract<Noted, { kind: 'invalid' }>): string {
  const { note } = words.subjects
  return because === 'empty' ? note.empty : note.tooLong
}

function NoteKept({ conversation, note }: { conversation: string; note: string }) {
  const { words } = useSite()
  const action = `/conversations/${conversation}/notes/${note}/removal`
  return (
    <Toast say={words.subjects.note.kept}>
      <form
        action={action}
        method="post"
        hx-post={action}
        hx-target="#toast"
        hx-swap="innerHTML"
        hx-sync="this:drop"
      >
        <button type="submit">{words.common.undo}</button>
      </form>
    </Toast>
  )
}
