import type { ReportOpened } from '../../../core/actions/oversight/report-message.ts'
import { type ReportFault, reportReasons } from '../../../core/model/message-report.ts'
import { ErrorSummary, FieldError, TextArea } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { calledOf } from '../conversations/names.ts'

type Opened = Extract<ReportOpened, { kind: 'open' }>
type Typed = { reason: string; words: string; faults: ReportFault[] }

/** Says what a message is, with the message before one's eyes. */
export function ReportPage({ open, typed }: { open: Opened; typed: Typed }) {
  const { words, times, now } = useSite()
  const labels = words.oversight.report
  const { conversation, message } = open
  const address = `/conversations/${conversation.id}`
  const wrong = (field: ReportFault['field']) => {
    const fault = typed.faults.find((one) => one.field === field)
    return fault && labels.faults[fault.because]
  }
  return (
    <Layout title={labels.title} here="clients">
      <div class="page-head">
        <a class="btn quiet icon" href={address} aria-label={words.common.back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{labels.title}</h1>
      </div>
      <form
        class="form inset settings"
        action={`${address}/messages/${message.id}/report`}
        method="post"
        novalidate
      >
        <ErrorSummary
          title={words.settings.department.summary}
          errors={typed.faults.map(({ field, because }) => ({ id: field, say: labels.faults[because] }))}
        />
        <p>{labels.lead(calledOf(conversation, words).full)}</p>
        <div>
          <h2 class="vh">{labels.message}</h2>
          <blockquote class="said" dir="auto">
            {message.body}
          </blockquote>
          <p class="help">
            <time datetime={message.at}>{times.dateAndClock(message.at, now)}</time>
          </p>
        </div>
        <fieldset id="reason" tabindex={-1}>
          <legend>{labels.reason}</legend>
          {wrong('reason') && <FieldError id="reason-error">{wrong('reason')}</FieldError>}
          {reportReasons.map((reason) => (
            <label class="option">
              <input type="radio" name="reason" value={reason} checked={typed.reason === reason} />
              <span>{words.oversight.reasons[reason]}</span>
            </label>
          ))}
        </fieldset>
        <TextArea
          id="words"
          name="words"
          label={labels.words}
          help={labels.wordsHelp}
          value={typed.words}
          error={wrong('words')}
        />
        <p class="actions">
          <button type="submit" class="btn primary">
            {labels.send}
          </button>
          <a class="btn" href={address}>
            {words.common.cancel}
          </a>
        </p>
      </form>
    </Layout>
  )
}
