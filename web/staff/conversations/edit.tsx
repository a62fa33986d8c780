import type { InvalidFields } from '../../../core/actions/add-client.ts'
import type { Client } from '../../../core/model/client.ts'
import { clientZones, isZone } from '../../../core/model/zone.ts'
import type { Words } from '../../../words/index.ts'
import { Choice, ErrorSummary, TextArea, TextField } from '../../parts/fields.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

type Details = {
  conversation: string
  version: number
  name: string
  clientStatus: string
  language: 'en' | 'es'
  note: string
  zone: string
  minor: boolean
}
/** `theirs`: what someone else saved meanwhile, shown beside. */
type Edit = { form: Details; fields?: InvalidFields; theirs?: Theirs | undefined }
type Theirs = Pick<Client, 'name' | 'language' | 'note'> & { clientStatus: string; zone: string }

export function EditPage(edit: Edit) {
  const { words } = useSite()
  const title = words.clients.form.editTitle(edit.form.name)
  return (
    <Layout title={title} here="clients">
      <div class="page-head">
        <h1>{title}</h1>
      </div>
      <EditForm {...edit} />
    </Layout>
  )
}

/** The form of a client's details, with what needs fixing. */
export function EditForm({ form, fields = {}, theirs }: Edit) {
  const { words, department } = useSite()
  const { form: labels, errors } = words.clients
  const action = `/conversations/${form.conversation}/edit`
  const nameError = fields.name && errors.name[fields.name]
  const noteError = fields.note && errors.note[fields.note]
  const wrong = [
    ...(nameError ? [{ id: 'name', say: nameError }] : []),
    ...(noteError ? [{ id: 'note', say: noteError }] : []),
  ]
  const statuses = [...new Set([...department.clientStatuses, form.clientStatus])].filter(Boolean)
  return (
    <form
      class="form inset"
      action={action}
      method="post"
      hx-post={action}
      hx-target="this"
      hx-swap="outerHTML"
      hx-sync="this:drop"
      hx-disable="find button"
      novalidate
    >
      <ErrorSummary title={errors.summary} errors={wrong} />
      {theirs && (
        <div class="notice" role="alert">
          <div>
            <p>{words.clients.changedMeanwhile}</p>
            <strong>{words.site.theirVersion}</strong>
            <p>
              {[theirs.name, theirs.clientStatus, words.common.languages[theirs.language], theirs.zone]
                .filter(Boolean)
                .join(', ')}
            </p>
            <p dir="auto">{theirs.note}</p>
          </div>
        </div>
      )}
      <input type="hidden" name="version" value={String(form.version)} />
      <input type="hidden" name="status-seen" value={theirs?.clientStatus ?? form.clientStatus} />
      <input type="hidden" name="zone-seen" value={theirs?.zone ?? form.zone} />
      <TextField
        id="name"
        name="name"
        label={labels.name}
        value={form.name}
        error={nameError}
        maxlength={80}
        required
      />
      <div class="two">
        <Choice
          id="clientStatus"
          name="clientStatus"
          label={labels.status}
          value={form.clientStatus}
          choices={[
            { value: '', label: labels.noStatus },
            ...statuses.map((status) => ({ value: status, label: status })),
          ]}
        />
        <Choice
          id="language"
          name="language"
          label={labels.language}
          value={form.language}
          choices={department.languages.map((language) => ({
            value: language,
            label: words.common.languages[language],
          }))}
        />
      </div>
      <Choice
        id="zone"
        name="zone"
        label={words.methods.form.zone}
        help={words.methods.form.zoneHint}
        value={form.zone}
        choices={[
          { value: '', label: words.methods.form.departmentsZone(departmentZone(department.zone, words)) },
          ...clientZones.map((zone) => ({ value: zone, label: words.methods.form.zones[zone] })),
        ]}
      />
      <label class="option">
        <input type="checkbox" name="minor" value="1" checked={form.minor} />
        <span>{words.methods.form.minor}</span>
      </label>
      <TextArea
        id="note"
        name="note"
        label={labels.note}
        help={labels.noteHint}
        value={form.note}
        error={noteError}
        maxlength={1000}
      />
      <p class="error" role="alert" />
      <p class="actions">
        <button type="submit" class="btn primary">
          {labels.save}
        </button>
        <a class="btn" href={`/conversations/${form.conversation}`}>
          {words.common.cancel}
        </a>
      </p>
    </form>
  )
}

/** "Mountain" for a zone that has a name here, else as the county file names it. */
function departmentZone(zone: string, words: Words): string {
  return isZone(zone) ? words.methods.form.zones[zone] : zone
}
