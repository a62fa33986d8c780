import type { Line } from '../../../core/model/conversation.ts'
import type { Group } from '../../../core/model/group.ts'
import type { ConversationId } from '../../../core/model/ids.ts'
import { FieldError } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

export type Picking = {
  group: Group
  /** Who is in the group already. */
  inGroup: Set<ConversationId>
  /** Ticked before, shown first whatever is searched for. */
  ticked: Line[]
  lines: Line[]
  search?: string
  error?: string
}

/** Ticking clients of one's own list for a group; searching keeps who is ticked. */
export function PickClientsPage({ picking }: { picking: Picking }) {
  const { words } = useSite()
  const { pick } = words.groups
  const title = pick.title(picking.group.name)
  return (
    <Layout title={title} here="groups">
      <div class="page-head">
        <a class="btn quiet icon" href={`/groups/${picking.group.id}`} aria-label={words.groups.backToGroup}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      <form class="inset" action={`/groups/${picking.group.id}/members`} method="post">
        <SearchClients picking={picking} />
        <PickRegion picking={picking} />
        <div class="sticky-actions">
          <button type="submit" class="btn primary">
            {pick.add}
          </button>
          <a class="btn" href={`/groups/${picking.group.id}`}>
            {words.common.cancel}
          </a>
        </div>
      </form>
    </Layout>
  )
}

function SearchClients({ picking }: { picking: Picking }) {
  const { words } = useSite()
  const { pick } = words.groups
  const address = `/groups/${picking.group.id}/add`
  return (
    <div class="search inline">
      <label class="vh" for="q">
        {pick.search}
      </label>
      <input
        class="field"
        id="q"
        name="q"
        type="search"
        placeholder={pick.search}
        value={picking.search ?? ''}
        autocomplete="off"
        hx-post={address}
        hx-trigger="input changed delay:250ms"
        hx-include="closest form"
        hx-target="#pick-clients"
        hx-swap="outerHTML"
        hx-sync="this:replace"
      />
      <button type="submit" class="btn" formaction={address} formmethod="post">
        {pick.go}
      </button>
    </div>
  )
}

/** What a search changes: the ticked first, then who was found. */
export function PickRegion({ picking }: { picking: Picking }) {
  const { words } = useSite()
  const { pick } = words.groups
  const { ticked, lines, search, inGroup } = picking
  const isTicked = new Set(ticked.map(({ conversation }) => conversation))
  const others = lines.filter(({ conversation }) => !isTicked.has(conversation))
  return (
    <fieldset class="choices" id="pick-clients" aria-describedby={picking.error ? 'pick-error' : undefined}>
      <legend class="vh">{pick.label}</legend>
      {picking.error && <FieldError id="pick-error">{picking.error}</FieldError>}
      <p class="help" role="status">
        {ticked.length > 0 ? pick.ticked(ticked.length) : search ? '' : pick.latest}
      </p>
      {[...ticked, ...others].map(({ conversation, name, clientStatus }) => (
        <label class="option">
          <input
            type="checkbox"
            name="client"
            value={conversation}
            checked={isTicked.has(conversation) || inGroup.has(conversation)}
            disabled={inGroup.has(conversation)}
          />
          {name}
          <small>{inGroup.has(conversation) ? pick.inGroup : clientStatus}</small>
        </label>
      ))}
      {others.length === 0 && <p class="empty">{search ? pick.none : pick.noClients}</p>}
    </fieldset>
  )
}
