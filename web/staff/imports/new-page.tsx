import { type ClientImport, mostFileBytes, type WrongFile } from '../../../core/model/client-import.ts'
import { Field, TextArea } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** Choosing a file of clients. */
export function NewImportPage({
  imports,
  wrong,
  typed = '',
}: {
  imports: ClientImport[]
  wrong?: WrongFile
  typed?: string
}) {
  const { words, times, now } = useSite()
  const say = words.imports
  return (
    <Layout title={say.title} here="department">
      <div class="page-head">
        <h1>{say.title}</h1>
      </div>
      <div class="inset reports">
        <p class="lead">{say.lead}</p>
        {wrong && (
          <p class="notice" role="alert">
            <Icon name="circle-alert" size={18} />
            {say.wrong[wrong]}
          </p>
        )}
        <form class="form" action="/imports" method="post" enctype="multipart/form-data" hx-boost="false">
          <Field id="file" label={say.file} help={say.fileHelp}>
            <input
              class="field"
              type="file"
              id="file"
              name="file"
              accept=".csv,.txt,text/csv"
              aria-describedby="file-help"
              data-most={String(mostFileBytes)}
            />
          </Field>
          <TextArea id="text" name="text" label={say.paste} value={typed} rows={5} />
          <p class="actions">
            <button class="btn primary" type="submit">
              {say.check}
            </button>
          </p>
        </form>
        <Columns />
        {imports.length > 0 && (
          <section aria-labelledby="earlier">
            <h2 id="earlier">{say.earlier}</h2>
            <ul class="import-list">
              {imports.map((one) => (
                <li>
                  <a href={`/imports/${one.id}`}>{times.dateAndClock(one.createdAt, now)}</a>{' '}
                  {say.by(one.by.name)} · {say.states[one.state]}
                  {one.state === 'done' && ` · ${say.progress.done(one.added)}`}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Layout>
  )
}

function Columns() {
  const { words, department } = useSite()
  const { columns } = words.imports
  const { names } = columns
  return (
    <section class="card" aria-labelledby="columns">
      <h2 id="columns">{columns.title}</h2>
      <p>{columns.about}</p>
      <ul>
        <li>{names.name}</li>
        <li>{names.phone}</li>
        <li>{names.email}</li>
        <li>{names.status(department.clientStatuses.join(', '))}</li>
        <li>{names.language}</li>
        <li>{names.manager}</li>
        <li>{names.note}</li>
      </ul>
      <p>
        <a class="btn sm" href="/imports/template.csv" download>
          <Icon name="file-text" size={16} />
          {columns.template}
        </a>
      </p>
    </section>
  )
}
