import type { AuditNames } from '../../../core/actions/audit/audit-names.ts'
import type { AuditEvent } from '../../../core/model/audit.ts'
import { isAuditVerb } from '../../../core/model/audit-verbs.ts'
import type { Words } from '../../../words/index.ts'
import { useSite } from '../../parts/site-context.tsx'
import { Cell, Head, Row, Table } from '../../parts/table.tsx'

/** Lines of the audit in words, with the names of today. */
export function AuditTable({ events, names }: { events: AuditEvent[]; names: AuditNames }) {
  const { words } = useSite()
  const { columns } = words.audit
  return (
    <Table
      class="audit-lines"
      label={words.audit.title}
      head={
        <>
          <Head sort="descending">{columns.when}</Head>
          <Head>{columns.who}</Head>
          <Head>{columns.what}</Head>
          <Head>{columns.about}</Head>
          <Head>{columns.from}</Head>
        </>
      }
    >
      {events.map((event) => (
        <Line event={event} names={names} />
      ))}
    </Table>
  )
}

function Line({ event, names }: { event: AuditEvent; names: AuditNames }) {
  const { words, times, now } = useSite()
  const { staff, outcome, from } = event
  const problem = (words.audit.outcomes as Record<string, string>)[outcome]
  return (
    <Row id={event.id}>
      <Cell class="when">
        <time datetime={event.at}>{times.dateAndClock(event.at, now)}</time>
      </Cell>
      <Cell>
        <span dir="auto">{staff ? (names.staff.get(staff) ?? words.audit.gone) : words.audit.machine}</span>
        {staff && !names.staff.has(staff) && <small>{staff}</small>}
      </Cell>
      <Cell>
        {said(words, event.did)}
        {problem && <small>{problem}</small>}
      </Cell>
      <Cell>
        <About event={event} names={names} />
      </Cell>
      <Cell class="from">{from ?? ''}</Cell>
    </Row>
  )
}

function About({ event, names }: { event: AuditEvent; names: AuditNames }) {
  const { words } = useSite()
  const { conversation, mass, thing } = event
  if (mass) return <a href={`/mass-messages/${mass}`}>{words.audit.onMass}</a>
  if (thing && names.staff.has(thing)) return <span dir="auto">{names.staff.get(thing)}</span>
  if (!conversation) return <>{thing ?? ''}</>
  const name = names.conversations.get(conversation)
  return (
    <>
      <a href={`/audit?${new URLSearchParams({ conversation })}`} dir="auto">
        {name ?? words.audit.gone}
      </a>
      {!name && <small>{conversation}</small>}
    </>
  )
}

/** A verb of another release stands for itself. */
function said(words: Words, did: string): string {
  return isAuditVerb(did) ? words.audit.did[did] : did
}
