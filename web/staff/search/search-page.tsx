import type { MessagesFound } from '../../../core/actions/search-messages.ts'
import type { Line } from '../../../core/model/conversation.ts'
import { showNumber } from '../../../core/model/phone.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { Empty } from '../../parts/empty.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { TagMark } from '../tags/tag-mark.tsx'
import { FoundMessage } from './found-message.tsx'

export type Found = {
  typed: string
  clients: Line[]
  messages: Extract<MessagesFound, { kind: 'found' }>
  tags: Tag[]
}

/** Clients first, then what was written. */
export function SearchPage({ found }: { found?: Found }) {
  const { words } = useSite()
  const { search } = words
  return (
    <Layout title={search.title} here="search">
      <div class="page-head">
        <h1>{search.title}</h1>
      </div>
      <div class="inset">
        <search>
          <form class="search inline" action="/search" method="post">
            <label class="vh" for="q">
              {search.label}
            </label>
            <input
              class="field"
              id="q"
              name="q"
              type="search"
              value={found?.typed ?? ''}
              placeholder={search.placeholder}
              autocomplete="off"
              maxlength={100}
              autofocus={!found}
            />
            <button class="btn primary" type="submit">
              {search.go}
            </button>
          </form>
        </search>
        {found ? <Results found={found} /> : <p class="lead">{search.lead}</p>}
      </div>
    </Layout>
  )
}

function Results({ found }: { found: Found }) {
  const { words } = useSite()
  const { search } = words
  const { clients, messages, typed, tags } = found
  if (clients.length === 0 && messages.results.length === 0 && !messages.older && !messages.isCommon)
    return <Empty>{search.nothing(typed)}</Empty>
  return (
    <>
      {clients.length > 0 && (
        <section aria-labelledby="found-clients">
          <h2 id="found-clients">{search.clients(clients.length)}</h2>
          <ul class="found-messages">
            {clients.map((line) => (
              <FoundClient line={line} tag={tags.find(({ id }) => id === line.tag)} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="found-said">
        <h2 id="found-said">{search.messages}</h2>
        {messages.results.length === 0 && <p>{messages.isCommon ? search.tooCommon : search.noMessages}</p>}
        <ul class="found-messages">
          {messages.results.map((one) => (
            <FoundMessage found={one} wanted={messages.wanted} />
          ))}
        </ul>
        {messages.older && (
          <form action="/search" method="post">
            <input type="hidden" name="q" value={typed} />
            <input type="hidden" name="before" value={messages.older} />
            <button class="btn" type="submit">
              {search.older}
            </button>
          </form>
        )}
      </section>
    </>
  )
}

function FoundClient({ line, tag }: { line: Line; tag: Tag | undefined }) {
  const { times, now } = useSite()
  const called = line.name || (line.address ? showNumber(line.address) : '')
  return (
    <li>
      <div class="who">
        <a href={`/conversations/${line.conversation}`}>{called}</a>
        {tag && <TagMark tag={tag} />}
        {line.clientStatus && <span>{line.clientStatus}</span>}
        <time datetime={line.lastContact}>{times.ago(line.lastContact, now)}</time>
      </div>
    </li>
  )
}
