import type { Child } from 'hono/jsx'
import { showNumber } from '../../../core/model/phone.ts'
import type { Words } from '../../../words/index.ts'
import { CostlyNote, Counter } from '../../parts/counter.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { makeFormKey } from '../form-key.ts'
import { TemplateButton } from '../templates/picker.tsx'
import { calledOf } from './names.ts'
import { NoteComposer, WriteNote } from './note-composer.tsx'
import { SendBy } from './send-by.tsx'
import type { Shown } from './shown.ts'
import { destinationsOf, isClosed } from './shown.ts'
import { SubjectChoice } from './subject-choice.tsx'

/** What stands in the box, and the key that makes sending it twice one message. */
export type Draft = {
  key: string
  body?: string | undefined
  /** `smart`, or one of the client's addresses. */
  to?: string | undefined
  error?: Child
  /** `new`, or the id of one of the conversation's subjects. */
  subject?: string | undefined
  title?: string | undefined
  /** A note is written, not a message. */
  isNote?: boolean
}

/** Where one writes. Says instead why not, where one may not; a note can be written all the same. */
export function Composer({ shown, draft }: { shown: Shown; draft: Draft }) {
  const { words } = useSite()
  const { conversation } = shown
  if (isClosed(conversation)) return <NoComposer say={words.conversation.errors['not-served']} />
  if (!shown.mayWrite) return <NoComposer say={words.site.readOnly} />
  const why = whyNoBox(shown, words)
  return (
    <>
      {why === undefined ? (
        <MessageComposer shown={shown} draft={draft} />
      ) : (
        <NoComposer say={why} note={conversation.id} isHidden={draft.isNote} />
      )}
      <NoteComposer shown={shown} draft={draft.isNote ? draft : undefined} />
    </>
  )
}

/** Why there is nothing to write a message in: no number takes one. */
function whyNoBox(shown: Shown, words: Words): string | undefined {
  const called = calledOf(shown.conversation, words).short
  const { cannotText } = words.conversation
  const destinations = destinationsOf(shown)
  const [first] = destinations
  if (!first) return cannotText['no-number'](called)
  const stopped = shown.conversation.stopped ?? []
  if (destinations.every(({ address }) => stopped.includes(address)))
    return cannotText['opted-out'](called, showNumber(first.address))
  return shown.conversation.paused ? words.smart.none.paused(called) : undefined
}

function MessageComposer({ shown, draft }: { shown: Shown; draft: Draft }) {
  const { words } = useSite()
  const called = calledOf(shown.conversation, words).short
  const address = `/conversations/${shown.conversation.id}`
  const { subject } = shown.conversation
  const body = draft.isNote ? undefined : draft.body
  return (
    <form
      class="composer"
      id="composer"
      action={`${address}/messages`}
      method="post"
      hx-post={`${address}/messages`}
      hx-target="#send-error"
      hx-swap="innerHTML"
      hx-sync="this:drop"
      hx-disable="#send-now"
      hidden={draft.isNote}
    >
      <FormKey value={draft.isNote ? makeFormKey() : draft.key} />
      {shown.view.kind === 'grouped' && <input type="hidden" name="open" value={subject?.id} />}
      <SendingTemplate />
      <div class="inner">
        <div class="route">
          <SendBy shown={shown} destinations={destinationsOf(shown)} to={draft.to ?? 'smart'} />
          <SubjectChoice shown={shown} draft={draft} />
        </div>
        <div class="box">
          <label class="vh" for="body">
            {words.conversation.compose.label(called)}
          </label>
          <MessageBox shown={shown} body={body} />
          <ComposerBar shown={shown} body={body} />
        </div>
        <CostlyNote of="body" body={body} action={`${address}/length`} />
        <div id="send-error" class="error" role="alert">
          {!draft.isNote && draft.error}
        </div>
      </div>
    </form>
  )
}

/** The box itself, with what stands in it. */
export function MessageBox({ shown, body }: { shown: Shown; body: string | undefined }) {
  const { words } = useSite()
  const called = calledOf(shown.conversation, words).short
  return (
    <textarea
      id="body"
      name="body"
      rows={2}
      placeholder={words.conversation.compose.label(called)}
      maxlength={1600}
      required
      aria-describedby="body-count send-error"
      dir="auto"
    >
      {body ?? ''}
    </textarea>
  )
}

/** A fresh one comes with each answer, so that the next message is another one. */
export function FormKey({ value }: { value: string }) {
  return <input type="hidden" name="key" id="form-key" value={value} />
}

function ComposerBar({ shown, body }: { shown: Shown; body: string | undefined }) {
  const { words, department } = useSite()
  const { compose } = words.conversation
  const address = `/conversations/${shown.conversation.id}`
  return (
    <div class="bar">
      <div class="tools">
        <TemplateButton
          pickFor={{ conversation: shown.conversation.id, reads: shown.conversation.language }}
        />
        {department.pictures && <AttachPicture address={address} />}
        <WriteNote conversation={shown.conversation.id} />
      </div>
      <Counter of="body" body={body} />
      <noscript>
        <button type="submit" class="btn" formaction={`${address}/length`} formmethod="post" formnovalidate>
          {words.counter.check}
        </button>
      </noscript>
      <div class="send">
        <button
          type="submit"
          class="btn later"
          formaction={`${address}/later`}
          formmethod="post"
          data-opens="later"
          aria-label={compose.sendLater}
        >
          <Icon name="clock" />
          <span class="only-desk">{compose.sendLater}</span>
        </button>
        <button type="submit" class="btn primary" id="send-now" name="when" value="now">
          <span>
            <span class="only-desk">{compose.sendNow}</span>
            <span class="only-phone">{compose.send}</span>
          </span>
          <Icon name="send-horizontal" size={17} />
        </button>
      </div>
    </div>
  )
}

/** Leads to the page on which a picture is picked, with what was typed. */
function AttachPicture({ address }: { address: string }) {
  const { pictures } = useSite().words
  return (
    <button
      type="submit"
      class="btn quiet sm"
      formaction={`${address}/pictures/new`}
      formmethod="post"
      formnovalidate
      data-goes
    >
      <Icon name="paperclip" size={18} />
      <span class="t" aria-hidden="true">
        {pictures.send}
      </span>
      <span class="vh">{pictures.sendLong}</span>
    </button>
  )
}

/** What the page shows at once while the message is on its way to us. */
function SendingTemplate() {
  const { words, times, now } = useSite()
  return (
    <template id="sending">
      <li class="msg out going">
        <div class="bubble" dir="auto" />
        <div class="foot">
          <time datetime={now}>{times.clock(now)}</time>
          <span class="st">
            <Icon name="clock" size={14} />
            {words.conversation.compose.sending}
          </span>
        </div>
      </li>
    </template>
  )
}

function NoComposer({ say, note, isHidden }: { say: string; note?: string; isHidden?: boolean | undefined }) {
  return (
    <div class="composer none" id="composer" hidden={isHidden}>
      <div class="inner">
        <p>{say}</p>
        {note !== undefined && <WriteNote conversation={note} />}
        <div id="send-error" class="error" role="alert" />
      </div>
    </div>
  )
}
