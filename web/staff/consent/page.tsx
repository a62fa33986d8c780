import {
  type Consent,
  type ConsentFaults,
  consentSources,
  longestEvidence,
  type TypedConsent,
} from '../../../core/model/consent.ts'
import { showAddress } from '../../../core/model/contact-method.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { Choice, TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { calledOf } from '../conversations/names.ts'

export type ConsentForm = { id: string; typed: TypedConsent; faults?: ConsentFaults }

/** Who agreed to be texted, when and how, and the form that adds to it. */
export function ConsentPage({
  conversation,
  entries,
  form,
  say,
}: {
  conversation: Conversation
  entries: Consent[]
  /** Missing: this person may only read it. */
  form?: ConsentForm | undefined
  say?: string | undefined
}) {
  const { words } = useSite()
  const { consent } = words.records
  const title = consent.title(calledOf(conversation, words).full)
  return (
    <Layout title={title} here="clients">
      <div class="page-head">
        <a
          class="btn quiet icon"
          href={`/conversations/${conversation.id}`}
          aria-label={words.site.backToConversation}
        >
          <Icon name="arrow-left" size={22} />
        </a>
        <h1 dir="auto">{title}</h1>
      </div>
      <div class="inset settings">
        <p class="lead">{consent.lead}</p>
        {say && <p role="status">{say}</p>}
        {entries.length === 0 ? (
          <p>{consent.none}</p>
        ) : (
          <ul class="holds">
            {entries.map((entry) => (
              <Entry entry={entry} />
            ))}
          </ul>
        )}
        {form && <AddForm conversation={conversation} form={form} />}
      </div>
    </Layout>
  )
}

function Entry({ entry }: { entry: Consent }) {
  const { words, times, now } = useSite()
  const { consent } = words.records
  if (!('source' in entry))
    return (
      <li>
        <p>
          <b>{consent.what[entry.what]}</b>
        </p>
        <p class="help">
          {times.dateAndClock(entry.at, now)}
          {entry.address &&
            `, ${showAddress({ type: entry.address.includes('@') ? 'email' : 'phone', address: entry.address })}`}
        </p>
      </li>
    )
  return (
    <li>
      <p>
        <b>{consent.what[entry.what]}</b>, {times.calendarDay(entry.on)}: {consent.sources[entry.source]}
      </p>
      <p dir="auto">{entry.evidence}</p>
      <p class="help">{consent.recordedBy(entry.by.name, times.dateAndClock(entry.at, now))}</p>
    </li>
  )
}

function AddForm({
  conversation,
  form: { id, typed, faults = {} },
}: {
  conversation: Conversation
  form: ConsentForm
}) {
  const { words } = useSite()
  const { consent } = words.records
  const say = (field: keyof ConsentFaults) => faults[field] && consent.faults[field]
  return (
    <form class="card form" action={`/conversations/${conversation.id}/consent`} method="post">
      <h2>{consent.add}</h2>
      <input type="hidden" name="id" value={id} />
      <Choice
        id="what"
        name="what"
        label={consent.did}
        value={typed.what}
        choices={(['given', 'withdrawn'] as const).map((value) => ({ value, label: consent.what[value] }))}
      />
      <div class="two">
        <Choice
          id="source"
          name="source"
          label={consent.how}
          value={typed.source}
          error={say('source')}
          choices={[
            { value: '', label: consent.choose },
            ...consentSources.map((value) => ({ value, label: consent.sources[value] })),
          ]}
        />
        <TextField
          id="on"
          name="on"
          type="date"
          label={consent.on}
          value={typed.on}
          error={say('on')}
          required
        />
      </div>
      <TextField
        id="evidence"
        name="evidence"
        label={consent.evidence}
        help={consent.evidenceHelp}
        value={typed.evidence}
        error={say('evidence')}
        maxlength={longestEvidence}
        required
      />
      <p class="actions">
        <button class="btn primary" type="submit">
          {consent.record}
        </button>
      </p>
    </form>
  )
}
