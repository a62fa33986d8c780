import type { CoverageOpened } from '../../../core/actions/coverage/list-coverage.ts'
import type { Coverage, CoverageFault, CoverageField, TypedCoverage } from '../../../core/model/coverage.ts'
import { daysAfter, localParts, nextWorkday } from '../../../core/model/send-time.ts'
import { Choice, ErrorSummary, TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { Site } from '../../site.ts'

type Opened = Extract<CoverageOpened, { kind: 'open' }>

export type TypedForm = TypedCoverage & {
  /** Of the coverage that the form was made from; none yet: 0. Missing: of what holds now. */
  version?: number
  faults?: CoverageFault[]
  /** Somebody else was first: what holds now stands above what was typed. */
  isOutdated?: boolean
}

/** The form of the coverage that holds, else of one that begins tomorrow and is on for a working day. */
export function typedFrom(coverage: Coverage | undefined, { now, department }: Site): TypedForm {
  const date = (at: string) => localParts(at, department.zone).date
  const version = coverage?.version ?? 0
  if (coverage && coverage.to > now) {
    const { delegate, from, to } = coverage
    return { delegate: delegate.staff, from: date(from), back: date(to), version }
  }
  const first = daysAfter(date(now), 1)
  const { date: workday } = nextWorkday(now, department.zone)
  return { delegate: '', from: first, back: workday > first ? workday : daysAfter(first, 1), version }
}

/** Who stands in, from when to when: for oneself, or for a colleague. */
export function CoverageFormPage({ open, typed }: { open: Opened; typed: TypedForm }) {
  const { words, actor } = useSite()
  const labels = words.coverage
  const { worker, coverage } = open
  const title = worker.id === actor.staff ? labels.form.title : labels.form.titleOf(worker.name)
  const faults = typed.faults ?? []
  const wrong = (field: CoverageField) => {
    const fault = faults.find((one) => one.field === field)
    return fault && labels.faults[fault.because]
  }
  return (
    <Layout title={title} here="department">
      <div class="page-head">
        <a class="btn quiet icon" href="/coverage" aria-label={words.common.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      {typed.isOutdated && <Outdated coverage={coverage} />}
      <form class="form inset settings" action={`/coverage/${worker.id}`} method="post" novalidate>
        <ErrorSummary
          title={words.settings.department.summary}
          errors={faults.map(({ field, because }) => ({ id: field, say: labels.faults[because] }))}
        />
        <input type="hidden" name="version" value={String(typed.version ?? coverage?.version ?? 0)} />
        <Choice
          id="delegate"
          name="delegate"
          label={labels.form.delegate}
          help={labels.form.delegateHelp}
          error={wrong('delegate')}
          value={typed.delegate}
          choices={[
            { value: '', label: labels.form.choose },
            ...open.delegates.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <div class="two">
          <TextField
            id="from"
            name="from"
            type="date"
            label={labels.form.from}
            value={typed.from}
            error={wrong('from')}
          />
          <TextField
            id="back"
            name="back"
            type="date"
            label={labels.form.back}
            value={typed.back}
            error={wrong('back')}
          />
        </div>
        <p class="help">{labels.form.backHelp}</p>
        <p class="actions">
          <button type="submit" class="btn primary">
            {labels.form.save}
          </button>
          <a class="btn" href="/coverage">
            {words.common.cancel}
          </a>
        </p>
      </form>
    </Layout>
  )
}

/** What somebody else set meanwhile stands beside what was typed. */
function Outdated({ coverage }: { coverage: Coverage | undefined }) {
  const { words, times, now } = useSite()
  const labels = words.coverage
  const day = (at: string) => times.day(at, now)
  return (
    <div class="notice" role="alert">
      <Icon name="circle-alert" size={18} />
      <p>
        {coverage
          ? labels.changed(labels.comes(coverage.delegate.name, day(coverage.from), day(coverage.to)))
          : labels.changedToNone}
      </p>
    </div>
  )
}
