import { Hono } from 'hono'
import { deleteTemplate, restoreTemplate } from '../../../core/actions/delete-template.ts'
import { addTemplate, editTemplate } from '../../../core/actions/keep-template.ts'
import { listTemplates, mayEditDepartment } from '../../../core/actions/list-templates.ts'
import { isId } from '../../../core/model/ids.ts'
import type { Template, TemplateInput } from '../../../core/model/template.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import {
  answerFragment,
  answerPage,
  readForm,
  type SiteDeps,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { TemplateDone } from './done.tsx'
import { type TemplateForm, TemplateFormPage } from './form.tsx'
import { TemplateLists, TemplatesPage } from './list.tsx'

/** Templates: finding, making, changing and deleting them. Using one belongs to the message box. */
export function templateRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const site = await siteOf(c, deps)
    const listed = await listTemplates(deps.deps, site.actor)
    if (listed.kind !== 'list') return answerNotServed(c, site, listed)
    const { done, template } = c.req.query()
    const told = await doneWith(deps, site.actor, done, template)
    return answerPage(c, site, <TemplatesPage templates={listed} done={told && <TemplateDone {...told} />} />)
  })

  routes.post('/search', async (c) => {
    const [site, form] = await Promise.all([siteOf(c, deps), readForm(c)])
    const search = form('q')
    const listed = await listTemplates(deps.deps, site.actor, { search })
    if (listed.kind !== 'list') return answerNotServed(c, site, listed)
    const templates = { ...listed, search }
    return wantsFragment(c)
      ? answerFragment(c, site, <TemplateLists templates={templates} />)
      : answerPage(c, site, <TemplatesPage templates={templates} />)
  })

  routes.get('/new', async (c) => {
    const site = await siteOf(c, deps)
    return answerPage(c, site, <TemplateFormPage form={emptyForm(mayEditDepartment(site.actor))} />)
  })

  routes.post('/', async (c) => {
    const [site, form] = await Promise.all([siteOf(c, deps), readForm(c)])
    const input = inputOf(form)
    const owner = form('for') === 'department' ? 'department' : 'staff'
    const added = await addTemplate(deps.deps, site.actor, { ...input, for: owner, formKey: form('key') })
    switch (added.kind) {
      case 'added':
        return c.redirect(`/templates?done=created&template=${added.template}`, 303)
      case 'too-many':
      case 'invalid': {
        const shown = {
          ...emptyForm(mayEditDepartment(site.actor)),
          ...input,
          for: owner,
          ...(added.kind === 'invalid'
            ? { problems: added.problems }
            : { say: site.words.templates.errors['too-many'] }),
        } satisfies TemplateForm
        return answerPage(c, site, <TemplateFormPage form={shown} />, 422)
      }
      default:
        return answerNotServed(c, site, added, input.versions.en.text)
    }
  })

  routes.get('/:template', async (c) => {
    const site = await siteOf(c, deps)
    const template = await found(deps, site.actor, c.req.param('template'))
    if (!template) return answerError(c, site, { status: 404 })
    return answerPage(c, site, <TemplateFormPage form={formOf(template, mayEdit(site.actor, template))} />)
  })

  routes.post('/:template', async (c) => {
    const [site, form] = await Promise.all([siteOf(c, deps), readForm(c)])
    const id = c.req.param('template')
    const input = inputOf(form)
    const typed = input.versions.en.text || input.versions.es.text
    const template = await found(deps, site.actor, id)
    if (!template) return answerError(c, site, { status: 404, typed })
    const version = Number(form('version'))
    const edited = await editTemplate(deps.deps, site.actor, { ...input, template: id, version })
    switch (edited.kind) {
      case 'edited':
        return c.redirect(`/templates?done=saved&template=${id}`, 303)
      case 'invalid': {
        const shown = { ...formOf(template, true), ...input, version, problems: edited.problems }
        return answerPage(c, site, <TemplateFormPage form={shown} />, 422)
      }
      case 'changed': {
        // What was typed stays in the fields; saving again is over what it says now.
        const say = site.words.templates.changedMeanwhile
        const shown = { ...formOf(edited.template, true), ...input, say }
        return answerPage(c, site, <TemplateFormPage form={shown} />, 409)
      }
      default:
        return answerNotServed(c, site, edited, typed)
    }
  })

  routes.post('/:template/deletion', async (c) => {
    const site = await siteOf(c, deps)
    const id = c.req.param('template')
    if (!isId('tp', id)) return answerError(c, site, { status: 404 })
    const deleted = await deleteTemplate(deps.deps, site.actor, { template: id })
    if (deleted.kind !== 'deleted') return answerNotServed(c, site, deleted)
    return c.redirect(`/templates?done=deleted&template=${id}`, 303)
  })

  routes.post('/:template/restoration', async (c) => {
    const site = await siteOf(c, deps)
    const id = c.req.param('template')
    if (!isId('tp', id)) return answerError(c, site, { status: 404 })
    const restored = await restoreTemplate(deps.deps, site.actor, { template: id })
    if (restored.kind !== 'restored') return answerNotServed(c, site, restored)
    return c.redirect(`/templates?done=restored&template=${id}`, 303)
  })

  return routes
}

type Actor = SignedInEnv['Variables']['actor']

async function found({ deps }: SiteDeps, actor: Actor, id: string): Promise<Template | undefined> {
  return isId('tp', id) ? deps.store.template(id, actor) : undefined
}

/** What was just done, as the address names it, with the template's name; another's code says nothing. */
async function doneWith({ deps }: SiteDeps, actor: Actor, done: string | undefined, id: string | undefined) {
  const codes = ['created', 'saved', 'deleted', 'restored'] as const
  const code = codes.find((one) => one === done)
  if (!code || !isId('tp', id)) return undefined
  const template = await (code === 'deleted'
    ? deps.store.deletedTemplate(id, actor)
    : deps.store.template(id, actor))
  return template && { code, template }
}

function mayEdit(actor: Actor, template: Template): boolean {
  return 'staff' in template.owner || mayEditDepartment(actor)
}

function inputOf(form: (name: string) => string): TemplateInput {
  const version = (language: string) => ({
    text: form(`text-${language}`),
    subject: form(`subject-${language}`),
  })
  return { name: form('name'), versions: { en: version('en'), es: version('es') } }
}

function emptyForm(mayChooseOwner: boolean): TemplateForm {
  const empty = { text: '', subject: '' }
  return {
    key: makeFormKey(),
    name: '',
    versions: { en: empty, es: empty },
    for: 'staff',
    mayChooseOwner,
    mayEdit: true,
  }
}

function formOf(template: Template, mayEdit: boolean): TemplateForm {
  const version = (language: 'en' | 'es') => ({ text: '', subject: '', ...template.versions[language] })
  return {
    id: template.id,
    version: template.version,
    key: makeFormKey(),
    name: template.name,
    versions: { en: version('en'), es: version('es') },
    for: 'staff' in template.owner ? 'staff' : 'department',
    mayChooseOwner: false,
    mayEdit,
  }
}
