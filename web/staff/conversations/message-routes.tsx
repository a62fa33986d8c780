import { Hono } from 'hono'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { resolveUnconfirmed } from '../../../core/actions/resolve-unconfirmed.ts'
import { isId } from '../../../core/model/ids.ts'
import type { OutboundMessage } from '../../../core/model/message.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import { Toast } from '../../parts/toast.tsx'
import type { SignedInEnv } from '../../session.ts'
import {
  answerFragment,
  answerPage,
  goTo,
  readForm,
  type SiteDeps,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { FormKey } from './composer.tsx'
import { LivePieces } from './live.tsx'
import { openShown } from './opened.ts'
import { ConversationPage } from './page.tsx'
import { QuietQuestion } from './quiet-question.tsx'
import type { Shown } from './shown.ts'
import { shownOn } from './shown-view.ts'
import { SubjectChoice } from './subject-choice.tsx'
import { HeldToast } from './take-back.tsx'
import { whyNotSent } from './why-not.ts'
import { wishedSubject } from './wished-subject.ts'

/** Writing in a conversation, and saying what became of a message whose answer was lost. */
export function messageRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:id/messages', async (c) => {
    const form = await readForm(c)
    const id = c.req.param('id')
    const site = await siteOf(c, deps)
    if (!isId('cv', id)) return answerError(c, site, { status: 404, typed: form('body') })
    const sent = await composeMessage(deps.deps, site.actor, {
      conversation: id,
      to: form('to'),
      body: form('body'),
      formKey: form('key'),
      subject: wishedSubject(form),
      override: form('override'),
    })
    if (sent.kind === 'not-found' || sent.kind === 'refused')
      return answerNotServed(c, site, sent, form('body'))
    const opened = await openShown(deps, site.actor, id, undefined, { show: shownOn(c) })
    if (opened.kind !== 'open') return answerNotServed(c, site, opened, form('body'))
    const { shown } = opened
    const problem =
      sent.kind === 'queued'
        ? otherWordsBefore(shown.entries, sent) && site.words.conversation.errors['form-too-old']
        : sent.kind === 'quiet'
          ? quietQuestion(shown, sent.until, form)
          : whyNotSent(site, shown, sent)
    if (!problem) {
      if (!wantsFragment(c)) return c.redirect(`/conversations/${shown.conversation.id}`, 303)
      return answerFragment(
        c,
        site,
        <>
          <LivePieces shown={shown} newest={shown.entries[0]?.id} open={form('open') || undefined} />
          <NextKey />
          <NextSubject shown={shown} />
          {sent.kind === 'queued' && <Held message={sent.message} />}
        </>,
      )
    }
    const draft = {
      key: makeFormKey(),
      body: form('body'),
      to: form('to'),
      error: problem,
      ...(wishedSubject(form) && { subject: form('subject'), title: form('title') }),
    }
    if (!wantsFragment(c)) return answerPage(c, site, <ConversationPage shown={shown} draft={draft} />, 422)
    return answerFragment(
      c,
      site,
      <>
        {problem}
        <NextKey />
      </>,
      422,
    )
  })

  routes.post('/:id/messages/:message/settlement', async (c) => {
    const form = await readForm(c)
    const { id, message } = c.req.param()
    const site = await siteOf(c, deps)
    const say = form('say')
    if (!isId('cv', id) || !isId('msg', message)) return answerError(c, site, { status: 404 })
    if (say !== 'it-arrived' && say !== 'it-did-not') return answerError(c, site, { status: 400 })
    const settled = await resolveUnconfirmed(deps.deps, site.actor, { conversation: id, message, say })
    if (settled.kind === 'not-found' || settled.kind === 'refused') return answerNotServed(c, site, settled)
    if (!wantsFragment(c)) return goTo(c, `/conversations/${id}?done=settled`)
    const opened = await openShown(deps, site.actor, id, undefined, { show: shownOn(c) })
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    const said =
      settled.kind === 'settled' ? site.words.delivery.unconfirmed.settled : site.words.site.settledAlready
    return answerFragment(
      c,
      site,
      <>
        <LivePieces shown={opened.shown} newest={opened.shown.entries[0]?.id} />
        <Piece target="#toast" swap="innerHTML">
          <Toast say={said} />
        </Piece>
      </>,
    )
  })

  return routes
}

/** Asked again when "anyway" was pressed without a reason. */
function quietQuestion(shown: Shown, until: string, form: (name: string) => string) {
  const isAgain = form('when') === 'now' && form('asked') === 'quiet'
  return <QuietQuestion shown={shown} until={until} isAgain={isAgain} />
}

/** The way back, for the seconds in which there is one. */
function Held({ message }: { message: OutboundMessage }) {
  if (message.heldUntil === undefined) return null
  return (
    <Piece target="#toast" swap="innerHTML">
      <HeldToast message={message} />
    </Piece>
  )
}

/** What is written next is another message. */
export function NextKey() {
  return (
    <Piece target="#form-key" swap="outerHTML">
      <FormKey value={makeFormKey()} />
    </Piece>
  )
}

/** The subject just begun is now the present one: the next message stays in it unless one moves on again. */
export function NextSubject({ shown }: { shown: Shown }) {
  return (
    <Piece target="#subject-choice" swap="outerHTML">
      <SubjectChoice shown={shown} />
    </Piece>
  )
}

/**
 * Whether this form sent other words before (the page was gone back to and changed): the key made those one message,
 * so these were not sent, and that must be said.
 */
function otherWordsBefore(
  entries: { id: string; body?: string }[],
  sent: { replay: boolean; message: { id: string; body: string } },
): boolean {
  return sent.replay && entries.find(({ id }) => id === sent.message.id)?.body !== sent.message.body
}
