import type { Notice, NoticeId } from '../model/notice.ts'

/** What staff are told. */
export type NoticeStore = {
  /** Keeps notices, each once; telling follows from the stream. */
  keepNotices(notices: Notice[]): Promise<void>
  notice(id: NoticeId): Promise<Notice | undefined>
}
