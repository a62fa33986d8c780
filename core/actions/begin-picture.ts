import type { ConversationId, PictureId } from '../model/ids.ts'
import { isPictureType, largestPictureBytes, type PictureProblem, uploadKey } from '../model/picture.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type PictureBegun =
  | { kind: 'begun'; picture: PictureId; address: string }
  | { kind: 'invalid'; because: PictureProblem | 'no-pictures' }
  | NotServed

/**
 * Gives staff's browser an address at which it may put one file of this size and type. What is put there is not
 * shown and not sent before `keepPicture` has looked at it. Asked again, it gives another address.
 */
export async function beginPicture(
  deps: Pick<Deps, 'store' | 'files' | 'ids'>,
  actor: Actor,
  input: { conversation: ConversationId; type: string; bytes: number },
): Promise<PictureBegun> {
  const served = await writableConversation(deps.store, actor, input.conversation)
  if (served.kind !== 'yes') return served
  const { conversation } = served
  const department = await deps.store.department(conversation.department)
  if (!department?.pictures) return { kind: 'invalid', because: 'no-pictures' }
  if (!isPictureType(input.type)) return { kind: 'invalid', because: 'not-a-picture' }
  if (!Number.isInteger(input.bytes) || input.bytes <= 0) return { kind: 'invalid', because: 'empty' }
  if (input.bytes > largestPictureBytes) return { kind: 'invalid', because: 'too-large' }
  const picture: PictureId = deps.ids.make('pi')
  const key = uploadKey(input.conversation, picture)
  return {
    kind: 'begun',
    picture,
    address: await deps.files.uploadAddress({ key, type: input.type, bytes: input.bytes }),
  }
}
