import type { ContactMethod } from '../core/model/contact-method.ts'
import type { Conversation } from '../core/model/conversation.ts'
import type { Keep, Written } from '../core/ports.ts'
import { changed } from './changes.ts'
import { addressItem, clientItem, conversationItem, methodItem } from './items.ts'
import { listedAgain } from './keep-scheduled.ts'
import * as keys from './keys.ts'
import type { Table, Write } from './table.ts'
import { attempt, conversationWrites, entryWrite, isNew, keptOnce, put } from './writes.ts'

/** A client with a first contact method and the conversation, once for each form. */
export function clientAdded(
  table: Table,
  kept: Parameters<Keep['clientAdded']>[0],
): Promise<Written | { replay: string }> {
  const { client, method, conversation, formKey } = kept
  return keptOnce(table, formKey, conversation.id, client.createdAt, [
    put(clientItem(client), isNew),
    put(conversationItem(conversation), isNew),
    ...(method ? methodWrites(method, conversation) : []),
  ])
}

export async function clientEdited(
  table: Table,
  kept: Parameters<Keep['clientEdited']>[0],
): Promise<Written> {
  return outcome(
    await attempt(table, [
      changed(clientItem(kept.was), clientItem(kept.client)),
      ...conversationWrites(kept.conversation, kept.conversationWas),
      ...kept.scheduled.map((one) => listedAgain(one, kept.conversation)),
    ]),
  )
}

/** The unclaimed conversation itself becomes the new client's; a second claim is told `changed`. */
export async function claimedByNew(
  table: Table,
  kept: Parameters<Keep['claimedByNew']>[0],
): Promise<Written> {
  const { client, method, conversation, was, marker, scheduled } = kept
  return outcome(
    await attempt(table, [
      put(clientItem(client), isNew),
      ...methodWrites(method, conversation),
      unlinked(method, conversation),
      ...conversationWrites(conversation, was),
      entryWrite(marker),
      ...scheduled.map((one) => listedAgain(one, conversation)),
    ]),
  )
}

/** Any change of the conversation alone: seen, dismissed, restored. */
export async function conversationChanged(
  table: Table,
  now: Conversation,
  was: Conversation,
): Promise<Written> {
  return outcome(await attempt(table, conversationWrites(now, was)))
}

function methodWrites(method: ContactMethod, conversation: Conversation): Write[] {
  const { address, client } = method
  const link = {
    kind: 'client' as const,
    address,
    department: conversation.department,
    client,
    conversation: conversation.id,
  }
  return [put(methodItem(method)), put(addressItem(link))]
}

function unlinked(method: ContactMethod, conversation: Conversation): Write {
  return {
    Delete: { TableName: undefined, Key: keys.addressUnclaimed(method.address, conversation.department) },
  }
}

function outcome(attempted: 'done' | number[]): Written {
  return attempted === 'done' ? 'done' : 'changed'
}
