import type { BulkReview } from '../../../core/actions/transfer/bulk-transfer.ts'
import { longestTransferNote } from '../../../core/model/transfer.ts'
import { Choice, FieldError, TextArea } from '../../parts/fields.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

export type Review = Extract<BulkReview, { kind: 'review' }>
export type Typed = { to: string; note: string; who: 'all' | 'some'; clients: string[]; transcript: boolean }
export type Wrong = { to?: string; clients?: string; note?: string }

/** First whose clients, then which of them, and to whom. */
export function ChooseClientsPage({
  review,
  typed,
  wrong = {},
}: {
  review: Review
  typed: Typed
  wrong?: Wrong
}) {
  const { bulkTransfers: words } = useSite().words
  const { from, clients } = review
  return (
    <Layout title={words.title} here="department">
      <div class="page-head">
        <h1>{from ? words.titleOf(from.name) : words.title}</h1>
      </div>
      <div class="inset">
        {!from && <p class="lead">{words.lead}</p>}
        {!from && <WhoseForm review={review} />}
        {from && clients.length === 0 && <p class="lead">{words.none(from.name)}</p>}
        {from && clients.length > 0 && <WhichForm review={review} typed={typed} wrong={wrong} />}
        {from && (
          <p>
            <a href="/transfers/new">{words.back}</a>
          </p>
        )}
      </div>
    </Layout>
  )
}

function WhoseForm({ review }: { review: Review }) {
  const { bulkTransfers: words } = useSite().words
  return (
    <form class="form" action="/transfers/new" method="get">
      <div class="line">
        <label for="from">{words.from}</label>
        <p class="help" id="from-help">
          {words.fromHelp}
        </p>
        <select class="field" id="from" name="from" aria-describedby="from-help">
          {review.colleagues.map(({ id, name }) => (
            <option value={id}>{name}</option>
          ))}
        </select>
      </div>
      <p class="actions">
        <button type="submit" class="btn primary">
          {words.next}
        </button>
      </p>
    </form>
  )
}

function WhichForm({ review, typed, wrong }: { review: Review; typed: Typed; wrong: Wrong }) {
  const { bulkTransfers: words } = useSite().words
  const { from, clients, receivers } = review
  return (
    <form class="form" action="/transfers/review" method="post">
      <input type="hidden" name="from" value={from?.id} />
      <Choice
        id="to"
        name="to"
        label={words.to}
        value={typed.to}
        error={wrong.to}
        choices={[
          { value: '', label: words.choose },
          ...receivers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextArea
        id="note"
        name="note"
        label={words.note}
        help={words.noteHelp}
        maxlength={longestTransferNote}
        value={typed.note}
        error={wrong.note}
      />
      {!review.historyMoves && (
        <label class="option">
          <input type="checkbox" name="transcript" value="yes" checked={typed.transcript} />
          <span>{words.transcript}</span>
        </label>
      )}
      <fieldset aria-describedby={wrong.clients ? 'clients-error' : undefined}>
        <legend>{words.who}</legend>
        {wrong.clients && <FieldError id="clients-error">{wrong.clients}</FieldError>}
        {(['all', 'some'] as const).map((who) => (
          <label class="option">
            <input type="radio" name="who" value={who} checked={typed.who === who} />
            <span>{who === 'all' ? words.all(clients.length) : words.some}</span>
          </label>
        ))}
        <ul class="transfer-clients">
          {clients.map(({ id, name, unread, state }) => (
            <li>
              <label class="option">
                <input type="checkbox" name="client" value={id} checked={typed.clients.includes(id)} />
                <span>{name}</span>
                <small>
                  {[state === 'off-list' ? words.offList : '', unread > 0 ? words.unread(unread) : '']
                    .filter(Boolean)
                    .join(', ')}
                </small>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p class="actions">
        <button type="submit" class="btn primary">
          {words.go}
        </button>
      </p>
    </form>
  )
}
