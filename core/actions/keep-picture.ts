import type { ConversationId, PictureId } from '../model/ids.ts'
import type { Picture } from '../model/message.ts'
import {
  largestPictureBytes,
  longestAlt,
  type PictureProblem,
  pictureKey,
  pictureProblem,
  pictureTypeOf,
  uploadKey,
} from '../model/picture.ts'
import type { Actor } from '../model/staff.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type PictureKept =
  | { kind: 'kept'; picture: Picture }
  | { kind: 'invalid'; because: PictureProblem | 'no-pictures' | 'no-alt' }
  | NotServed

type PictureDeps = Pick<Deps, 'store' | 'files' | 'ids' | 'clock' | 'audit'>
type Given = {
  conversation: ConversationId
  alt: string
  /** What a browser has put at the address it was given, or the bytes themselves, from a plain form. */
  from: { uploaded: PictureId } | { bytes: Uint8Array }
}

/**
 * Looks at a file that staff want to send: whether it is a picture, by its bytes, and not too large. A copy that
 * only we can write is what is shown and sent from then on. Kept again, it is the same picture.
 */
export async function keepPicture(deps: PictureDeps, actor: Actor, input: Given): Promise<PictureKept> {
  const served = await writableConversation(deps.store, actor, input.conversation)
  if (served.kind !== 'yes') return served
  const { conversation } = served
  const about = { conversation: conversation.id }
  const department = await deps.store.department(conversation.department)
  if (!department?.pictures) return { kind: 'invalid', because: 'no-pictures' }
  const alt = input.alt.trim().slice(0, longestAlt)
  if (alt === '') return { kind: 'invalid', because: 'no-alt' }
  const { id, bytes } = await given(deps, input.conversation, input.from)
  const problem = pictureProblem(bytes)
  const type = pictureTypeOf(bytes)
  if (problem || !type)
    return audited(deps, actor, 'kept a picture', about, {
      kind: 'invalid',
      because: problem ?? 'not-a-picture',
    })
  await deps.files.put({ key: pictureKey(conversation.id, id), type, bytes })
  const picture: Picture = { id, type, bytes: bytes.length, alt }
  await deps.store.keepPicture(conversation.id, picture, deps.clock.now())
  return audited(deps, actor, 'kept a picture', about, { kind: 'kept', picture })
}

/** The file's bytes; none when nothing was put, or far too much. */
async function given(deps: PictureDeps, conversation: ConversationId, from: Given['from']) {
  if ('bytes' in from) return { id: deps.ids.make('pi'), bytes: from.bytes }
  const file = await deps.files.read(uploadKey(conversation, from.uploaded), largestPictureBytes)
  return { id: from.uploaded, bytes: file?.bytes ?? new Uint8Array() }
}
