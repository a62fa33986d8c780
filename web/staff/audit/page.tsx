import type { AuditRead } from '../../../core/actions/audit/read-audit.ts'
import { auditKinds } from '../../../core/model/audit-verbs.ts'
import { Empty } from '../../parts/empty.tsx'
import { Choice, FieldError, TextField } from '../../parts/fields.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { AuditTable } from './lines.tsx'

type Read = Extract<AuditRead, { kind: 'audit' }>

/** What was asked for, as the form shows it. */
export type Asked = { from: string; to: string; staff: string; kind: string }

type Colleague = { id: string; name: string }

/** Who saw or did what between two days. */
export function AuditPage({
  asked,
  colleagues,
  read,
  error,
}: {
  asked: Asked
  colleagues: Colleague[]
  read?: Read
  error?: 'days' | 'too-many-days'
}) {
  const { words } = useSite()
  const { audit } = words
  return (
    <Layout title={audit.title} here="department">
      <div class="page-head">
        <h1>{audit.title}</h1>
        <span class="sub" />
        <a class="btn" href="/audit/files">
          {audit.files.title}
        </a>
      </div>
      <p class="lead inset">{audit.lead}</p>
      <SearchForm asked={asked} colleagues={colleagues} error={error} />
      {read && <Found read={read} asked={asked} />}
    </Layout>
  )
}

/** Everything done with one conversation. */
export function ConversationAuditPage({ conversation, read }: { conversation: string; read: Read }) {
  const { words } = useSite()
  const { audit } = words
  const name = read.names.conversations.get(conversation)
  return (
    <Layout title={name ? audit.of(name) : audit.ofSomeone} here="department">
      <div class="page-head">
        <h1 dir="auto">{name ? audit.of(name) : audit.ofSomeone}</h1>
        <span class="sub" />
        <a class="btn" href="/audit">
          {audit.all}
        </a>
      </div>
      <p class="lead inset">{audit.ofLead}</p>
      <Found read={read} asked={{ conversation }} />
    </Layout>
  )
}

function Found({ read, asked }: { read: Read; asked: Asked | { conversation: string } }) {
  const { words } = useSite()
  const { events, names, next } = read
  return (
    <>
      {events.length > 0 ? (
        <AuditTable events={events} names={names} />
      ) : (
        <Empty>{next ? words.audit.noneYet : words.audit.none}</Empty>
      )}
      {next && (
        <p class="more">
          <a href={`/audit?${new URLSearchParams({ ...asked, before: next })}`}>{words.audit.older}</a>
        </p>
      )}
    </>
  )
}

function SearchForm({
  asked,
  colleagues,
  error,
}: {
  asked: Asked
  colleagues: Colleague[]
  error?: 'days' | 'too-many-days' | undefined
}) {
  const { words } = useSite()
  const { audit } = words
  return (
    <form class="audit-search inset" method="get" action="/audit">
      <TextField id="from" name="from" type="date" label={audit.search.from} value={asked.from} required />
      <TextField id="to" name="to" type="date" label={audit.search.to} value={asked.to} required />
      <Choice
        id="staff"
        name="staff"
        label={audit.search.staff}
        value={asked.staff}
        choices={[
          { value: '', label: audit.search.everyone },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Choice
        id="kind"
        name="kind"
        label={audit.search.kind}
        value={asked.kind}
        choices={[
          { value: '', label: audit.search.everything },
          ...auditKinds.map((kind) => ({ value: kind, label: audit.kinds[kind] })),
        ]}
      />
      <button class="btn primary" type="submit">
        {audit.search.show}
      </button>
      {error && (
        <div role="alert">
          <FieldError id="days-error">{audit.errors[error]}</FieldError>
        </div>
      )}
    </form>
  )
}
