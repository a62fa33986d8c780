import { type Group, longestGroupName } from '../../../core/model/group.ts'
import { Empty } from '../../parts/empty.tsx'
import { ErrorSummary, TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

export type AddingTo = {
  groups: Group[]
  /** The conversations that were ticked in the list. */
  clients: string[]
  key: string
  group?: string
  name?: string
  error?: { id: string; say: string } | undefined
}

/** The clients ticked in the list go into a group, or begin one. */
export function AddToGroupPage({ adding }: { adding: AddingTo }) {
  const { words } = useSite()
  const { addTo } = words.groups
  const title = addTo.title(adding.clients.length)
  if (adding.clients.length === 0)
    return (
      <Layout title={words.groups.add} here="groups">
        <div class="page-head">
          <h1>{words.groups.add}</h1>
        </div>
        <Empty>
          <p>{addTo.nobody}</p>
          <p>
            <a href="/clients">{addTo.toList}</a>
          </p>
        </Empty>
      </Layout>
    )
  return (
    <Layout title={title} here="groups">
      <div class="page-head">
        <a class="btn quiet icon" href="/clients" aria-label={words.site.backToClients}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      <form class="form inset" action="/groups/members" method="post">
        <ErrorSummary title={words.groups.errors.summary} errors={adding.error ? [adding.error] : []} />
        <input type="hidden" name="key" value={adding.key} />
        {adding.clients.map((client) => (
          <input type="hidden" name="client" value={client} />
        ))}
        <fieldset id="which">
          <legend>{addTo.which}</legend>
          {adding.groups.map(({ id, name, size }) => (
            <label class="option">
              <input type="radio" name="group" value={id} checked={adding.group === id} />
              {name}
              <small>{words.groups.clients(size)}</small>
            </label>
          ))}
          <label class="option">
            <input
              type="radio"
              name="group"
              value="new"
              checked={adding.group === 'new' || adding.groups.length === 0}
            />
            {addTo.newGroup}
          </label>
        </fieldset>
        <TextField
          id="name"
          name="name"
          label={addTo.newName}
          help={words.groups.form.nameHelp}
          value={adding.name ?? ''}
          maxlength={longestGroupName}
          error={adding.error?.id === 'name' ? adding.error.say : undefined}
        />
        <div class="actions">
          <button type="submit" class="btn primary">
            {addTo.add}
          </button>
          <a class="btn" href="/clients">
            {words.common.cancel}
          </a>
        </div>
      </form>
    </Layout>
  )
}
