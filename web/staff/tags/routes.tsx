import { Hono } from 'hono'
import { addTag, deleteTag, editTag, type TagKept, tagInUse, tagsFor } from '../../../core/actions/tags.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { marksRoutes } from './marks-routes.tsx'
import { DeletionPage, TagsPage, type Typed } from './tags-page.tsx'

/** One's own colour tags and the department's, and putting them on clients. */
export function tagRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()
  routes.route('/', marksRoutes(deps))

  async function show(c: StaffContext, told: { done?: string; typed?: Typed } = {}) {
    const [site, tags] = await Promise.all([siteOf(c, deps), tagsFor(deps.deps, c.get('actor'))])
    return answerPage(c, site, <TagsPage tags={tags} {...told} />, told.typed ? 422 : 200)
  }

  async function kept(c: StaffContext, outcome: TagKept, typed: Omit<Typed, 'say'>, say: 'added' | 'saved') {
    const site = await siteOf(c, deps)
    const { errors } = site.words.tags
    switch (outcome.kind) {
      case 'kept':
        return show(c, { done: site.words.tags[say](outcome.tag.name) })
      case 'invalid':
        return show(c, { typed: { ...typed, say: errors[outcome.because] } })
      case 'changed':
        return show(c, { typed: { ...typed, say: errors.changed } })
      case 'not-found':
        return answerError(c, site, { status: 404 })
      case 'refused':
        return answerNotServed(c, site, outcome)
      default:
        return outcome satisfies never
    }
  }

  routes.get('/', (c) => show(c))
  routes.post('/', async (c) => {
    const field = await readForm(c)
    const typed = { name: field('name'), color: field('color'), isShared: field('share') === 'yes' }
    return kept(c, await addTag(deps.deps, c.get('actor'), typed), typed, 'added')
  })

  routes.get('/:tag/deletion', async (c) => {
    const [site, used] = await Promise.all([
      siteOf(c, deps),
      tagInUse(deps.deps, c.get('actor'), { tag: c.req.param('tag') }),
    ])
    if (used.kind !== 'tag') return answerNotServed(c, site, used)
    return answerPage(c, site, <DeletionPage tag={used.tag} clients={used.clients} />)
  })
  routes.post('/:tag/deletion', async (c) => {
    const deleted = await deleteTag(deps.deps, c.get('actor'), { tag: c.req.param('tag') })
    const site = await siteOf(c, deps)
    if (deleted.kind !== 'deleted') return answerNotServed(c, site, deleted)
    return show(c, { done: site.words.tags.deleted(deleted.tag.name) })
  })

  routes.post('/:tag', async (c) => {
    const field = await readForm(c)
    const tag = c.req.param('tag')
    const typed = { tag, name: field('name'), color: field('color') }
    const edit = { ...typed, version: Number(field('version')) }
    return kept(c, await editTag(deps.deps, c.get('actor'), edit), typed, 'saved')
  })

  return routes
}
