import type { Child } from 'hono/jsx'
import type { ScheduledMessage } from '../../../core/model/message.ts'
import { CostlyNote, Counter } from '../../parts/counter.tsx'
import { TextArea } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { LaterTime } from '../conversations/later-time.tsx'
import { calledOf } from '../conversations/names.ts'
import { SendBy } from '../conversations/send-by.tsx'
import { destinationsOf, type Shown } from '../conversations/shown.ts'
import { SubjectChoice } from '../conversations/subject-choice.tsx'
import { type PickFor, TemplateButton } from '../templates/picker.tsx'
import { RepeatFields } from './repeat-fields.tsx'
import { RepeatsSaid } from './repeats-said.tsx'
import type { Typed } from './typed.ts'

export type Writing = {
  shown: Shown
  typed: Typed
  problem?: string | undefined
  /** It would leave within the client's quiet hours: staff may say why it can't wait. */
  isQuiet?: boolean | undefined
  /** What someone else made of it meanwhile. */
  theirs?: ScheduledMessage | undefined
}

/** The time first, then by what and the words: of a new message for later, and of one that is changed. */
export function WriteFields({
  shown,
  typed,
  problem,
  isQuiet,
  theirs,
  was,
}: Writing & { was?: ScheduledMessage | undefined }) {
  const { words, times, now } = useSite()
  const { series } = words
  const called = calledOf(shown.conversation, words).short
  return (
    <>
      <input type="hidden" name="key" id="form-key" value={typed.key} />
      {/* Enter in a field presses the first button of its form. */}
      <button type="submit" name="do" value="schedule" hidden />
      <p class="error" role="alert">
        {problem}
      </p>
      {(isQuiet || typed.override) && <Override value={typed.override} />}
      {theirs && (
        <div class="notice">
          <div>
            <strong>
              {words.site.theirVersion} ({times.dateAndClock(theirs.due, now)})
            </strong>
            <p dir="auto">{theirs.body}</p>
          </div>
        </div>
      )}
      {was?.repeats && <WhichOnes was={was} typed={typed} />}
      <fieldset class="step">
        <legend>{series.when}</legend>
        <LaterTime hasPresets={!was} date={typed.date || undefined} time={typed.time || undefined} />
        <RepeatFields typed={typed} />
      </fieldset>
      <fieldset class="step">
        <legend>{series.what}</legend>
        <div class="route">
          <SendBy shown={shown} destinations={destinationsOf(shown)} to={typed.to || 'smart'} />
          {!was && <SubjectChoice shown={shown} draft={subjectOf(typed)} />}
        </div>
        <TextArea
          id="body"
          name="body"
          label={words.conversation.compose.label(called)}
          value={typed.body}
          maxlength={1600}
          required
        />
        <div class="under">
          <TemplateButton pickFor={pickForOf(shown)} />
          <Counter of="body" body={typed.body} />
        </div>
        <CostlyNote of="body" body={typed.body} />
      </fieldset>
    </>
  )
}

function subjectOf({ subject, title }: Typed) {
  return subject ? { subject, title } : {}
}

/** Of a repeated one: this alone, or all from here on. */
function WhichOnes({ was, typed }: { was: ScheduledMessage; typed: Typed }) {
  const { series } = useSite().words
  return (
    <fieldset class="step which">
      <legend>{series.edit.which}</legend>
      {was.repeats && (
        <p class="help">
          <RepeatsSaid repeats={was.repeats} />
        </p>
      )}
      {(['this-one', 'following'] as const).map((which) => (
        <label class="option">
          <input
            type="radio"
            name="which"
            value={which}
            checked={which === 'following' ? typed.which === which : typed.which !== 'following'}
          />
          <span>{series.edit[which]}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Override({ value }: { value: string }): Child {
  const { series } = useSite().words
  return (
    <div class="line">
      <label for="override">{series.override}</label>
      <p class="help" id="override-help">
        {series.overrideHelp}
      </p>
      <input
        class="field"
        id="override"
        name="override"
        type="text"
        maxlength={200}
        value={value}
        autocomplete="off"
        aria-describedby="override-help"
      />
    </div>
  )
}

/** The templates that this client's message may be made of; the page has the pop-up, outside of the form. */
export function pickForOf({ conversation }: Shown): PickFor {
  return { conversation: conversation.id, reads: conversation.language }
}
