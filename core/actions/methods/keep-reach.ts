import type { ConversationId } from '../../model/ids.ts'
import { withReach } from '../../model/reach.ts'
import { untilWritten } from '../again.ts'
import type { Deps } from '../dependencies.ts'
import { followConversation } from '../served-conversation.ts'

/**
 * Writes down whether texts reach the client of a conversation, after something was learned of one of their numbers.
 * Writes nothing where that is known already.
 */
export async function keepReach(deps: Pick<Deps, 'store'>, id: ConversationId): Promise<void> {
  await untilWritten<'kept'>(async () => {
    const was = await followConversation(deps.store, id)
    if (!was) return 'kept'
    const known = was.client ? await deps.store.client(was.client) : undefined
    const now = withReach(was, known?.methods ?? [])
    if (now === was) return 'kept'
    const written = await deps.store.changeRecords({
      conversations: [{ was, now: { ...now, version: was.version + 1 } }],
    })
    return written === 'changed' ? 'changed' : 'kept'
  })
}
