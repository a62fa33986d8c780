import { leftRecord, mustPart, partedRecord } from '../../model/confidentiality.ts'
import { inUse } from '../../model/contact-method.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Deps } from '../dependencies.ts'
import { otherConversations } from './served-client.ts'
import { linkOf } from './who-has.ts'

/**
 * Before a client's record is changed: a confidential department's copy is parted from the one that other departments
 * share, so that the change stays where it is made. One transaction; done again it finds nothing to part. True when
 * something was written, here or by somebody else just now: read again.
 */
export async function partConfidential(
  deps: Pick<Deps, 'store' | 'ids'>,
  here: Conversation,
): Promise<boolean> {
  const known = here.client ? await deps.store.client(here.client) : undefined
  if (!known?.client.conversations) return false
  const places = [here, ...(await otherConversations(deps.store, known.client, here))]
  const parting = mustPart(places, await deps.store.departments())
  if (!parting) return false
  const { client, methods } = known
  const apart = partedRecord(
    { client, methods, conversation: parting },
    { client: deps.ids.make('cl'), methods: methods.map(() => deps.ids.make('cm')) },
  )
  await deps.store.changeRecords({
    clients: [{ now: apart.client }, { was: client, now: leftRecord(client, parting) }],
    methods: apart.methods.map((now) => ({ now })),
    conversations: [
      { was: parting, now: apart.conversation },
      // Up a version, so that what was read of the shared record is not written by it.
      ...places
        .filter((one) => one.id !== parting.id)
        .map((was) => ({ was, now: { ...was, version: was.version + 1 } })),
    ],
    unlinked: inUse(methods).map(({ address }) => linkOf(address, client.id, parting)),
    linked: inUse(methods).map(({ address }) => linkOf(address, apart.client.id, apart.conversation)),
  })
  return true
}
