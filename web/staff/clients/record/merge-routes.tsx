import { Hono } from 'hono'
import { listClients } from '../../../../core/actions/list-clients.ts'
import { type Merged, mergeClients, reviewMerge } from '../../../../core/actions/merge-clients.ts'
import type { Line } from '../../../../core/model/conversation.ts'
import { isId } from '../../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../../errors.tsx'
import type { SignedInEnv } from '../../../session.ts'
import type { Site } from '../../../site.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../../staff-site.tsx'
import { MergePickPage, MergeReviewPage } from './merge.tsx'
import { editable } from './method-routes.tsx'

/** Making one record of two: choose the other, look at everything, do it. */
export function mergeRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/:id/merge', async (c) => picking(deps, c))
  routes.post('/:id/merge/search', async (c) =>
    picking(deps, c, (await readForm(c))('q').trim().slice(0, 100)),
  )

  routes.post('/:id/merge/review', async (c) => {
    const other = (await readForm(c))('other')
    const found = await editable(deps, c)
    if ('answer' in found) return found.answer
    const { merge } = found.site.words.methods
    if (!isId('cv', other)) return picking(deps, c, undefined, merge.pickOne)
    return reviewing(deps, c, found.site, found.shown.conversation.id, other)
  })

  routes.post('/:id/merge', async (c) => {
    const form = await c.req.parseBody({ all: true })
    const site = await siteOf(c, deps)
    const id = c.req.param('id')
    const other = String(form.other ?? '')
    if (!isId('cv', id) || !isId('cv', other)) return answerError(c, site, { status: 404 })
    const methods = [form.method ?? []].flat().filter((one): one is string => isId('cm', one))
    const merged = await mergeClients(deps.deps, site.actor, {
      conversation: id,
      other,
      name: form.name === 'other' ? 'other' : 'this',
      methods,
    })
    if (merged.kind === 'too-many')
      return reviewing(deps, c, site, id, other, site.words.methods.merge.tooMany)
    return answerMerged(deps, c, site, merged)
  })

  return routes
}

async function picking(deps: SiteDeps, c: StaffContext, search?: string, error?: string) {
  const found = await editable(deps, c)
  if ('answer' in found) return found.answer
  const { site, shown } = found
  const list = await listClients(deps.deps, site.actor, { filter: 'all', ...(search ? { search } : {}) })
  const own: Line[] = list.kind === 'list' ? list.lines : []
  const others = own.filter((line) => line.conversation !== shown.conversation.id).slice(0, 50)
  const page = { conversation: shown.conversation, own: others, search, error }
  return answerPage(c, site, <MergePickPage {...page} />, error ? 422 : 200)
}

async function reviewing(
  deps: SiteDeps,
  c: StaffContext,
  site: Site,
  conversation: string,
  other: string,
  error?: string,
) {
  const review = await reviewMerge(deps.deps, site.actor, { conversation, other })
  if (review.kind !== 'review') return answerMerged(deps, c, site, review)
  const waiting = await Promise.all(
    [review.one, review.other].map(({ here }) => deps.deps.store.scheduled(here.id)),
  )
  const page = { review, scheduled: waiting.flat().length, error }
  return answerPage(c, site, <MergeReviewPage {...page} />, error ? 422 : 200)
}

function answerMerged(deps: SiteDeps, c: StaffContext, site: Site, merged: Merged) {
  const { merge } = site.words.methods
  switch (merged.kind) {
    case 'merged':
      return goTo(c, `/conversations/${merged.conversation}?done=merged`)
    case 'same':
      return picking(deps, c, undefined, merge.same)
    case 'served-elsewhere':
      return answerError(c, site, { status: 409, say: merge.elsewhere })
    case 'too-many':
      return answerError(c, site, { status: 409, say: merge.tooMany })
    case 'not-found':
    case 'refused':
      return answerNotServed(c, site, merged)
    default:
      return merged satisfies never
  }
}
