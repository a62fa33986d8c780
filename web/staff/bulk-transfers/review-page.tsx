import type { Conversation } from '../../../core/model/conversation.ts'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { Review, Typed } from './choose-page.tsx'

/** Who goes where, by name, before anything happens. */
export function ReviewClientsPage({
  review,
  chosen,
  to,
  typed,
  formKey,
}: {
  review: Review
  chosen: Conversation[]
  to: { id: string; name: string }
  typed: Typed
  formKey: string
}) {
  const { bulkTransfers: words, transfers } = useSite().words
  const { from, historyMoves } = review
  const count = chosen.length
  return (
    <Layout title={words.title} here="department">
      <div class="page-head">
        <h1>{words.review(count, to.name)}</h1>
      </div>
      <div class="inset">
        <section class="card" aria-labelledby="comes">
          <h2 id="comes">{transfers.comes.title}</h2>
          <ul class="transfer-comes">
            <li>{historyMoves ? words.history : words.noHistory}</li>
            <li>{words.comes(to.name)}</li>
            {from && <li>{transfers.comes.groups(from.name)}</li>}
            <li>{words.untold}</li>
            <li>{words.progress.told(to.name)}</li>
          </ul>
        </section>
        {typed.note && (
          <section class="card">
            <h2>{words.note}</h2>
            <p class="transfer-note" dir="auto">
              {typed.note}
            </p>
          </section>
        )}
        <section aria-labelledby="people">
          <h2 id="people">{words.people}</h2>
          <ul class="transfer-people">
            {chosen.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </section>
        <form action="/transfers" method="post">
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="from" value={from?.id} />
          <input type="hidden" name="to" value={to.id} />
          <input type="hidden" name="note" value={typed.note} />
          <input type="hidden" name="transcript" value={typed.transcript ? 'yes' : ''} />
          {chosen.map(({ id }) => (
            <input type="hidden" name="client" value={id} />
          ))}
          <p class="actions">
            <button type="submit" class="btn primary">
              {words.confirm(count, to.name)}
            </button>
            <a class="btn" href={`/transfers/new?${new URLSearchParams({ from: from?.id ?? '' })}`}>
              {words.back}
            </a>
          </p>
        </form>
      </div>
    </Layout>
  )
}
