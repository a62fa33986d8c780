import { FieldError } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { LaterTime } from '../conversations/later-time.tsx'
import { fieldsOf } from './selection.ts'
import { Words } from './write-words.tsx'
import { errorOf, type Writing } from './writing.ts'

/** Writing to many: to whom, the words, when. What follows is the review; nothing leaves from here. */
export function WritePage({ writing }: { writing: Writing }) {
  const { words } = useSite()
  const { write } = words.mass
  const title = writing.typed.replaces ? write.edit : write.title
  return (
    <Layout title={title} here="mass-messages">
      <div class="page-head">
        <a class="btn quiet icon" href="/mass-messages" aria-label={words.mass.backToList}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      <form class="form inset mass-form" action="/mass-messages/review" method="post" novalidate>
        <input type="hidden" name="key" value={writing.typed.key} />
        {writing.typed.replaces && <input type="hidden" name="replaces" value={writing.typed.replaces} />}
        <To writing={writing} />
        <Words writing={writing} />
        <When writing={writing} />
        <p class="actions">
          <button type="submit" class="btn primary">
            {write.review}
            <Icon name="chevron-right" size={18} />
          </button>
          <a class="btn" href="/mass-messages">
            {words.common.cancel}
          </a>
        </p>
        <p class="help">{write.reviewHelp}</p>
      </form>
    </Layout>
  )
}

function To({ writing }: { writing: Writing }) {
  const { write } = useSite().words.mass
  const { selection, selected } = writing
  const { people, count = 0 } = selected
  const error = errorOf(writing, 'to')
  const rest = selection.kind === 'these' ? selection.conversations.length - people.length : 0
  return (
    <fieldset class={error ? 'mass-to wrong' : 'mass-to'} id="to">
      <legend>{write.to}</legend>
      {fieldsOf(
        selection,
        people.map(({ conversation }) => conversation),
      ).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {error && <FieldError id="to-error">{error}</FieldError>}
      {selection.kind === 'these' && count === 0 ? (
        <p>
          {write.nobody} <a href="/clients">{write.pick}</a>
        </p>
      ) : (
        <p class="mass-whom">
          <Icon name="users" size={18} />
          <strong>{whomOf(useSite(), writing)}</strong>
        </p>
      )}
      {people.length > 0 && (
        <>
          <ul class="chips">
            {people.map(({ conversation, name }) => (
              <li>
                <label class="chip">
                  <input type="checkbox" name="client" value={conversation} checked />
                  <span>{name}</span>
                </label>
              </li>
            ))}
            {rest > 0 && <li class="chip-more">{write.more(rest)}</li>}
          </ul>
          <p class="help">{write.untick}</p>
        </>
      )}
      <p class="help">{write.alone}</p>
    </fieldset>
  )
}

function whomOf({ words, department }: ReturnType<typeof useSite>, { selection, selected }: Writing): string {
  const { write } = words.mass
  const { count = 0, group = '' } = selected
  switch (selection.kind) {
    case 'these':
      return write.count(count)
    case 'group':
      return write.group(group, count)
    case 'failed-of':
      return write.notReached(count)
    case 'list': {
      if (Object.keys(selection.filter).length > 0) return write.allFiltered
      if (selection.owner === 'department') return write.allOf(department.name)
      return selected.count === undefined
        ? write.allOfList
        : write.all(count - (selection.except?.length ?? 0))
    }
    default:
      return selection satisfies never
  }
}

function When({ writing }: { writing: Writing }) {
  const { write } = useSite().words.mass
  const { when, date, time } = writing.typed
  const error = errorOf(writing, 'when')
  return (
    <fieldset class="mass-when" id="when">
      <legend>{write.when}</legend>
      {error && <FieldError id="when-error">{error}</FieldError>}
      <label class="option">
        <input type="radio" name="when" value="now" checked={when === 'now'} />
        <span>{write.now}</span>
      </label>
      <label class="option">
        <input type="radio" name="when" value="later" checked={when === 'later'} />
        <span>{write.later}</span>
      </label>
      <div class="mass-later">
        <LaterTime date={date || undefined} time={time || undefined} />
      </div>
    </fieldset>
  )
}
