import { longestGroupName } from '../../../core/model/group.ts'
import { TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** Naming a group; choosing who is in it comes next. */
export function NewGroupPage({ form }: { form: { key: string; name: string; error?: string | undefined } }) {
  const { words } = useSite()
  const { form: text } = words.groups
  return (
    <Layout title={text.newTitle} here="groups">
      <div class="page-head">
        <a class="btn quiet icon" href="/groups" aria-label={words.groups.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{text.newTitle}</h1>
      </div>
      <form class="form inset" action="/groups" method="post">
        <input type="hidden" name="key" value={form.key} />
        <TextField
          id="name"
          name="name"
          label={text.name}
          help={text.nameHelp}
          value={form.name}
          maxlength={longestGroupName}
          required
          error={form.error}
        />
        <div class="actions">
          <button type="submit" class="btn primary">
            {text.create}
          </button>
          <a class="btn" href="/groups">
            {words.common.cancel}
          </a>
        </div>
      </form>
    </Layout>
  )
}
