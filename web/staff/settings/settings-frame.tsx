import type { Child } from 'hono/jsx'
import { ErrorSummary } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** A form of settings that is saved whole: drawn anew where it stands, with what is wrong at its head. */
export function SettingsFrame(frame: {
  action: string
  errors: { id: string; say: string }[]
  save: string
  children?: Child
}) {
  const { words } = useSite()
  const { action, errors, save, children } = frame
  return (
    <form
      class="form inset settings"
      action={action}
      method="post"
      hx-post={action}
      hx-target="this"
      hx-swap="outerHTML show:top"
      hx-sync="this:drop"
      hx-disable="find button"
      novalidate
    >
      <ErrorSummary title={words.settings.department.summary} errors={errors} />
      {children}
      <p class="error" role="alert" />
      <p class="actions">
        <button type="submit" class="btn primary">
          {save}
        </button>
        <a class="btn" href="/settings">
          {words.common.cancel}
        </a>
      </p>
    </form>
  )
}
