import type { ConversationId, PictureId } from '../model/ids.ts'
import type { Picture } from '../model/message.ts'
import type { Instant } from '../model/time.ts'

/** Pictures that were checked and may travel with a text of their conversation. */
export type PictureStore = {
  picture(conversation: ConversationId, id: PictureId): Promise<Picture | undefined>
  /** Kept again, it is the same. */
  keepPicture(conversation: ConversationId, picture: Picture, at: Instant): Promise<void>
}
