import { Hono } from 'hono'
import { moveMessage } from '../../../core/actions/move-message.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { goTo, readForm, type SiteDeps, siteOf } from '../../staff-site.tsx'

/** Moving a text from a shared phone to the other client who has it. */
export function moveRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:id/messages/:message/move', async (c) => {
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    const { id, message } = c.req.param()
    const to = field('to')
    if (!isId('cv', id) || !isId('msg', message)) return answerError(c, site, { status: 404 })
    const moved = await moveMessage(deps.deps, site.actor, {
      conversation: id,
      message,
      to,
      laterToo: field('later') === '1',
    })
    switch (moved.kind) {
      case 'moved':
        // To where it went, if the mover may read there.
        return goTo(
          c,
          moved.name === undefined
            ? `/conversations/${moved.from}?done=moved-away`
            : `/conversations/${moved.to}?done=moved-to`,
        )
      case 'not-shared':
        return goTo(c, `/conversations/${id}?done=not-shared`)
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, moved)
      default:
        return moved satisfies never
    }
  })

  return routes
}
