import type { ClientImport, ImportPage, RowOutcome } from '../../../core/model/client-import.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** How far an import has come, and what became of each line. */
export function Progressed({
  running,
  page,
  stuck,
}: {
  running: ClientImport
  page?: ImportPage | undefined
  stuck: boolean
}) {
  const { words } = useSite()
  const { progress } = words.imports
  const done = running.added + running.notAdded
  const address = `/imports/${running.id}`
  return (
    <>
      {running.state === 'done' ? (
        <p class="notice good" role="status">
          <Icon name="check" size={18} />
          {progress.done(running.added)}
        </p>
      ) : (
        <p role="status">{progress.running}</p>
      )}
      <p class="mass-bar">
        <label for="bar">{progress.of(done, running.rows)}</label>
        <progress id="bar" value={done} max={Math.max(1, running.rows)} />
      </p>
      {running.notAdded > 0 && <p>{progress.notAdded(running.notAdded)}</p>}
      {running.state === 'importing' && (
        <p>
          <a class="btn" href={address}>
            {progress.refresh}
          </a>
        </p>
      )}
      {stuck && (
        <form action={`${address}/push`} method="post">
          <p>{progress.stuck}</p>
          <button class="btn" type="submit">
            {progress.push}
          </button>
        </form>
      )}
      {page && <Results page={page} pages={running.pages} address={address} />}
    </>
  )
}

function Results({ page, pages, address }: { page: ImportPage; pages: number; address: string }) {
  const { words } = useSite()
  const { progress, preview } = words.imports
  return (
    <section aria-labelledby="results">
      <h2 id="results">{progress.results}</h2>
      <table class="report-table" aria-labelledby="results">
        <thead>
          <tr>
            <th scope="col">{preview.line}</th>
            <th scope="col">{preview.name}</th>
            <th scope="col">{preview.what}</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map(({ line, name }) => (
            <tr>
              <td>{line}</td>
              <th scope="row">{name}</th>
              <td>
                <Outcome outcome={page.outcomes[line]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="actions">
        {page.page > 1 && <a href={`${address}?page=${page.page - 1}`}>{progress.previous}</a>}{' '}
        {page.page < pages && <a href={`${address}?page=${page.page + 1}`}>{progress.next}</a>}
      </p>
    </section>
  )
}

/** Added clients may be anybody's of the department: their page asks again who may open it. */
function Outcome({ outcome }: { outcome: RowOutcome | undefined }) {
  const { words } = useSite()
  const { progress, faults } = words.imports
  switch (outcome?.kind) {
    case undefined:
      return <>{progress.notYet}</>
    case 'added':
      return <a href={`/conversations/${outcome.conversation}`}>{progress.added}</a>
    case 'already':
      return <>{progress.already}</>
    case 'not-added':
      return <>{faults[outcome.because]()}</>
    default:
      return outcome satisfies never
  }
}
