import type { Conversation } from '../../../core/model/conversation.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** What is unread just now: asked again while the page lies open, so that a text that arrives is seen before the transfer. */
export function UnreadNow({ conversation, stays }: { conversation: Conversation; stays: boolean }) {
  const { words } = useSite()
  const { id, unread } = conversation
  const query = new URLSearchParams({ shown: String(unread), ...(stays ? { stays: 'yes' } : {}) })
  return (
    <div
      id="transfer-unread"
      role="status"
      class={unread > 0 ? 'transfer-unread waits' : 'transfer-unread'}
      hx-get={`/conversations/${id}/transfers/unread?${query}`}
      hx-trigger="cc:tick from:body"
      hx-target="this"
      hx-swap="outerHTML"
      hx-sync="this:drop"
    >
      {unread > 0 ? (
        <p>
          <Icon name="circle-alert" size={18} />
          <span>
            {stays ? words.transfers.unreadStays(unread) : words.transfers.unread(unread)}{' '}
            <a href={`/conversations/${id}`}>{words.transfers.read}</a>
          </span>
        </p>
      ) : (
        <p class="help">{words.transfers.noUnread}</p>
      )}
    </div>
  )
}
