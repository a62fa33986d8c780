import { FieldError } from '../../../parts/fields.tsx'
import { useSite } from '../../../parts/site-context.tsx'
import type { Shown } from '../../conversations/shown.ts'
import { RecordPage } from './record-page.tsx'

export const takeOffReasons = ['case-closed', 'transferred', 'duplicate', 'other'] as const

/** Taking a client off the list, with a reason that can be understood later. */
export function TakeOffPage({
  shown: { conversation, scheduled },
  form = {},
  error,
}: {
  shown: Shown
  form?: { because?: string; other?: string }
  error?: string | undefined
}) {
  const { words } = useSite()
  const { takeOff } = words.methods
  return (
    <RecordPage conversation={conversation.id} title={takeOff.title(conversation.name)}>
      <p class="lead">{takeOff.lead}</p>
      {scheduled.length > 0 && <p>{takeOff.cancels(scheduled.length)}</p>}
      <form class="form" action={`/conversations/${conversation.id}/taking-off`} method="post">
        <fieldset aria-describedby={error ? 'because-error' : undefined}>
          <legend>{takeOff.because}</legend>
          {error && <FieldError id="because-error">{error}</FieldError>}
          {takeOffReasons.map((reason) => (
            <label class="option">
              <input type="radio" name="because" value={reason} checked={form.because === reason} />
              <span>{takeOff.reasons[reason]}</span>
            </label>
          ))}
          <div class="line">
            <label for="other">{takeOff.otherReason}</label>
            <input
              class="field"
              id="other"
              name="other"
              maxlength={200}
              value={form.other ?? ''}
              autocomplete="off"
            />
          </div>
        </fieldset>
        <p class="actions">
          <button type="submit" class="btn primary">
            {takeOff.go}
          </button>
          <a class="btn" href={`/conversations/${conversation.id}`}>
            {words.common.cancel}
          </a>
        </p>
      </form>
    </RecordPage>
  )
}
