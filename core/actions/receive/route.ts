import type { AddressLink } from '../../model/contact-method.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Department } from '../../model/department.ts'
import { type InboundRoute, routeInbound } from '../../model/inbound-route.ts'
import type { Deps } from '../dependencies.ts'
import { followConversation } from '../served-conversation.ts'

/** Whose message it is: the address book is asked, then the conversations it names and those they were joined into. */
export async function routeOf(
  deps: Pick<Deps, 'store'>,
  from: string,
  department: Department,
): Promise<{ route: InboundRoute; links: AddressLink[] }> {
  const links = await deps.store.addressLinks(from)
  const conversations = await linkedConversations(deps, links, department)
  return { links, route: routeInbound({ from, department: department.id, links, conversations }) }
}

async function linkedConversations(
  { store }: Pick<Deps, 'store'>,
  links: AddressLink[],
  department: Department,
): Promise<Conversation[]> {
  const ours = links.filter((link) => link.department === department.id)
  const ids = new Set(ours.flatMap((link) => (link.kind === 'opt-out' ? [] : [link.conversation])))
  const found = await Promise.all(
    [...ids].map(async (id) => {
      const named = await store.conversation(id)
      return named?.joinedInto ? [named, await followConversation(store, id)] : [named]
    }),
  )
  return found.flat().filter((one) => one !== undefined)
}
