import { releasedWhats, releaseHows } from '../../../core/model/release-of-information.ts'
import { Choice, ErrorSummary, TextField } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { ShownReleases, Told } from './page.tsx'

/** Writes down that a client consented. */
export function ReleaseForm({ shown, told, formKey }: { shown: ShownReleases; told: Told; formKey: string }) {
  const { words } = useSite()
  const labels = words.releases
  const { typed, faults = {} } = told
  const error = (field: keyof typeof faults) => faults[field] && labels.errors[faults[field]]
  const named = Object.keys(faults) as (keyof typeof faults)[]
  return (
    <section>
      <h2>{labels.newTitle}</h2>
      <form class="form" method="post" action={`/conversations/${shown.conversation.id}/releases`} novalidate>
        <ErrorSummary
          title={labels.errors.summary}
          errors={named.map((id) => ({ id, say: `${labels[id]}: ${error(id)}` }))}
        />
        <input type="hidden" name="key" value={formKey} />
        <Choice
          id="toDepartment"
          name="toDepartment"
          label={labels.to}
          value={typed?.toDepartment ?? ''}
          choices={[
            ...shown.departments.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: labels.outside },
          ]}
        />
        <TextField
          id="to"
          name="to"
          label={labels.toOther}
          help={labels.toOtherHelp}
          value={typed?.to ?? ''}
          error={error('to')}
        />
        <Choice
          id="what"
          name="what"
          label={labels.what}
          value={typed?.what ?? 'messages'}
          error={error('what')}
          choices={releasedWhats.map((value) => ({ value, label: labels.whats[value] }))}
        />
        <TextField
          id="purpose"
          name="purpose"
          label={labels.purpose}
          help={labels.purposeHelp}
          value={typed?.purpose ?? ''}
          error={error('purpose')}
          maxlength={300}
        />
        <Choice
          id="how"
          name="how"
          label={labels.how}
          value={typed?.how ?? 'paper'}
          error={error('how')}
          choices={releaseHows.map((value) => ({ value, label: labels.hows[value] }))}
        />
        <TextField
          id="evidence"
          name="evidence"
          label={labels.evidence}
          value={typed?.evidence ?? ''}
          error={error('evidence')}
          maxlength={300}
        />
        <div class="two">
          <TextField
            id="signedOn"
            name="signedOn"
            type="date"
            label={labels.signedOn}
            value={typed?.signedOn ?? shown.today}
            error={error('signedOn')}
          />
          <TextField
            id="endsOn"
            name="endsOn"
            type="date"
            label={labels.endsOn}
            value={typed?.endsOn ?? ''}
            error={error('endsOn')}
          />
        </div>
        <p class="actions">
          <button type="submit" class="btn primary">
            {labels.record}
          </button>
        </p>
      </form>
    </section>
  )
}
