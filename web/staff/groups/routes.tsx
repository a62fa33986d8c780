import { Hono } from 'hono'
import { addGroup, removeMembers, renameGroup } from '../../../core/actions/keep-group.ts'
import { listGroups, openGroup } from '../../../core/actions/list-groups.ts'
import { deleteGroup, undoGroup } from '../../../core/actions/undo-group.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { addToRoutes } from './add-to-routes.tsx'
import { codeOf, GroupDone } from './done.tsx'
import { GroupPage } from './group.tsx'
import { GroupsPage } from './list.tsx'
import { NewGroupPage } from './new-group.tsx'
import { clientsIn, pickRoutes } from './pick-routes.tsx'

/** Groups: making them, who is in them, taking back what was done. Writing to one belongs to mass messages. */
export function groupRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const site = await siteOf(c, deps)
    const listed = await listGroups(deps.deps, site.actor)
    if (listed.kind !== 'list') return answerNotServed(c, site, listed)
    return answerPage(c, site, <GroupsPage groups={listed.groups} done={await doneInList(c, deps)} />)
  })

  routes.get('/new', async (c) => {
    const site = await siteOf(c, deps)
    const listed = await listGroups(deps.deps, site.actor)
    if (listed.kind !== 'list') return answerNotServed(c, site, listed)
    return answerPage(c, site, <NewGroupPage form={{ key: makeFormKey(), name: '' }} />)
  })

  routes.post('/', async (c) => {
    const [site, form] = await Promise.all([siteOf(c, deps), readForm(c)])
    const { errors } = site.words.groups
    const added = await addGroup(deps.deps, site.actor, {
      name: form('name'),
      conversations: [],
      formKey: form('key'),
    })
    switch (added.kind) {
      case 'added':
        return c.redirect(`/groups/${added.group}/add`, 303)
      case 'invalid':
      case 'too-many':
      case 'too-many-members': {
        const error = added.kind === 'invalid' ? errors.name[added.because] : errors[added.kind]
        const shown = { key: form('key'), name: form('name'), error }
        return answerPage(c, site, <NewGroupPage form={shown} />, 422)
      }
      default:
        return answerNotServed(c, site, added)
    }
  })

  routes.route('/', addToRoutes(deps))

  routes.get('/:group', async (c) => {
    const site = await siteOf(c, deps)
    const id = c.req.param('group')
    if (!isId('gr', id)) return answerError(c, site, { status: 404 })
    const { from, done, count, version } = c.req.query()
    const opened = await openGroup(deps.deps, site.actor, { group: id, from: Number(from ?? 0) })
    if (opened.kind !== 'group') return answerNotServed(c, site, opened)
    const code = codeOf(done)
    const told = code && (
      <GroupDone
        code={code}
        group={opened.group}
        count={Number(count ?? 0) || 0}
        mayUndo={opened.group.version === Number(version)}
      />
    )
    return answerPage(c, site, <GroupPage shown={{ ...opened, from: Number(from ?? 0) || 0 }} done={told} />)
  })

  routes.post('/:group/name', async (c) => {
    const [site, form] = await Promise.all([siteOf(c, deps), readForm(c)])
    const id = c.req.param('group')
    if (!isId('gr', id)) return answerError(c, site, { status: 404 })
    const renamed = await renameGroup(deps.deps, site.actor, { group: id, name: form('name') })
    if (renamed.kind === 'edited')
      return c.redirect(`/groups/${id}?done=renamed&version=${renamed.group.version}`, 303)
    if (renamed.kind !== 'invalid')
      return renamed.kind === 'too-many-members'
        ? answerError(c, site, { status: 400 })
        : answerNotServed(c, site, renamed)
    const opened = await openGroup(deps.deps, site.actor, { group: id })
    if (opened.kind !== 'group') return answerNotServed(c, site, opened)
    const wrongName = { name: form('name'), say: site.words.groups.errors.name[renamed.because] }
    return answerPage(c, site, <GroupPage shown={opened} wrongName={wrongName} />, 422)
  })

  routes.route('/', pickRoutes(deps))

  routes.post('/:group/removal', async (c) => {
    const site = await siteOf(c, deps)
    const id = c.req.param('group')
    const conversations = await clientsIn(c)
    if (!isId('gr', id)) return answerError(c, site, { status: 404 })
    const removed = await removeMembers(deps.deps, site.actor, { group: id, conversations })
    if (removed.kind !== 'edited')
      return removed.kind === 'not-found' || removed.kind === 'refused'
        ? answerNotServed(c, site, removed)
        : answerError(c, site, { status: 400 })
    const { group, count } = removed
    return c.redirect(`/groups/${id}?done=removed&count=${count}&version=${group.version}`, 303)
  })

  routes.post('/:group/deletion', async (c) => {
    const site = await siteOf(c, deps)
    const id = c.req.param('group')
    if (!isId('gr', id)) return answerError(c, site, { status: 404 })
    const deleted = await deleteGroup(deps.deps, site.actor, { group: id })
    if (deleted.kind !== 'deleted') return answerNotServed(c, site, deleted)
    return c.redirect(`/groups?done=deleted&group=${id}`, 303)
  })

  routes.post('/:group/undo', async (c) => {
    const [site, form] = await Promise.all([siteOf(c, deps), readForm(c)])
    const id = c.req.param('group')
    if (!isId('gr', id)) return answerError(c, site, { status: 404 })
    const undone = await undoGroup(deps.deps, site.actor, { group: id, version: Number(form('version')) })
    switch (undone.kind) {
      case 'undone':
        return c.redirect(`/groups/${id}?done=${undone.wasDeleted ? 'restored' : 'undone'}`, 303)
      case 'too-late':
        return c.redirect(`/groups/${id}?done=too-late`, 303)
      default:
        return answerNotServed(c, site, undone)
    }
  })

  return routes
}

/** After a deletion: the group's name is known to nobody else, so it is told only to whose it was. */
async function doneInList(c: StaffContext, { deps }: SiteDeps) {
  const { done, group } = c.req.query()
  if (done !== 'deleted' || !isId('gr', group)) return undefined
  const before = await deps.store.groupBefore(c.get('actor').staff, group)
  if (!before) return undefined
  const shown = { id: group, name: before.was.group.name, version: before.version }
  return <GroupDone code="deleted" group={shown} mayUndo />
}
