import { may } from '../../../core/model/access.ts'
import type { ConversationId } from '../../../core/model/ids.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { type ClientList, listAddress } from './client-list.ts'

/** The box before a client's name; boxes belong to the form below the list, wherever they stand. */
export function SelectOne({ conversation, name }: { conversation: ConversationId; name: string }) {
  const { words } = useSite()
  return (
    <label class="check">
      <input
        type="checkbox"
        name="client"
        value={conversation}
        form="selection"
        aria-label={words.clients.selection.one(name)}
      />
    </label>
  )
}

/** Ticks every row that is shown: shown by the page's script, which does it. */
export function SelectPage() {
  const { words } = useSite()
  return (
    <label class="check">
      <input type="checkbox" id="select-page" hidden />
      <span class="vh">{words.clients.selection.page}</span>
    </label>
  )
}

/**
 * What one does with those ticked: a form that posts them, or the whole list as it is narrowed, to where it is done.
 * Stands there as long as a box is ticked.
 */
export function SelectionBar({ list }: { list: ClientList }) {
  const { words, counts, actor } = useSite()
  const { selection } = words.clients
  const total = list.filter === 'all' && !list.tag ? counts.clients : list.total
  const mayTakeAll = list.search === undefined && list.filter !== 'follow-up' && total !== undefined
  return (
    <>
      <p class="to-select only-phone">
        <a href={listAddress(list, list.isSelecting ? {} : { select: 'yes' })}>
          {list.isSelecting ? selection.stop : selection.start}
        </a>
      </p>
      <form
        id="selection"
        class="selbar"
        method="post"
        action="/mass-messages/new"
        aria-label={selection.label}
      >
        {list.filter !== 'all' && <input type="hidden" name="filter" value={list.filter} />}
        {list.tag && <input type="hidden" name="tag" value={list.tag} />}
        <p id="selected" role="status" data-one={selection.count.one} data-many={selection.count.many}>
          {selection.selected}
        </p>
        {mayTakeAll && total > 0 && (
          <label class="check all">
            <input type="checkbox" name="all" value="yes" id="select-all" />
            <span>{selection.all(total)}</span>
          </label>
        )}
        <span class="does">
          {may(actor, 'edit-client').allowed && (
            <button class="btn" type="submit" formaction="/tags/choose">
              <Icon name="tag" size={18} />
              {selection.mark}
            </button>
          )}
          <button class="btn" type="submit" formaction="/groups/add">
            <Icon name="layers" size={18} />
            {selection.group}
          </button>
          {may(actor, 'send-mass-message').allowed && (
            <button class="btn main-one" type="submit">
              <Icon name="megaphone" size={18} />
              {selection.message}
            </button>
          )}
        </span>
      </form>
    </>
  )
}
