import { may } from '../../../core/model/access.ts'
import { longestTagName, type Tag, tagColors } from '../../../core/model/tag.ts'
import { Choice, TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { TagColorBar, TagMark } from './tag-mark.tsx'

/** What was typed and could not be kept, with why; `tag`: into the form of this one. */
export type Typed = { tag?: string; name: string; color: string; isShared?: boolean; say: string }

/** One's own tags and the department's, each to rename, recolour and delete for those who may; and a new one. */
export function TagsPage({ tags, done, typed }: { tags: Tag[]; done?: string; typed?: Typed }) {
  const { words, department, actor } = useSite()
  const own = tags.filter(({ owner }) => 'staff' in owner)
  const shared = tags.filter(({ owner }) => 'department' in owner)
  const mayShare = may(actor, 'edit-department-lists').allowed
  const mayMake = mayShare || may(actor, 'edit-client').allowed
  return (
    <Layout title={words.tags.title} here="clients">
      <div class="page-head">
        <a class="btn quiet icon" href="/clients" aria-label={words.site.backToClients}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{words.tags.title}</h1>
      </div>
      {done && (
        <p class="notice good" role="status">
          <Icon name="check" size={18} />
          {done}
        </p>
      )}
      <div class="inset">
        <p class="lead">{words.tags.lead}</p>
        <h2>{words.tags.own}</h2>
        {own.length === 0 && <p>{words.tags.empty}</p>}
        <List tags={own} mayEdit typed={typed} />
        {(shared.length > 0 || mayShare) && <h2>{words.tags.shared(department.name)}</h2>}
        <List tags={shared} mayEdit={mayShare} typed={typed} />
        {mayMake && <NewTag typed={typed?.tag === undefined ? typed : undefined} mayShare={mayShare} />}
      </div>
    </Layout>
  )
}

function List({ tags, mayEdit, typed }: { tags: Tag[]; mayEdit: boolean; typed?: Typed | undefined }) {
  if (tags.length === 0) return null
  return (
    <ul class="own-tags">
      {tags.map((tag) => (
        <li>
          {mayEdit ? (
            <TagForm tag={tag} typed={typed?.tag === tag.id ? typed : undefined} />
          ) : (
            <TagMark tag={tag} />
          )}
        </li>
      ))}
    </ul>
  )
}

function TagForm({ tag, typed }: { tag: Tag; typed?: Typed | undefined }) {
  const { words } = useSite()
  const { form } = words.tags
  const wrong = typed ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${tag.id}-error` } : {}
  return (
    <>
      <form action={`/tags/${tag.id}`} method="post">
        <TagColorBar tag={tag} />
        <input type="hidden" name="version" value={String(tag.version)} />
        <input
          class="field"
          name="name"
          value={typed?.name ?? tag.name}
          maxlength={longestTagName}
          aria-label={form.name}
          autocomplete="off"
          {...wrong}
        />
        <select class="field" name="color" aria-label={form.color}>
          {tagColors.map((color) => (
            <option value={color} selected={color === (typed?.color ?? tag.color)}>
              {words.tags.colors[color]}
            </option>
          ))}
        </select>
        <button class="btn sm" type="submit" aria-label={form.save(tag.name)}>
          {words.common.save}
        </button>
      </form>
      <a href={`/tags/${tag.id}/deletion`} aria-label={form.deleteNamed(tag.name)}>
        {form.delete}
      </a>
      {typed && (
        <p class="error" id={`${tag.id}-error`} role="alert">
          <Icon name="circle-alert" size={16} />
          {typed.say}
        </p>
      )}
    </>
  )
}

function NewTag({ typed, mayShare }: { typed?: Typed | undefined; mayShare: boolean }) {
  const { words, department } = useSite()
  const { form } = words.tags
  return (
    <form class="form" action="/tags" method="post">
      <h2>{form.new}</h2>
      <div class="two">
        <TextField
          id="name"
          name="name"
          label={form.name}
          help={form.nameHint}
          value={typed?.name ?? ''}
          error={typed?.say}
          maxlength={longestTagName}
          required
        />
        <Choice
          id="color"
          name="color"
          label={form.color}
          value={typed?.color ?? 'blue'}
          choices={tagColors.map((value) => ({ value, label: words.tags.colors[value] }))}
        />
      </div>
      {mayShare && (
        <p>
          <label class="check">
            <input type="checkbox" name="share" value="yes" checked={typed?.isShared} />
            {form.share(department.name)}
          </label>
        </p>
      )}
      <p class="actions">
        <button class="btn primary" type="submit">
          {form.add}
        </button>
      </p>
    </form>
  )
}

/** Says how many clients would lose it, before it is deleted. */
export function DeletionPage({ tag, clients }: { tag: Tag; clients: number }) {
  const { words } = useSite()
  const { deletion } = words.tags
  return (
    <Layout title={deletion.title(tag.name)} here="clients">
      <div class="page-head">
        <h1>{deletion.title(tag.name)}</h1>
      </div>
      <form class="inset form" action={`/tags/${tag.id}/deletion`} method="post">
        <p>
          <TagMark tag={tag} />
        </p>
        <p>{clients === 0 ? deletion.unused : deletion.used(clients)}</p>
        <p class="actions">
          <button class="btn danger" type="submit">
            {deletion.confirm}
          </button>
          <a class="btn" href="/tags">
            {words.common.cancel}
          </a>
        </p>
      </form>
    </Layout>
  )
}
