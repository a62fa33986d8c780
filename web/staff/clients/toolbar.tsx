import { type ClientFilter, clientFilters } from '../../../core/actions/listed-clients.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { type ClientList, listAddress } from './client-list.ts'

/** Searching, the tabs, and the tags one can narrow by. */
export function Toolbar({ list }: { list: ClientList }) {
  return (
    <div class="toolbar">
      <SearchForm search={list.search} />
      <Narrowing list={list} />
    </div>
  )
}

/** The tabs and the choice of a tag: also a piece of every answer that narrows the list. */
export function Narrowing({ list }: { list: ClientList }) {
  return (
    <div class="narrowing" id="narrowing">
      <Filters list={list} />
      <TagFilter list={list} />
    </div>
  )
}

/** Posted, so that no name ever stands in an address; the address stays `/clients`. */
function SearchForm({ search }: { search?: string | undefined }) {
  const { words } = useSite()
  return (
    <search>
      <form
        class="search"
        action="/clients/search"
        method="post"
        hx-post="/clients/search"
        hx-trigger="input changed delay:250ms, submit"
        hx-target="#list"
        hx-swap="outerMorph"
        hx-sync="this:replace"
      >
        <label class="vh" for="q">
          {words.clients.search.label}
        </label>
        <Icon name="search" />
        <input
          class="field"
          id="q"
          name="q"
          type="search"
          value={search ?? ''}
          placeholder={words.clients.search.placeholder}
          autocomplete="off"
          maxlength={100}
        />
        <kbd>/</kbd>
        <button class="vh" type="submit">
          {words.clients.search.go}
        </button>
      </form>
    </search>
  )
}

function Filters({ list }: { list: ClientList }) {
  const { words, counts } = useSite()
  const { filters } = words.clients
  const counted: Partial<Record<ClientFilter, number>> = {
    all: counts.clients,
    unread: counts.unread,
    ...(list.followUps.count > 0 ? { 'follow-up': list.followUps.count } : {}),
  }
  return (
    <nav class="tabs" id="filters" aria-label={filters.label}>
      {clientFilters.map((filter) => {
        const address = listAddress({ filter, tag: list.tag })
        return (
          <a
            href={address}
            hx-get={address}
            hx-target="#list"
            hx-swap="outerMorph"
            hx-push-url="true"
            hx-sync="this:drop"
            aria-current={list.search === undefined && list.filter === filter ? 'true' : undefined}
          >
            {filters[filter]}
            {counted[filter] !== undefined && <span class="n">{counted[filter]}</span>}
          </a>
        )
      })}
      <a href="/clients/off-list">{filters.offList}</a>
    </nav>
  )
}

function TagFilter({ list }: { list: ClientList }) {
  const { words } = useSite()
  const { tagFilter } = words.clients
  return (
    <form
      class="push"
      action="/clients"
      method="get"
      hx-get="/clients"
      hx-trigger="change"
      hx-target="#list"
      hx-swap="outerMorph"
      hx-push-url="true"
      hx-sync="this:replace"
    >
      {list.filter !== 'all' && <input type="hidden" name="filter" value={list.filter} />}
      <label class="vh" for="by-tag">
        {tagFilter.label}
      </label>
      <select class="field" id="by-tag" name="tag">
        <option value="">{tagFilter.all}</option>
        {list.tags.map((tag) => (
          <option value={tag.id} selected={tag.id === list.tag}>
            {tag.name}
          </option>
        ))}
      </select>
      <noscript>
        <button class="btn" type="submit">
          {tagFilter.go}
        </button>
      </noscript>
    </form>
  )
}
