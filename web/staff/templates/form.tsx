import { longestSubject } from '../../../core/model/subject.ts'
import {
  longestTemplateName,
  type TemplateInput,
  type TemplateLanguage,
  type TemplateProblems,
  templateLanguages,
} from '../../../core/model/template.ts'
import { CostlyNote, Counter } from '../../parts/counter.tsx'
import { described, ErrorSummary, Field, TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

export type TemplateForm = TemplateInput & {
  /** Missing: a new one. */
  id?: string
  version?: number
  key: string
  for: 'staff' | 'department'
  /** Offered only for a new one, and only to those who may. */
  mayChooseOwner: boolean
  mayEdit: boolean
  problems?: TemplateProblems
  /** A problem of the whole. */
  say?: string
}

/** Writing a template, or changing one: its name, and what it says in each language. */
export function TemplateFormPage({ form }: { form: TemplateForm }) {
  const { words, department } = useSite()
  const text = words.templates.form
  const isNew = form.id === undefined
  const title = isNew ? text.newTitle : form.mayEdit ? text.editTitle : form.name
  const address = isNew ? '/templates' : `/templates/${form.id}`
  return (
    <Layout title={title} here="templates">
      <div class="page-head">
        <a class="btn quiet icon" href="/templates" aria-label={text.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      {!isNew && form.for === 'department' && (
        <p class="lead inset">{words.templates.department(department.name)}</p>
      )}
      <div class="inset template-form">
        {form.mayEdit ? <EditForm form={form} address={address} /> : <ReadOnly form={form} />}
        <Placeholders />
      </div>
    </Layout>
  )
}

function EditForm({ form, address }: { form: TemplateForm; address: string }) {
  const { words, department } = useSite()
  const text = words.templates.form
  const isNew = form.id === undefined
  const errors = errorsOf(form, words)
  return (
    <form class="form" id="template-form" action={address} method="post">
      <ErrorSummary title={words.templates.errors.summary} errors={errors} />
      <input type="hidden" name="key" value={form.key} />
      {form.version !== undefined && <input type="hidden" name="version" value={form.version} />}
      <TextField
        id="name"
        name="name"
        label={text.name}
        help={text.nameHelp}
        value={form.name}
        maxlength={longestTemplateName}
        required
        error={form.problems?.name && words.templates.errors.name[form.problems.name]}
      />
      {form.mayChooseOwner && (
        <fieldset>
          <legend>{text.owner}</legend>
          {(['staff', 'department'] as const).map((owner) => (
            <label class="option">
              <input type="radio" name="for" value={owner} checked={form.for === owner} />
              {owner === 'staff' ? text.owners.staff : text.owners.department(department.name)}
            </label>
          ))}
        </fieldset>
      )}
      <p class="help">{text.versionsHelp}</p>
      {templateLanguages.map((language) => (
        <VersionFields form={form} language={language} />
      ))}
      <div class="actions">
        <button type="submit" class="btn primary">
          {isNew ? text.create : text.save}
        </button>
        <a class="btn" href="/templates">
          {words.common.cancel}
        </a>
        {!isNew && (
          <button
            type="submit"
            class="btn danger push"
            formaction={`${address}/deletion`}
            formmethod="post"
            formnovalidate
          >
            {text.delete}
          </button>
        )}
      </div>
    </form>
  )
}

function VersionFields({ form, language }: { form: TemplateForm; language: TemplateLanguage }) {
  const { words } = useSite()
  const { form: text, errors } = words.templates
  const named = words.common.languages[language]
  const { text: body, subject } = form.versions[language]
  const id = `text-${language}`
  const problem = form.problems?.text?.[language]
  const error = problem && errors.text[problem]
  const wrongSubject = form.problems?.subject?.[language]
  return (
    <fieldset class="version">
      <legend>{text.in(named)}</legend>
      <TextField
        id={`subject-${language}`}
        name={`subject-${language}`}
        label={text.subject(named)}
        help={text.subjectHelp}
        value={subject}
        maxlength={longestSubject}
        error={wrongSubject && errors.subject[wrongSubject]}
      />
      <Field id={id} label={text.text(named)} error={error}>
        <textarea
          class="field"
          name={id}
          rows={5}
          maxlength={1600}
          lang={language}
          dir="auto"
          {...described({ id, error })}
        >
          {body}
        </textarea>
      </Field>
      <CostlyNote of={id} body={body} />
      <p class="counted">
        <Counter of={id} body={body} />
      </p>
    </fieldset>
  )
}

/** The department's, for those who may use it but not change it. */
function ReadOnly({ form }: { form: TemplateForm }) {
  const { words } = useSite()
  return (
    <div class="form">
      {templateLanguages
        .filter((language) => form.versions[language].text)
        .map((language) => (
          <section class="version">
            <h2>{words.templates.form.in(words.common.languages[language])}</h2>
            {form.versions[language].subject && <p class="help">{form.versions[language].subject}</p>}
            <p class="said" lang={language} dir="auto">
              {form.versions[language].text}
            </p>
          </section>
        ))}
    </div>
  )
}

/** What may stand in a template and is filled when it is used. */
function Placeholders() {
  const { form } = useSite().words.templates
  return (
    <aside class="placeholders" aria-labelledby="placeholders-title">
      <h2 id="placeholders-title">{form.placeholdersTitle}</h2>
      <dl>
        {Object.entries(form.placeholders).map(([written, means]) => (
          <div>
            <dt>
              <code>{written}</code>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}

function errorsOf(form: TemplateForm, words: ReturnType<typeof useSite>['words']) {
  const { errors } = words.templates
  const { name, text = {}, subject = {} } = form.problems ?? {}
  return [
    ...(form.say ? [{ id: 'name', say: form.say }] : []),
    ...(name ? [{ id: 'name', say: errors.name[name] }] : []),
    ...templateLanguages.flatMap((language) => {
      const wrongSubject = subject[language]
      const wrongText = text[language]
      return [
        ...(wrongSubject ? [{ id: `subject-${language}`, say: errors.subject[wrongSubject] }] : []),
        ...(wrongText ? [{ id: `text-${language}`, say: errors.text[wrongText] }] : []),
      ]
    }),
  ]
}
