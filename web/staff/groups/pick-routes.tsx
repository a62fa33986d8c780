import { Hono } from 'hono'
import { addMembers } from '../../../core/actions/keep-group.ts'
import { listClients } from '../../../core/actions/list-clients.ts'
import { ownGroup } from '../../../core/actions/list-groups.ts'
import { type Line, lineOf } from '../../../core/model/conversation.ts'
import { type ConversationId, isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import {
  answerFragment,
  answerPage,
  type SiteDeps,
  type StaffContext,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { PickClientsPage, type Picking, PickRegion } from './pick.tsx'

/** Choosing clients for a group from one's own list. */
export function pickRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.on(['GET', 'POST'], '/:group/add', async (c) => {
    const site = await siteOf(c, deps)
    const body = c.req.method === 'POST' ? await c.req.parseBody({ all: true }) : {}
    const search = typeof body.q === 'string' ? body.q : ''
    const picking = await pickingFrom(c, deps, c.req.param('group'), idsIn(body), search)
    if (!('group' in picking)) return answerNotServed(c, site, picking)
    return wantsFragment(c)
      ? answerFragment(c, site, <PickRegion picking={picking} />)
      : answerPage(c, site, <PickClientsPage picking={picking} />)
  })

  routes.post('/:group/members', async (c) => {
    const site = await siteOf(c, deps)
    const id = c.req.param('group')
    const conversations = await clientsIn(c)
    if (!isId('gr', id)) return answerError(c, site, { status: 404 })
    const { errors } = site.words.groups
    const again = async (error: string) => {
      const picking = await pickingFrom(c, deps, id, conversations, '')
      if (!('group' in picking)) return answerNotServed(c, site, picking)
      return answerPage(c, site, <PickClientsPage picking={{ ...picking, error }} />, 422)
    }
    if (conversations.length === 0) return again(errors.nobody)
    const added = await addMembers(deps.deps, site.actor, { group: id, conversations })
    switch (added.kind) {
      case 'edited': {
        const { group, count } = added
        const version = count > 0 ? `&version=${group.version}` : ''
        return c.redirect(`/groups/${id}?done=added&count=${count}${version}`, 303)
      }
      case 'too-many-members':
        return again(errors['too-many-members'])
      case 'invalid':
        return answerError(c, site, { status: 400 })
      default:
        return answerNotServed(c, site, added)
    }
  })

  return routes
}

/** The conversations that a form names, each once; what is no id of ours is left out. */
export async function clientsIn(c: StaffContext): Promise<ConversationId[]> {
  return idsIn(await c.req.parseBody({ all: true }))
}

export function idsIn(body: Record<string, unknown>): ConversationId[] {
  const named = [body.client].flat().filter((one): one is string => isId('cv', one))
  return [...new Set(named)]
}

async function pickingFrom(
  c: StaffContext,
  { deps }: SiteDeps,
  id: string,
  ids: ConversationId[],
  search: string,
): Promise<Picking | Exclude<Awaited<ReturnType<typeof ownGroup>>, { kind: 'group' }>> {
  const actor = c.get('actor')
  if (!isId('gr', id)) return { kind: 'not-found' }
  const [found, listed, ticked] = await Promise.all([
    ownGroup(deps, actor, id),
    listClients(deps, actor, { filter: 'all', search }),
    tickedLines(deps, actor.staff, ids),
  ])
  if (found.kind !== 'group') return found
  if (listed.kind !== 'list') return listed
  const inGroup = new Set(Object.keys(found.members))
  const lines = listed.lines.toSorted((one, other) => one.name.localeCompare(other.name, 'en-US'))
  return { group: found.group, inGroup, ticked, lines, ...(search ? { search } : {}) }
}

/** The first hundred of those ticked, so that none is hidden by a search. */
async function tickedLines(deps: SiteDeps['deps'], staff: string, ids: ConversationId[]): Promise<Line[]> {
  const lines: Line[] = []
  for (let first = 0; first < ids.length; first += 100) {
    const known = await deps.store.conversationsById(ids.slice(first, first + 100))
    lines.push(...known.filter((one) => one.state === 'caseload' && one.staff === staff).map(lineOf))
  }
  return lines.sort((one, other) => one.name.localeCompare(other.name, 'en-US'))
}
