import { may, type Permission } from '../../../core/model/access.ts'
import { answerNotServed } from '../../errors.tsx'
import type { Site } from '../../site.ts'
import { type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { openShown } from '../conversations/opened.ts'
import { isUnclaimed, type Shown } from '../conversations/shown.ts'

/**
 * Opens the conversation with the unknown number for somebody who may do this with it; once it is someone's, it goes
 * on there. A page is not shown to those whose form would be refused.
 */
export async function withUnknown(
  c: StaffContext,
  deps: SiteDeps,
  permission: Permission,
  answer: (site: Site, shown: Shown) => Response | Promise<Response>,
): Promise<Response> {
  const site = await siteOf(c, deps)
  const opened = await openShown(deps, site.actor, c.req.param('id') ?? '')
  if (opened.kind !== 'open') return answerNotServed(c, site, opened)
  const { conversation } = opened.shown
  if (!isUnclaimed(conversation)) return c.redirect('/unclaimed?done=gone', 303)
  const allowed = may(site.actor, permission, conversation)
  if (!allowed.allowed) return answerNotServed(c, site, { kind: 'refused', because: allowed.because })
  return answer(site, opened.shown)
}
