import { Hono } from 'hono'
import { listTemplates } from '../../../core/actions/list-templates.ts'
import { beginMassMessage } from '../../../core/actions/mass/begin-mass-message.ts'
import { openDraft, openSelection } from '../../../core/actions/mass/open-selection.ts'
import { isId } from '../../../core/model/ids.ts'
import type { Selection } from '../../../core/model/mass-message.ts'
import { cheaperText } from '../../../core/model/segments.ts'
import type { Template } from '../../../core/model/template.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { type Field, readSelection } from './selection.ts'
import { askedIn, inputOf, nothingTyped, readTyped, type Typed, typedFrom } from './typed.ts'
import { WritePage } from './write-page.tsx'
import type { Writing } from './writing.ts'

/** The page on which one writes to many, reached by a link or from ticked clients, and what it is sent to. */
export function writeRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/new', async (c) => {
    const site = await siteOf(c, deps)
    const field: Field = (name) => c.req.queries(name) ?? []
    const again = field('from')[0] ?? field('failed')[0] ?? ''
    if (!isId('mm', again)) {
      const typed = { ...nothingTyped, key: makeFormKey() }
      return write(c, deps, site, readSelection(field), typed)
    }
    const draft = await openDraft(deps.deps, c.get('actor'), { mass: again })
    if (draft.kind !== 'draft') return answerNotServed(c, site, draft)
    const isDraft = field('from').length > 0 && !draft.mass.confirmedAt
    const selection = field('failed').length > 0 ? readSelection(field) : draft.selection
    return write(c, deps, site, selection, typedFrom(draft.mass, makeFormKey(), isDraft))
  })

  routes.post('/new', async (c) => {
    const [site, field] = await Promise.all([siteOf(c, deps), readFields(c)])
    const typed = { ...readTyped(field), key: makeFormKey() }
    const selection = readSelection(field)
    if (field('plain').length > 0) return write(c, deps, site, selection, madePlain(typed))
    const id = field('use').length > 0 ? (field('template')[0] ?? '') : ''
    if (!isId('tp', id)) return write(c, deps, site, selection, typed)
    const { staff, department } = site.actor
    const template = await deps.deps.store.template(id, { staff, department })
    if (!template) {
      const say = site.words.mass.errors['gone-template']
      return write(c, deps, site, selection, typed, { field: 'template', say })
    }
    return write(c, deps, site, selection, withTemplate(typed, template))
  })

  routes.post('/review', async (c) => {
    const [site, field] = await Promise.all([siteOf(c, deps), readFields(c)])
    const typed = readTyped(field)
    const selection = readSelection(field)
    const { errors } = site.words.mass
    // Clients that were ticked in a list, with nothing written yet.
    if (field('body').length === 0) return write(c, deps, site, selection, { ...typed, key: makeFormKey() })
    const read = inputOf(site, typed, selection)
    if (read.kind === 'unfilled')
      return write(c, deps, site, selection, typed, { field: 'asked', say: errors.unfilled(read.left) })
    if (read.kind === 'not-a-time')
      return write(c, deps, site, selection, typed, { field: 'when', say: errors['not-a-time'] })
    const begun = await beginMassMessage(deps.deps, c.get('actor'), read.input)
    if (begun.kind === 'begun') return c.redirect(`/mass-messages/${begun.mass}`, 303)
    if (begun.kind !== 'invalid') return answerNotServed(c, site, begun, typed.body)
    const say = errors[begun.because]
    return write(c, deps, site, selection, typed, { field: fieldOf(begun.because), say })
  })
  return routes
}

function fieldOf(because: string): NonNullable<Writing['problem']>['field'] {
  if (because === 'nobody' || because === 'too-many') return 'to'
  return because === 'in-the-past' || because === 'too-far' ? 'when' : 'body'
}

async function write(
  c: StaffContext,
  deps: SiteDeps,
  site: Site,
  selection: Selection,
  typed: Typed,
  problem?: Writing['problem'],
) {
  const actor = c.get('actor')
  const [selected, templates] = await Promise.all([
    openSelection(deps.deps, actor, selection),
    listTemplates(deps.deps, actor),
  ])
  if (selected.kind !== 'selected') return answerNotServed(c, site, selected, typed.body)
  const all = templates.kind === 'list' ? [...templates.own, ...templates.department] : []
  const writing = { typed, selection, selected, templates: all, problem }
  return answerPage(c, site, <WritePage writing={writing} />, problem ? 422 : 200)
}

/** The template's words in place of what was typed; what it leaves to fill in is asked for. */
function withTemplate(typed: Typed, { versions }: Template): Typed {
  const { en, es } = versions
  const body = (en ?? es)?.text ?? ''
  const spanish = en && es ? es.text : ''
  const subject = (en ?? es)?.subject ?? typed.subject
  const asked = Object.fromEntries(askedIn({ body, spanish }).map((name) => [name, typed.asked[name] ?? '']))
  return { ...typed, body, spanish, subject, asked }
}

function madePlain(typed: Typed): Typed {
  return { ...typed, body: cheaperText(typed.body)?.body ?? typed.body }
}

async function readFields(c: StaffContext): Promise<Field> {
  const form = await c.req.parseBody({ all: true })
  return (name) => {
    const value = form[name]
    const values = Array.isArray(value) ? value : value === undefined ? [] : [value]
    return values.filter((one) => typeof one === 'string')
  }
}
