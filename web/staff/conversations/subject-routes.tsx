import { Hono } from 'hono'
import { groupBySubject } from '../../../core/actions/group-by-subject.ts'
import { renameSubject } from '../../../core/actions/rename-subject.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import {
  answerFragment,
  answerPage,
  goTo,
  readForm,
  type SiteDeps,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { GroupPiece, OlderGroups } from './groups.tsx'
import { openShown } from './opened.ts'
import { SubjectPage } from './subject-page.tsx'
import { SubjectsPage } from './subjects-page.tsx'

/** The subjects of a conversation: all of them, one of them, its name, and whether one reads by them. */
export function subjectRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.post('/:id/grouping', async (c) => {
    const form = await readForm(c)
    const id = c.req.param('id')
    const site = await siteOf(c, deps)
    // Only who may read the conversation comes back to it; the choice itself is one's own.
    const opened = await openShown(deps, site.actor, id)
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    const kept = await groupBySubject(deps.deps, site.actor, { grouped: form('on') !== '' })
    if (kept.kind === 'refused') return answerNotServed(c, site, kept)
    return goTo(c, `/conversations/${opened.shown.conversation.id}`)
  })

  routes.get('/:id/subjects', async (c) => {
    const before = c.req.query('before')
    const subjectsBefore = isId('su', before) ? before : undefined
    const [site, opened] = await Promise.all([
      siteOf(c, deps),
      openShown(deps, c.get('actor'), c.req.param('id'), undefined, {
        show: { kind: 'grouped' },
        ...(subjectsBefore ? { subjectsBefore } : {}),
      }),
    ])
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    return wantsFragment(c)
      ? answerFragment(c, site, <OlderGroups shown={opened.shown} />)
      : answerPage(c, site, <SubjectsPage shown={opened.shown} />)
  })

  routes.get('/:id/subjects/:subject', async (c) => {
    const { id, subject } = c.req.param()
    const { before, done } = c.req.query()
    const site = await siteOf(c, deps)
    if (subject !== 'earlier' && !isId('su', subject)) return answerError(c, site, { status: 404 })
    const opened = await openShown(deps, site.actor, id, isId('msg', before) ? before : undefined, {
      show: { kind: 'subject', id: subject },
    })
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    if (wantsFragment(c)) return answerFragment(c, site, <GroupPiece shown={opened.shown} />)
    const said = done === 'renamed' ? site.words.subjects.renamed : undefined
    return answerPage(c, site, <SubjectPage shown={opened.shown} done={said} />)
  })

  routes.post('/:id/subjects/:subject/title', async (c) => {
    const form = await readForm(c)
    const { id, subject } = c.req.param()
    const site = await siteOf(c, deps)
    if (!isId('cv', id) || !isId('su', subject))
      return answerError(c, site, { status: 404, typed: form('title') })
    const renamed = await renameSubject(deps.deps, site.actor, {
      conversation: id,
      subject,
      title: form('title'),
    })
    if (renamed.kind !== 'renamed') return answerNotServed(c, site, renamed, form('title'))
    return goTo(c, `/conversations/${id}/subjects/${subject}?done=renamed`)
  })

  return routes
}
