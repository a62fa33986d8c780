import type { Conversation } from '../model/conversation.ts'
import type { MessageId } from '../model/ids.ts'
import type { ThreadEntry } from '../model/message.ts'
import type { EntriesWhere } from '../ports/subjects.ts'
import type { Page, Store } from '../ports.ts'

/** How many entries one page of a thread shows. */
export const entriesShown = 30

/** Everything, or the entries of one kind. */
export type Look = { kind: 'history' } | EntriesWhere

/**
 * A page of entries, newest first. Read cheaply at first; if the newest that the conversation knows of should be among
 * them and is not yet, read again consistently: nobody reloads their page and misses what they just wrote.
 */
export async function newestEntries(
  store: Pick<Store, 'entries' | 'entriesWhere'>,
  conversation: Conversation,
  look: Look,
  before?: MessageId,
): Promise<Page<ThreadEntry>> {
  const threads = conversation.threads.map((thread) => thread.id)
  const read = (consistent: boolean) => {
    const page = { limit: entriesShown, ...(before ? { before } : {}), ...(consistent ? { consistent } : {}) }
    return look.kind === 'history' ? store.entries(threads, page) : store.entriesWhere(threads, look, page)
  }
  const page = await read(false)
  const latest = before === undefined ? latestOf(conversation, look) : undefined
  const isMissing = latest !== undefined && !page.items.some(({ id }) => id === latest)
  return isMissing ? read(true) : page
}

/** The newest entry the conversation knows of, where this look has to show it. */
function latestOf(conversation: Conversation, look: Look): MessageId | undefined {
  const { newestInbound, newestOutbound, newestNote, messages, subject } = conversation
  const latest = (ids: (MessageId | undefined)[]) =>
    ids
      .filter((id) => id !== undefined)
      .sort()
      .at(-1)
  switch (look.kind) {
    case 'history':
      return latest([newestInbound, newestOutbound, newestNote])
    case 'channel': {
      const [only, ...others] = Object.keys(messages ?? {})
      return only === look.channel && others.length === 0
        ? latest([newestInbound, newestOutbound])
        : undefined
    }
    case 'subject':
      return look.id === subject?.id && subject.count > 0
        ? latest([newestInbound, newestOutbound, newestNote])
        : undefined
    case 'no-subject':
      return undefined
    default:
      return look satisfies never
  }
}
