import { Hono } from 'hono'
import { addTemplate, type TemplateAdded } from '../../../core/actions/keep-template.ts'
import { listTemplates } from '../../../core/actions/list-templates.ts'
import { answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import {
  answerFragment,
  answerPage,
  readForm,
  type SiteDeps,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { backInBox, picksFor, servedIn } from './in-box.tsx'
import { SaveKey } from './picker.tsx'
import { PickPage } from './picker-page.tsx'
import type { Picks } from './picks.tsx'

/** Saving what stands in a message box: in the pop-up one stays where one is, else the words come back in their box. */
export function saveAsRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:id/templates/new', async (c) => {
    const [site, form] = await Promise.all([siteOf(c, deps), readForm(c)])
    const served = await servedIn(deps, site, c.req.param('id'))
    if (served.kind !== 'yes') return answerNotServed(c, site, served, form('body'))
    const { conversation } = served
    const empty = { text: '', subject: '' }
    const written = { text: form('body'), subject: form('title') }
    const added = await addTemplate(deps.deps, site.actor, {
      name: form('name'),
      versions: { en: empty, es: empty, [conversation.language]: written },
      for: 'staff',
      formKey: form('save-key'),
    })
    const { templates: words } = site.words
    if (added.kind === 'added') {
      const say = words.created(form('name').trim())
      if (!wantsFragment(c)) return backInBox(c, deps, site, conversation.id, form, {}, say)
      return answerFragment(
        c,
        site,
        <>
          <Piece target="#template-said" swap="innerHTML">
            {say}
          </Piece>
          <Piece target="#save-as-key" swap="outerHTML">
            <SaveKey />
          </Piece>
        </>,
      )
    }
    if (added.kind !== 'invalid' && added.kind !== 'too-many')
      return answerNotServed(c, site, added, form('body'))
    const problem = problemOf(site, added)
    if (wantsFragment(c)) return answerFragment(c, site, problem, 422)
    const listed = await listTemplates(deps.deps, site.actor)
    if (listed.kind !== 'list') return answerNotServed(c, site, listed, form('body'))
    const picks: Picks = { ...picksFor(conversation, form), ...listed }
    return answerPage(
      c,
      site,
      <PickPage conversation={conversation} picks={picks} saveError={problem} />,
      422,
    )
  })

  return routes
}

/** The first thing to correct, as a sentence. */
function problemOf({ words }: Site, added: Extract<TemplateAdded, { kind: 'invalid' | 'too-many' }>): string {
  const { errors, saveAs } = words.templates
  if (added.kind === 'too-many') return errors['too-many']
  const { name, text } = added.problems
  if (name) return errors.name[name]
  const wrong = text?.en ?? text?.es
  if (wrong === 'empty') return saveAs.nothing
  return wrong ? errors.text[wrong] : errors.subject['too-long']
}
