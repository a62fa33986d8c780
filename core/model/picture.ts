import type { ConversationId, PictureId } from './ids.ts'
import type { Picture } from './message.ts'

/** The text service takes no larger GIF, JPEG or PNG (End User Messaging, SendMediaMessage). */
export const largestPictureBytes = 2_000_000
export const longestAlt = 300

export type PictureType = Picture['type']
export const pictureTypes: PictureType[] = ['image/jpeg', 'image/png', 'image/gif']

/** How each kind of picture begins; what a browser says of a file is only what its name ends with. */
const beginnings: [PictureType, number[]][] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
]

/** What kind of picture these bytes are, by how they begin; undefined of anything else. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  return beginnings.find(([, beginning]) => beginning.every((byte, place) => bytes[place] === byte))?.[0]
}

export function isPictureType(type: string): type is PictureType {
  return (pictureTypes as string[]).includes(type)
}

export type PictureProblem = 'empty' | 'too-large' | 'not-a-picture'

/** What is wrong with a file that is to be sent as a picture. */
export function pictureProblem(bytes: Uint8Array): PictureProblem | undefined {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > largestPictureBytes) return 'too-large'
  return pictureTypeOf(bytes) === undefined ? 'not-a-picture' : undefined
}

/** Where a browser puts a file: unchecked, gone after two days. */
export function uploadKey(conversation: ConversationId, id: PictureId): string {
  return `uploads/${conversation}/${id}`
}

/** Where the checked copy stands that is shown and sent. Only we write here, so it stays what was checked. */
export function pictureKey(conversation: ConversationId, id: PictureId): string {
  return `pictures/${conversation}/${id}`
}
