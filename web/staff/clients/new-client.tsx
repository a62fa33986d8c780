import type { Added } from '../../../core/actions/add-client.ts'
import type { AlreadyKnown } from '../../../core/actions/methods/already-known.ts'
import { Choice, ErrorSummary, TextArea, TextField } from '../../parts/fields.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { KnownAnswers, WhoHasIt, whyNotAdded } from './number-known.tsx'

/** What is typed into the form, as typed. */
export type NewClient = {
  key: string
  name?: string
  number?: string
  title?: string
  clientStatus?: string
  language?: string
  note?: string
  first?: string
  /** The number of which staff say that another person has the same phone. */
  shared?: string
  /** Who of another department this is, or `none` of them. */
  same?: string
}

export type Problem = Extract<Added, { kind: 'invalid' } | AlreadyKnown> | { kind: 'first-needs-number' }

/** Reads the form as it came. */
export function readNewClient(field: (name: string) => string): NewClient {
  return {
    key: field('key'),
    name: field('name'),
    number: field('number'),
    title: field('title'),
    clientStatus: field('clientStatus'),
    language: field('language'),
    note: field('note'),
    first: field('first'),
    shared: field('shared'),
    same: field('same'),
  }
}

export function NewClientPage(props: { form: NewClient; problem?: Problem | undefined }) {
  const { words } = useSite()
  return (
    <Layout title={words.clients.form.newTitle} here="clients">
      <div class="page-head">
        <h1>{words.clients.form.newTitle}</h1>
      </div>
      <NewClientForm {...props} />
    </Layout>
  )
}

/** The form, with what needs fixing; also the answer to one that can't be accepted. */
export function NewClientForm({ form, problem }: { form: NewClient; problem?: Problem | undefined }) {
  const { words, department } = useSite()
  const { form: labels, errors } = words.clients
  const fields = problem?.kind === 'invalid' ? problem.fields : {}
  const known = problem?.kind === 'invalid' || problem?.kind === 'first-needs-number' ? undefined : problem
  const nameError = fields.name && errors.name[fields.name]
  const numberError = fields.number
    ? errors.number[fields.number]
    : problem?.kind === 'first-needs-number'
      ? words.site.firstNeedsNumber
      : known && whyNotAdded(known, words)
  const noteError = fields.note && errors.note[fields.note]
  const firstError = fields.first && errors.first[fields.first]
  const wrong = [
    ...(nameError ? [{ id: 'name', say: nameError }] : []),
    ...(numberError ? [{ id: 'number', say: numberError }] : []),
    ...(noteError ? [{ id: 'note', say: noteError }] : []),
    ...(firstError ? [{ id: 'first', say: firstError }] : []),
  ]
  return (
    <form
      class="form inset"
      action="/clients"
      method="post"
      hx-post="/clients"
      hx-target="this"
      hx-swap="outerHTML"
      hx-sync="this:drop"
      hx-disable="find button"
      novalidate
    >
      <ErrorSummary title={errors.summary} errors={wrong} />
      <WhoHasIt known={known} />
      {isShared(form) && <input type="hidden" name="shared" value={form.number} />}
      <input type="hidden" name="key" value={form.key} />
      <TextField
        id="name"
        name="name"
        label={labels.name}
        help={labels.nameHint}
        value={form.name ?? ''}
        error={nameError}
        maxlength={80}
        required
      />
      <div class="two">
        <TextField
          id="number"
          name="number"
          type="tel"
          inputmode="tel"
          label={labels.number}
          help={labels.numberHint}
          value={form.number ?? ''}
          error={numberError}
        />
        <TextField
          id="title"
          name="title"
          label={labels.numberTitle}
          help={labels.numberTitleHint}
          value={form.title ?? ''}
          maxlength={40}
        />
      </div>
      <div class="two">
        <Choice
          id="clientStatus"
          name="clientStatus"
          label={labels.status}
          value={form.clientStatus ?? ''}
          choices={[
            { value: '', label: labels.noStatus },
            ...department.clientStatuses.map((status) => ({ value: status, label: status })),
          ]}
        />
        <Choice
          id="language"
          name="language"
          label={labels.language}
          value={form.language ?? ''}
          choices={department.languages.map((language) => ({
            value: language,
            label: words.common.languages[language],
          }))}
        />
      </div>
      <TextArea
        id="note"
        name="note"
        label={labels.note}
        help={labels.noteHint}
        value={form.note ?? ''}
        error={noteError}
        maxlength={1000}
        rows={3}
      />
      <TextArea
        id="first"
        name="first"
        label={`${labels.first} (${words.common.optional})`}
        help={labels.firstHint}
        value={form.first ?? ''}
        error={firstError}
        maxlength={1600}
        rows={3}
      />
      <p class="error" role="alert" />
      <p class="actions">
        <button type="submit" class="btn primary">
          {labels.add}
        </button>
        <KnownAnswers known={known} number={form.number} />
        <a class="btn" href="/clients">
          {words.common.cancel}
        </a>
      </p>
    </form>
  )
}

/** What staff agreed to holds for the number they were told of, not for another typed since. */
export function isShared({ shared, number }: NewClient): boolean {
  return Boolean(shared) && shared === number
}
