import type { MergeReview } from '../../../../core/actions/merge-clients.ts'
import { type ContactMethod, inUse, showAddress } from '../../../../core/model/contact-method.ts'
import type { Conversation, Line } from '../../../../core/model/conversation.ts'
import { FieldError } from '../../../parts/fields.tsx'
import { SearchFields } from '../../../parts/search-fields.tsx'
import { useSite } from '../../../parts/site-context.tsx'
import { RecordPage } from './record-page.tsx'

/** Which other record of one's own is the same person. */
export function MergePickPage({
  conversation,
  own,
  search,
  error,
}: {
  conversation: Conversation
  own: Line[]
  search?: string | undefined
  error?: string | undefined
}) {
  const { words } = useSite()
  const { merge } = words.methods
  const action = `/conversations/${conversation.id}/merge`
  return (
    <RecordPage conversation={conversation.id} title={merge.title(conversation.name)}>
      <p class="lead">{merge.lead}</p>
      <section class="card">
        <h2>{merge.pick}</h2>
        <form class="search inline" action={`${action}/search`} method="post">
          <SearchFields label={words.site.findOwnClient} placeholder={words.site.byName} value={search} />
        </form>
        <form class="form" action={`${action}/review`} method="post">
          <fieldset aria-describedby={error ? 'pick-error' : undefined}>
            <legend class="vh">{merge.pick}</legend>
            {error && <FieldError id="pick-error">{error}</FieldError>}
            {own.length === 0 && (
              <p>{search ? words.clients.empty.search(search) : words.site.noClientsToPick}</p>
            )}
            {own.map((line) => (
              <label class="option">
                <input type="radio" name="other" value={line.conversation} />
                <span>{line.name}</span>
                <small>{line.clientStatus}</small>
              </label>
            ))}
          </fieldset>
          {own.length > 0 && (
            <p class="actions">
              <button type="submit" class="btn primary">
                {merge.go}
              </button>
              <a class="btn" href={`/conversations/${conversation.id}`}>
                {words.common.cancel}
              </a>
            </p>
          )}
        </form>
      </section>
    </RecordPage>
  )
}

type Review = Extract<MergeReview, { kind: 'review' }>

/** Everything that comes together, what may be chosen, and that it can't be undone. */
export function MergeReviewPage({
  review: { one, other },
  scheduled,
  error,
}: {
  review: Review
  scheduled: number
  error?: string | undefined
}) {
  const { words } = useSite()
  const { merge } = words.methods
  const messages = messagesIn(one.here) + messagesIn(other.here)
  const numbers = [one, other].flatMap((side) =>
    inUse(side.methods).map((method) => ({ method, name: side.client.name })),
  )
  return (
    <RecordPage conversation={one.here.id} title={merge.reviewTitle(one.client.name, other.client.name)}>
      <p class="lead">{merge.comes(messages, scheduled)}</p>
      <form class="form" action={`/conversations/${one.here.id}/merge`} method="post">
        <input type="hidden" name="other" value={other.here.id} />
        <fieldset class="card">
          <legend>{merge.name}</legend>
          {(
            [
              ['this', one],
              ['other', other],
            ] as const
          ).map(([value, side]) => (
            <label class="option">
              <input type="radio" name="name" value={value} checked={value === 'this'} />
              <span>{side.client.name}</span>
              <small>{side.here.clientStatus}</small>
            </label>
          ))}
        </fieldset>
        <fieldset class="card" aria-describedby={error ? 'numbers-error' : 'numbers-help'}>
          <legend>{merge.numbers}</legend>
          {error && <FieldError id="numbers-error">{error}</FieldError>}
          <p class="help" id="numbers-help">
            {numbers.length === 0 ? merge.noNumbers : merge.numbersHint}
          </p>
          {numbers.map(({ method, name }) => (
            <Numbered method={method} name={name} />
          ))}
        </fieldset>
        <p class="actions">
          <button type="submit" class="btn danger">
            {merge.confirm(messages)}
          </button>
          <a class="btn" href={`/conversations/${one.here.id}`}>
            {words.common.cancel}
          </a>
        </p>
      </form>
    </RecordPage>
  )
}

function Numbered({ method, name }: { method: ContactMethod; name: string }) {
  const { merge } = useSite().words.methods
  return (
    <label class="option">
      <input type="checkbox" name="method" value={method.id} checked />
      <span>{showAddress(method)}</span>
      <small>{[method.title, merge.of(name)].filter(Boolean).join(', ')}</small>
    </label>
  )
}

function messagesIn({ messages = {} }: Conversation): number {
  return Object.values(messages).reduce((sum, count) => sum + count, 0)
}
