import type { TransferDone } from '../../../core/actions/transfer/transfer-done.ts'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** Where the client is now, and the way back for a while. */
export function TransferDonePage({ done }: { done: Extract<TransferDone, { name: string }> }) {
  const { words } = useSite()
  const { transfers } = words
  const say =
    done.kind === 'with' ? transfers.done.colleague(done.name, done.staff) : transfers.done.away(done.name)
  return (
    <Layout title={transfers.done.title} here="clients">
      <div class="page-head">
        <h1>{transfers.done.title}</h1>
      </div>
      <div class="inset">
        <p class="lead" role="status">
          {say}
        </p>
        {done.kind === 'with' && done.mayUndo && (
          <form action={`/conversations/${done.conversation}/transfers/undo`} method="post">
            <p class="help" id="undo-help">
              {transfers.done.undoHelp}
            </p>
            <button type="submit" class="btn" aria-describedby="undo-help">
              {transfers.done.undo}
            </button>
          </form>
        )}
        <p class="actions">
          <a class="btn primary" href="/clients">
            {transfers.done.clients}
          </a>
          {done.kind === 'with' && done.mayOpen && (
            <a class="btn" href={`/conversations/${done.conversation}`}>
              {transfers.done.open}
            </a>
          )}
        </p>
      </div>
    </Layout>
  )
}
