import { Hono } from 'hono'
import { addGroup, addMembers } from '../../../core/actions/keep-group.ts'
import { listGroups } from '../../../core/actions/list-groups.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { type AddingTo, AddToGroupPage } from './add-to.tsx'
import { clientsIn, idsIn } from './pick-routes.tsx'

/** From the client list: the clients ticked there (`client`, once each) go into a group, or begin one. */
export function addToRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.on(['GET', 'POST'], '/add', async (c) => {
    const site = await siteOf(c, deps)
    const listed = await listGroups(deps.deps, site.actor)
    if (listed.kind !== 'list') return answerNotServed(c, site, listed)
    const clients = c.req.method === 'POST' ? await clientsIn(c) : []
    const adding = { groups: listed.groups, clients, key: makeFormKey() }
    return answerPage(c, site, <AddToGroupPage adding={adding} />)
  })

  routes.post('/members', async (c) => {
    const site = await siteOf(c, deps)
    const body = await c.req.parseBody({ all: true })
    const field = (name: string) => (typeof body[name] === 'string' ? body[name] : '')
    const conversations = idsIn(body)
    const { errors } = site.words.groups
    const listed = await listGroups(deps.deps, site.actor)
    if (listed.kind !== 'list') return answerNotServed(c, site, listed)
    const again = (error: AddingTo['error']) => {
      const typed = { group: field('group'), name: field('name') }
      const adding = { groups: listed.groups, clients: conversations, key: makeFormKey(), ...typed, error }
      return answerPage(c, site, <AddToGroupPage adding={adding} />, 422)
    }
    if (conversations.length === 0) return again({ id: 'which', say: errors.nobody })
    if (isId('gr', field('group'))) {
      const added = await addMembers(deps.deps, site.actor, { group: field('group'), conversations })
      if (added.kind === 'edited') {
        const { group, count } = added
        const version = count > 0 ? `&version=${group.version}` : ''
        return c.redirect(`/groups/${group.id}?done=added&count=${count}${version}`, 303)
      }
      if (added.kind === 'not-found' || added.kind === 'refused') return answerNotServed(c, site, added)
      return again({ id: 'which', say: errors['too-many-members'] })
    }
    // A name alone says which group is meant: a new one.
    if (field('group') !== 'new' && field('name').trim() === '')
      return again({ id: 'which', say: errors.which })
    const made = await addGroup(deps.deps, site.actor, {
      name: field('name'),
      conversations,
      formKey: field('key'),
    })
    if (made.kind === 'added') return c.redirect(`/groups/${made.group}?done=created`, 303)
    if (made.kind === 'invalid') return again({ id: 'name', say: errors.name[made.because] })
    if (made.kind === 'too-many' || made.kind === 'too-many-members')
      return again({ id: 'which', say: errors[made.kind] })
    return answerNotServed(c, site, made)
  })

  return routes
}
