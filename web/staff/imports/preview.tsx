import {
  type ClientImport,
  type ImportPage,
  mostFaults,
  type RowFault,
} from '../../../core/model/client-import.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** What would be imported, what not and why. */
export function Preview({
  checked,
  faults,
  page,
  managers,
  fault,
}: {
  checked: ClientImport
  faults: RowFault[]
  page?: ImportPage | undefined
  managers: Map<string, string>
  fault?: 'faulty' | 'stale' | undefined
}) {
  const { words } = useSite()
  const { preview } = words.imports
  const { count } = words.common
  return (
    <>
      <p class="lead">{preview.nothingYet}</p>
      {fault && (
        <p class="notice" role="alert">
          <Icon name="circle-alert" size={18} />
          {fault === 'faulty' ? preview.leaveOutNeeded : preview.stale}
        </p>
      )}
      <dl class="sums">
        {(
          [
            [preview.fresh, checked.rows],
            [preview.already, checked.already],
            [preview.faulty, checked.faulty],
          ] as const
        ).map(([label, number]) => (
          <div>
            <dt>{label}</dt>
            <dd>{count(number)}</dd>
          </div>
        ))}
      </dl>
      {checked.unused.length > 0 && <p>{preview.unused(checked.unused.join(', '))}</p>}
      <Faults faults={faults} />
      {page && page.rows.length > 0 && <Sample page={page} managers={managers} />}
      <Confirm checked={checked} />
    </>
  )
}

function Faults({ faults }: { faults: RowFault[] }) {
  const { words } = useSite()
  const { preview, fields, faults: say } = words.imports
  if (faults.length === 0) return null
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">{preview.faults}</h2>
      <p class="help">{preview.faultsHelp}</p>
      <table class="report-table" aria-labelledby="faults">
        <thead>
          <tr>
            <th scope="col">{preview.line}</th>
            <th scope="col">{preview.field}</th>
            <th scope="col">{preview.what}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, field, fault, with: other }) => (
            <tr>
              <th scope="row">{line}</th>
              <td>{fields[field]}</td>
              <td>{say[fault](other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length >= mostFaults && <p class="help">{preview.more}</p>}
    </section>
  )
}

function Sample({ page, managers }: { page: ImportPage; managers: Map<string, string> }) {
  const { words } = useSite()
  const { preview } = words.imports
  return (
    <section aria-labelledby="sample">
      <h2 id="sample">{preview.sample}</h2>
      <table class="report-table" aria-labelledby="sample">
        <thead>
          <tr>
            <th scope="col">{preview.name}</th>
            <th scope="col">{preview.phone}</th>
            <th scope="col">{preview.manager}</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.slice(0, 10).map(({ name, phones, staff }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{phones.map(showNumber).join(', ')}</td>
              <td>{staff === undefined ? preview.waits : (managers.get(staff) ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Confirm({ checked }: { checked: ClientImport }) {
  const { words } = useSite()
  const { preview } = words.imports
  return (
    <form class="form" action={`/imports/${checked.id}/confirmation`} method="post">
      {checked.rows === 0 && <p>{preview.nothing}</p>}
      {checked.rows > 0 && checked.faulty > 0 && (
        <label class="option">
          <input type="checkbox" name="leaveOut" value="1" />
          <span>{preview.leaveOut(checked.faulty)}</span>
        </label>
      )}
      <p class="actions">
        {checked.rows > 0 && (
          <button class="btn primary" type="submit">
            {preview.import(checked.rows)}
          </button>
        )}
        <a class="btn" href="/imports/new">
          {preview.another}
        </a>
      </p>
    </form>
  )
}
