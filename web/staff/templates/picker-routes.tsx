import { Hono } from 'hono'
import { listTemplates } from '../../../core/actions/list-templates.ts'
import { type TemplateUsed, useTemplate } from '../../../core/actions/use-template.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import { Toast } from '../../parts/toast.tsx'
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
import { calledOf } from '../conversations/names.ts'
import { backInBox, picksFor, servedIn } from './in-box.tsx'
import { PickPage } from './picker-page.tsx'
import { Chosen, FillIn, PickList, type Picks } from './picks.tsx'
import { saveAsRoutes } from './save-as-routes.tsx'

/** Templates in the message box of a conversation: choosing, filling, saving what was typed as one. */
export function templatePickerRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.on(['GET', 'POST'], '/:id/templates', async (c) => {
    const site = await siteOf(c, deps)
    const form = c.req.method === 'POST' ? await readForm(c) : () => ''
    const served = await servedIn(deps, site, c.req.param('id'))
    if (served.kind !== 'yes') return answerNotServed(c, site, served, form('body'))
    const search = form('q')
    const listed = await listTemplates(deps.deps, site.actor, { search })
    if (listed.kind !== 'list') return answerNotServed(c, site, listed, form('body'))
    const picks: Picks = { ...picksFor(served.conversation, form), ...listed }
    return wantsFragment(c)
      ? answerFragment(c, site, <PickList picks={picks} />)
      : answerPage(c, site, <PickPage conversation={served.conversation} picks={picks} search={search} />)
  })

  routes.route('/', saveAsRoutes(deps))

  routes.post('/:id/templates/:template', async (c) => {
    const site = await siteOf(c, deps)
    const fields = await c.req.parseBody()
    const form = textIn(fields)
    const { id, template } = c.req.param()
    if (!isId('cv', id) || !isId('tp', template))
      return answerError(c, site, { status: 404, typed: form('body') })
    const asked = askedIn(fields)
    const used = await useTemplate(deps.deps, site.actor, { conversation: id, template, asked })
    switch (used.kind) {
      case 'filled': {
        const other = otherLanguage(site, used)
        if (!wantsFragment(c)) {
          const body = [form('body').trim(), used.body].filter(Boolean).join('\n')
          const title = form('title') || (used.subject ?? '')
          return backInBox(c, deps, site, id, form, { body, title }, other ?? site.words.templates.pick.waits)
        }
        return answerFragment(
          c,
          site,
          <>
            <Chosen body={used.body} subject={used.subject} />
            {other && (
              <Piece target="#toast" swap="innerHTML">
                <Toast say={other} />
              </Piece>
            )}
          </>,
        )
      }
      case 'unfilled': {
        const { conversation } = used
        const picks: Picks = { ...picksFor(conversation, form), own: [], department: [] }
        const asks = <FillIn picks={picks} template={used.template} left={used.left} asked={asked} />
        return wantsFragment(c)
          ? answerFragment(c, site, asks)
          : answerPage(
              c,
              site,
              <PickPage conversation={conversation} picks={picks}>
                {asks}
              </PickPage>,
            )
      }
      case 'gone':
        if (wantsFragment(c))
          return answerFragment(c, site, <p class="empty">{site.words.templates.pick.gone}</p>)
        return backInBox(c, deps, site, id, form, {}, site.words.templates.pick.gone)
      default:
        return answerNotServed(c, site, used, form('body'))
    }
  })

  return routes
}

/** Said where the client reads another language than the template is written in. */
function otherLanguage(site: Site, used: Extract<TemplateUsed, { kind: 'filled' }>): string | undefined {
  if (used.language === used.reads) return undefined
  const { languages } = site.words.common
  return site.words.templates.pick.fallsBack(
    calledOf(used.conversation, site.words).full,
    languages[used.reads],
    languages[used.language],
  )
}

function textIn(fields: Record<string, unknown>): (name: string) => string {
  return (name) => (typeof fields[name] === 'string' ? fields[name] : '')
}

/** The answers to what the record did not know, by placeholder. */
function askedIn(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('ask:') && typeof value === 'string' ? [[name.slice(4), value]] : [],
    ),
  )
}
