import type { Template } from '../../../core/model/template.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'

/** What was just done with a template; a deletion with its Undo. */
export function TemplateDone({
  code,
  template,
}: {
  code: 'created' | 'saved' | 'deleted' | 'restored'
  template: Template
}) {
  const { words } = useSite()
  return (
    <Toast say={words.templates[code](template.name)}>
      {code === 'deleted' && (
        <form action={`/templates/${template.id}/restoration`} method="post">
          <button type="submit">{words.common.undo}</button>
        </form>
      )}
    </Toast>
  )
}
