import type { AuditParts } from '../../../core/actions/audit/export-audit.ts'
import { TextField } from '../../parts/fields.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

/** A day's files for the verifier, and the hashes to hold them against. */
export function AuditFilesPage({
  day,
  parts,
}: {
  day: string
  parts: Extract<AuditParts, { kind: 'parts' | 'invalid' }>
}) {
  const { words } = useSite()
  const { files } = words.audit
  return (
    <Layout title={files.title} here="department">
      <div class="page-head">
        <h1>{files.title}</h1>
        <span class="sub" />
        <a class="btn" href="/audit">
          {words.audit.all}
        </a>
      </div>
      <p class="lead inset">{files.lead}</p>
      <form class="audit-search inset" method="get" action="/audit/files">
        <TextField
          id="day"
          name="day"
          type="date"
          label={files.day}
          value={day}
          error={parts.kind === 'invalid' ? files.invalid : undefined}
          required
        />
        <button class="btn primary" type="submit">
          {files.show}
        </button>
      </form>
      {parts.kind === 'parts' && <Files parts={parts} />}
    </Layout>
  )
}

function Files({ parts: { day, parts, after, head } }: { parts: Extract<AuditParts, { kind: 'parts' }> }) {
  const { words } = useSite()
  const { files } = words.audit
  return (
    <section class="inset audit-files">
      {parts.length === 0 ? (
        <p>{files.none}</p>
      ) : (
        <ul>
          {parts.map(({ from, to, events }, place) => (
            <li>
              <a
                href={`/audit/export?${new URLSearchParams({ from: `${from}`, to: `${to}`, day })}`}
                download
              >
                {files.part(place + 1, events)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {after && (
        <p>
          {files.after} <code>{after}</code>
        </p>
      )}
      {head && (
        <p>
          {files.head(head.link)} <code>{head.hash}</code>
        </p>
      )}
      {head && <p class="help">{files.keep}</p>}
      {after && (
        <p>
          {files.command} <code>npx ./verifier --after {after} audit-*.jsonl</code>
        </p>
      )}
    </section>
  )
}
