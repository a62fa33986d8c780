import type { SelectionOpened } from '../../../core/actions/mass/open-selection.ts'
import type { Selection } from '../../../core/model/mass-message.ts'
import type { Template } from '../../../core/model/template.ts'
import { CostlyNote, Counter } from '../../parts/counter.tsx'
import { Field, FieldError, TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { LaterTime } from '../conversations/later-time.tsx'
import { fieldsOf } from './selection.ts'
import type { Typed } from './typed.ts'

export type Writing = {
  typed: Typed
  selection: Selection
  selected: Extract<SelectionOpened, { kind: 'selected' }>
  templates: Template[]
  problem?: { field: 'to' | 'body' | 'when' | 'asked' | 'template'; say: string } | undefined
}

/** Writing to many: to whom, the words, when. What follows is the review; nothing leaves from here. */
export function WritePage({ writing }: { writing: Writing }) {
  const { words } = useSite()
  const { write } = words.mass
  const title = writing.typed.replaces ? write.edit : write.title
  return (
    <Layout title={title} here="mass-messages">
      <div class="page-head">
        <a class="btn quiet icon" href="/mass-messages" aria-label={words.mass.backToList}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      <form class="form inset mass-form" action="/mass-messages/review" method="post" novalidate>
        <input type="hidden" name="key" value={writing.typed.key} />
        {writing.typed.replaces && <input type="hidden" name="replaces" value={writing.typed.replaces} />}
        <To writing={writing} />
        <UseTemplate writing={writing} />
        <Words writing={writing} />
        <Asked writing={writing} />
        <When writing={writing} />
        <p class="actions">
          <button type="submit" class="btn primary">
            {write.review}
            <Icon name="chevron-right" size={18} />
          </button>
          <a class="btn" href="/mass-messages">
            {words.common.cancel}
          </a>
        </p>
        <p class="help">{write.reviewHelp}</p>
      </form>
    </Layout>
  )
}

const errorOf = ({ problem }: Writing, field: NonNullable<Writing['problem']>['field']) =>
  problem?.field === field ? problem.say : undefined

function To({ writing }: { writing: Writing }) {
  const { write } = useSite().words.mass
  const { selection, selected } = writing
  const { people, count = 0 } = selected
  const error = errorOf(writing, 'to')
  const rest = selection.kind === 'these' ? selection.conversations.length - people.length : 0
  return (
    <fieldset class={error ? 'mass-to wrong' : 'mass-to'} id="to">
      <legend>{write.to}</legend>
      {fieldsOf(
        selection,
        people.map(({ conversation }) => conversation),
      ).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {error && <FieldError id="to-error">{error}</FieldError>}
      {selection.kind === 'these' && count === 0 ? (
        <p>
          {write.nobody} <a href="/clients">{write.pick}</a>
        </p>
      ) : (
        <p class="mass-whom">
          <Icon name="users" size={18} />
          <strong>{whomOf(useSite(), writing)}</strong>
        </p>
      )}
      {people.length > 0 && (
        <>
          <ul class="chips">
            {people.map(({ conversation, name }) => (
              <li>
                <label class="chip">
                  <input type="checkbox" name="client" value={conversation} checked />
                  <span>{name}</span>
                </label>
              </li>
            ))}
            {rest > 0 && <li class="chip-more">{write.more(rest)}</li>}
          </ul>
          <p class="help">{write.untick}</p>
        </>
      )}
      <p class="help">{write.alone}</p>
    </fieldset>
  )
}

function whomOf({ words, department }: ReturnType<typeof useSite>, { selection, selected }: Writing): string {
  const { write } = words.mass
  const { count = 0, group = '' } = selected
  switch (selection.kind) {
    case 'these':
      return write.count(count)
    case 'group':
      return write.group(group, count)
    case 'failed-of':
      return write.notReached(count)
    case 'list': {
      if (Object.keys(selection.filter).length > 0) return write.allFiltered
      if (selection.owner === 'department') return write.allOf(department.name)
      return selected.count === undefined
        ? write.allOfList
        : write.all(count - (selection.except?.length ?? 0))
    }
    default:
      return selection satisfies never
  }
}

function UseTemplate({ writing }: { writing: Writing }) {
  const { write } = useSite().words.mass
  const { templates } = writing
  if (templates.length === 0) return null
  return (
    <Field id="template" label={write.template} error={errorOf(writing, 'template')}>
      <div class="mass-template">
        <select class="field" id="template" name="template">
          <option value="">{write.noTemplate}</option>
          {templates.map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
        </select>
        <button type="submit" class="btn" formaction="/mass-messages/new" name="use" value="yes">
          {write.useTemplate}
        </button>
      </div>
    </Field>
  )
}

function Words({ writing }: { writing: Writing }) {
  const { words, department } = useSite()
  const { write } = words.mass
  const { typed } = writing
  const error = errorOf(writing, 'body')
  return (
    <>
      <TextField
        id="subject"
        name="subject"
        label={`${write.subject} (${words.common.optional})`}
        help={write.subjectHelp}
        value={typed.subject}
        maxlength={120}
      />
      <div class="mass-words">
        <Field id="body" label={write.body} help={write.bodyHelp} error={error}>
          <textarea
            class="field"
            id="body"
            name="body"
            rows={4}
            maxlength={1600}
            required
            dir="auto"
            aria-describedby={`body-help body-count${error ? ' body-error' : ''}`}
            {...(error ? { 'aria-invalid': 'true' as const } : {})}
          >
            {typed.body}
          </textarea>
        </Field>
        <Counter of="body" body={typed.body} />
        <CostlyNote of="body" body={typed.body} action="/mass-messages/new" />
      </div>
      {department.languages.includes('es') && (
        <details class="mass-spanish" open={typed.spanish !== ''}>
          <summary>
            {write.spanish} ({words.common.optional})
          </summary>
          <textarea
            class="field"
            id="spanish"
            name="spanish"
            rows={4}
            maxlength={1600}
            lang="es"
            aria-label={write.spanish}
            aria-describedby="spanish-help spanish-count"
          >
            {typed.spanish}
          </textarea>
          <p class="help" id="spanish-help">
            {write.spanishHelp}
          </p>
          <Counter of="spanish" body={typed.spanish} />
        </details>
      )}
    </>
  )
}

/** Shown once the words hold something that neither the record nor the writer has filled in. */
function Asked({ writing }: { writing: Writing }) {
  const { write } = useSite().words.mass
  const names = Object.keys(writing.typed.asked)
  if (names.length === 0) return null
  const error = errorOf(writing, 'asked')
  return (
    <fieldset class="mass-asked" id="asked">
      <legend>{write.askedTitle}</legend>
      {error && <FieldError id="asked-error">{error}</FieldError>}
      {names.map((name, place) => (
        <TextField
          id={`ask-${place}`}
          name={`ask:${name}`}
          label={write.asked(name)}
          value={writing.typed.asked[name] ?? ''}
          maxlength={200}
        />
      ))}
    </fieldset>
  )
}

function When({ writing }: { writing: Writing }) {
  const { write } = useSite().words.mass
  const { when, date, time } = writing.typed
  const error = errorOf(writing, 'when')
  return (
    <fieldset class="mass-when" id="when">
      <legend>{write.when}</legend>
      {error && <FieldError id="when-error">{error}</FieldError>}
      <label class="option">
        <input type="radio" name="when" value="now" checked={when === 'now'} />
        <span>{write.now}</span>
      </label>
      <label class="option">
        <input type="radio" name="when" value="later" checked={when === 'later'} />
        <span>{write.later}</span>
      </label>
      <div class="mass-later">
        <LaterTime date={date || undefined} time={time || undefined} />
      </div>
    </fieldset>
  )
}
