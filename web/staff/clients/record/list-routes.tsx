import { Hono } from 'hono'
import { putBackOnList, takeOffList } from '../../../../core/actions/take-off-list.ts'
import { isId } from '../../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../../errors.tsx'
import type { SignedInEnv } from '../../../session.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../../staff-site.tsx'
import { openShown } from '../../conversations/opened.ts'
import { editable } from './method-routes.tsx'
import { TakeOffPage, takeOffReasons } from './take-off.tsx'

/** Taking a client off the list, and back on it. */
export function onListRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/:id/taking-off', async (c) => {
    const found = await editable(deps, c)
    return 'answer' in found ? found.answer : answerPage(c, found.site, <TakeOffPage shown={found.shown} />)
  })

  routes.post('/:id/taking-off', async (c) => {
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    const id = c.req.param('id')
    if (!isId('cv', id)) return answerError(c, site, { status: 404 })
    const { takeOff } = site.words.methods
    const chosen = takeOffReasons.find((reason) => reason === field('because'))
    const because = field('other').trim() || (chosen && chosen !== 'other' ? takeOff.reasons[chosen] : '')
    const taken = await takeOffList(deps.deps, site.actor, { conversation: id, because })
    switch (taken.kind) {
      case 'taken-off':
        return goTo(c, `/conversations/${taken.conversation}?done=taken-off`)
      case 'invalid': {
        const opened = await openShown(deps, site.actor, id)
        if (opened.kind !== 'open') return answerNotServed(c, site, opened)
        const form = { because: field('because'), other: field('other') }
        const error = takeOff.errors[taken.because]
        return answerPage(c, site, <TakeOffPage shown={opened.shown} form={form} error={error} />, 422)
      }
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, taken, field('other'))
      default:
        return taken satisfies never
    }
  })

  routes.post('/:id/taking-off/undo', (c) => answerBack(deps, c, true))
  routes.post('/:id/return', (c) => answerBack(deps, c, false))

  return routes
}

async function answerBack(deps: SiteDeps, c: StaffContext, undo: boolean) {
  const site = await siteOf(c, deps)
  const { id = '' } = c.req.param() as { id?: string }
  if (!isId('cv', id)) return answerError(c, site, { status: 404 })
  const back = await putBackOnList(deps.deps, site.actor, { conversation: id, undo })
  if (back.kind !== 'back') return answerNotServed(c, site, back)
  return goTo(c, `/conversations/${back.conversation}?done=back-on-list`)
}
