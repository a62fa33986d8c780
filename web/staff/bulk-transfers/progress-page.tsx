import type { BulkTransfer } from '../../../core/model/bulk-transfer.ts'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** How far a transfer of many has come; looked at again by itself until it is done. */
export function BulkProgressPage({ transfer }: { transfer: BulkTransfer }) {
  const { progress } = useSite().words.bulkTransfers
  return (
    <Layout title={progress.title} here="department">
      <div class="page-head">
        <h1>{progress.title}</h1>
      </div>
      <div class="inset">
        <p class="lead">{progress.of(transfer.from.name, transfer.to.name)}</p>
        <BulkProgress transfer={transfer} />
      </div>
    </Layout>
  )
}

export function BulkProgress({ transfer }: { transfer: BulkTransfer }) {
  const { progress } = useSite().words.bulkTransfers
  const { id, done, conversations, moved, left, from, to, finishedAt } = transfer
  const address = `/transfers/${id}`
  if (finishedAt)
    return (
      <div id="bulk-progress">
        <p role="status">{progress.finished(moved, to.name)}</p>
        {left > 0 && <p>{progress.left(left, from.name)}</p>}
        {moved > 0 && <p class="help">{progress.told(to.name)}</p>}
        <p class="actions">
          <a class="btn" href="/transfers/new">
            {progress.another}
          </a>
        </p>
      </div>
    )
  return (
    <div
      id="bulk-progress"
      hx-get={address}
      hx-trigger="every 1s"
      hx-target="this"
      hx-swap="outerHTML"
      hx-sync="this:drop"
    >
      <p role="status">{progress.running(done, conversations.length)}</p>
      <progress max={conversations.length} value={done} aria-label={progress.title} />
      <p>
        <a href={address}>{progress.again}</a>
      </p>
    </div>
  )
}
