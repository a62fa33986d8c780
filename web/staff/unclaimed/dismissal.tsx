import { FieldError } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { calledOf } from '../conversations/names.ts'
import type { Shown } from '../conversations/shown.ts'
import { ActionPage } from './action-page.tsx'

export const dismissReasons = ['wrong-number', 'spam', 'not-a-client', 'other'] as const
type DismissForm = { because?: string; other?: string }

/** Setting an unknown number aside, with a reason that colleagues understand. */
export function DismissalPage({
  shown,
  form = {},
  error,
}: {
  shown: Shown
  form?: DismissForm
  error?: string | undefined
}) {
  const { words } = useSite()
  const { conversation } = shown
  return (
    <ActionPage
      conversation={conversation.id}
      title={words.unclaimed.dismissTitle(calledOf(conversation, words).full)}
    >
      <p class="lead">{words.unclaimed.dismissHint}</p>
      <form class="form" action={`/unclaimed/${conversation.id}/dismissal`} method="post">
        <fieldset aria-describedby={error ? 'because-error' : undefined}>
          <legend>{words.unclaimed.dismissBecause}</legend>
          {error && <FieldError id="because-error">{error}</FieldError>}
          {dismissReasons.map((reason) => (
            <label class="option">
              <input type="radio" name="because" value={reason} checked={form.because === reason} />
              <span>{words.unclaimed.reasons[reason]}</span>
            </label>
          ))}
          <div class="line">
            <label for="other">{words.site.otherReason}</label>
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
            {words.unclaimed.dismiss}
          </button>
          <a class="btn" href={`/conversations/${conversation.id}`}>
            {words.common.cancel}
          </a>
        </p>
      </form>
    </ActionPage>
  )
}
