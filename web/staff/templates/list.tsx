import type { Child } from 'hono/jsx'
import {
  type Template,
  type TemplateLanguage,
  templateLanguages,
  templatePreview,
} from '../../../core/model/template.ts'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'

export type ShownTemplates = {
  own: Template[]
  department: Template[]
  mayEditDepartment: boolean
  /** What was searched for. */
  search?: string
}

/** The templates one may use: one's own, and the department's. */
export function TemplatesPage({ templates, done }: { templates: ShownTemplates; done?: Child }) {
  const { words } = useSite()
  return (
    <Layout title={words.templates.title} here="templates">
      <div class="page-head">
        <h1>{words.templates.title}</h1>
        <span class="sub">{words.templates.count(templates.own.length + templates.department.length)}</span>
        <a class="btn primary" href="/templates/new">
          <Icon name="plus" size={18} />
          {words.templates.new}
        </a>
      </div>
      <div id="toast" role="status">
        {done}
      </div>
      <div class="toolbar">
        <search>
          <form
            class="search"
            action="/templates/search"
            method="post"
            hx-post="/templates/search"
            hx-trigger="submit, input changed delay:250ms from:#q"
            hx-target="#list"
            hx-swap="outerMorph"
            hx-sync="this:replace"
          >
            <Icon name="search" />
            <label class="vh" for="q">
              {words.templates.search}
            </label>
            <input
              class="field"
              id="q"
              name="q"
              type="search"
              placeholder={words.templates.search}
              value={templates.search ?? ''}
              autocomplete="off"
            />
            <kbd>/</kbd>
          </form>
        </search>
      </div>
      <TemplateLists templates={templates} />
    </Layout>
  )
}

/** What a search changes. */
export function TemplateLists({ templates }: { templates: ShownTemplates }) {
  const { words, department } = useSite()
  const { own, department: shared, mayEditDepartment, search } = templates
  const all = own.length + shared.length
  const isSearch = search !== undefined && search.trim() !== ''
  return (
    <div id="list" class="template-lists">
      <p class="vh" role="status">
        {isSearch && words.templates.found(all)}
      </p>
      {isSearch && all === 0 ? (
        <Empty>{words.templates.noneFound(search)}</Empty>
      ) : (
        <>
          <Section
            title={words.templates.own}
            templates={own}
            isSearch={isSearch}
            mayEdit
            empty={words.templates.empty.own}
          />
          <Section
            title={words.templates.department(department.name)}
            templates={shared}
            isSearch={isSearch}
            mayEdit={mayEditDepartment}
            empty={
              mayEditDepartment ? words.templates.empty.departmentEditor : words.templates.empty.department
            }
          />
        </>
      )}
    </div>
  )
}

function Section(section: {
  title: string
  templates: Template[]
  mayEdit: boolean
  isSearch: boolean
  empty: string
}) {
  const { words } = useSite()
  const { columns } = words.templates
  if (section.isSearch && section.templates.length === 0) return null
  return (
    <section>
      <h2>{section.title}</h2>
      {section.templates.length === 0 ? (
        <Empty>{section.empty}</Empty>
      ) : (
        <Table
          class="templates"
          label={section.title}
          head={
            <>
              <Head sort="ascending">{columns.name}</Head>
              <Head class="used">{columns.used}</Head>
            </>
          }
        >
          {section.templates.map((template) => (
            <TemplateRow template={template} mayEdit={section.mayEdit} />
          ))}
        </Table>
      )}
    </section>
  )
}

function TemplateRow({ template, mayEdit }: { template: Template; mayEdit: boolean }) {
  const { words, staff } = useSite()
  const languages = languagesOf(template)
  return (
    <Row id={template.id}>
      <Cell>
        <div class="name">
          <a
            href={`/templates/${template.id}`}
            aria-label={mayEdit ? words.templates.edit(template.name) : undefined}
          >
            {template.name}
          </a>
          <small>
            {words.templates.alsoIn(languages.map((language) => words.common.languages[language]))}
          </small>
        </div>
        <div class="snip">
          <span dir="auto">{templatePreview(template, staff.language)}</span>
        </div>
      </Cell>
      <Cell class="used">{words.templates.used(template.used)}</Cell>
    </Row>
  )
}

function languagesOf(template: Template): TemplateLanguage[] {
  return templateLanguages.filter((language) => template.versions[language])
}
