import type { ConversationId, PictureId } from '../model/ids.ts'
import { largestPictureBytes, pictureKey } from '../model/picture.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, seenConversation } from './served-conversation.ts'

export type PictureRead = { kind: 'picture'; type: string; bytes: Uint8Array } | NotServed

/** A picture of a conversation, for those who may see the conversation. */
export async function readPicture(
  deps: Pick<Deps, 'store' | 'files'>,
  actor: Actor,
  input: { conversation: ConversationId; picture: PictureId },
): Promise<PictureRead> {
  const seen = await seenConversation(deps.store, actor, input.conversation)
  if (seen.kind !== 'yes') return seen
  // A merged client's pictures stay where they were kept: the address of the page names that conversation.
  const file = await deps.files.read(pictureKey(input.conversation, input.picture), largestPictureBytes)
  return file ? { kind: 'picture', ...file } : { kind: 'not-found' }
}
