import type { ConversationId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { TagColorBar } from './tag-mark.tsx'

/** Whom a mark is for: those ticked, or a whole list as it was narrowed. */
export type Chosen = {
  conversations: ConversationId[]
  /** The list's own fields, when all of it is meant. */
  list?: Record<string, string> | undefined
  count: number
  /** The one client's name, tag and status, when it is one. */
  one?: { name: string; tag?: string | undefined; status?: string | undefined } | undefined
}

/** Choosing a tag, or a status, for those that were selected. */
export function ChoosePage({
  chosen,
  tags,
  error,
}: {
  chosen: Chosen
  tags: Tag[]
  error?: string | undefined
}) {
  const { words, department } = useSite()
  const { choose } = words.tags
  const title = chosen.one ? choose.titleOf(chosen.one.name) : choose.title(chosen.count)
  return (
    <Layout title={words.tags.title} here="clients">
      <div class="page-head">
        <a class="btn quiet icon" href="/clients" aria-label={words.site.backToClients}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      {error && (
        <p class="notice" role="alert">
          <Icon name="circle-alert" size={18} />
          {error}
        </p>
      )}
      <div class="inset">
        <form class="form" action="/tags/marks" method="post">
          <Fields chosen={chosen} />
          <input type="hidden" name="kind" value="tag" />
          <fieldset class="tag-choices">
            <legend>{choose.tag}</legend>
            {tags.map((tag) => (
              <label>
                <input type="radio" name="tag" value={tag.id} checked={tag.id === chosen.one?.tag} required />
                <TagColorBar tag={tag} />
                {tag.name}
              </label>
            ))}
            <label>
              <input
                type="radio"
                name="tag"
                value="none"
                checked={chosen.one !== undefined && !tags.some(({ id }) => id === chosen.one?.tag)}
                required
              />
              <TagColorBar />
              {words.tags.none}
            </label>
          </fieldset>
          <p class="actions">
            <button type="submit" class="btn primary">
              {choose.set}
            </button>
            <a href="/tags">{words.tags.manage}</a>
          </p>
        </form>
        <form class="form" action="/tags/marks" method="post">
          <Fields chosen={chosen} />
          <input type="hidden" name="kind" value="status" />
          <fieldset class="tag-choices">
            <legend>{choose.status}</legend>
            {['', ...department.clientStatuses].map((status) => (
              <label>
                <input
                  type="radio"
                  name="status"
                  value={status === '' ? 'none' : `is ${status}`}
                  checked={chosen.one !== undefined && (chosen.one.status ?? '') === status}
                  required
                />
                {status === '' ? words.tags.noStatus : status}
              </label>
            ))}
          </fieldset>
          <p class="actions">
            <button type="submit" class="btn">
              {choose.setStatus}
            </button>
          </p>
        </form>
      </div>
    </Layout>
  )
}

function Fields({ chosen }: { chosen: Chosen }) {
  return (
    <>
      {chosen.list
        ? Object.entries({ all: 'yes', ...chosen.list }).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))
        : chosen.conversations.map((id) => <input type="hidden" name="client" value={id} />)}
    </>
  )
}
