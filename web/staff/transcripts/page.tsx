import type { Conversation } from '../../../core/model/conversation.ts'
import type { TranscriptLine } from '../../../core/model/transcript.ts'
import { endOfHashed, headOf, shownTime } from '../../../core/model/transcript-file.ts'
import { transcriptWordsIn } from '../../../words/transcript-words.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { RecordPage } from '../clients/record/record-page.tsx'
import type { Made, Read } from './made.ts'

export type Asked = { from: string; to: string; notes: boolean }

/** The transcript on screen and on paper; the form and the way back stay off the paper. */
export function TranscriptPage({
  conversation,
  asked,
  read,
  made,
  problem,
}: {
  conversation: Conversation
  asked: Asked
  read?: Read
  made?: Made
  problem?: string
}) {
  const { words } = useSite()
  const name = conversation.name || words.transcripts.unknown
  return (
    <RecordPage conversation={conversation.id} title={words.transcripts.of(name)}>
      <PeriodForm conversation={conversation} asked={asked} problem={problem} />
      {read && made && <Transcript read={read} made={made} />}
    </RecordPage>
  )
}

function PeriodForm({
  conversation,
  asked,
  problem,
}: {
  conversation: Conversation
  asked: Asked
  problem?: string | undefined
}) {
  const { form } = useSite().words.transcripts
  const address = `/conversations/${conversation.id}/transcript`
  const query = new URLSearchParams({
    ...(asked.from ? { from: asked.from } : {}),
    ...(asked.to ? { to: asked.to } : {}),
    ...(asked.notes ? { notes: 'yes' } : {}),
  })
  const ask = query.size > 0 ? `?${query}` : ''
  return (
    <div class="not-printed">
      <form class="form transcript-form" action={address} method="get">
        {problem && (
          <p class="error" role="alert" id="period-error">
            <Icon name="circle-alert" size={16} />
            <span>{problem}</span>
          </p>
        )}
        <div class="transcript-days">
          {(['from', 'to'] as const).map((end) => (
            <div class="line">
              <label for={end}>{form[end]}</label>
              <input
                class="field"
                type="date"
                id={end}
                name={end}
                value={asked[end]}
                aria-describedby={problem ? 'period-error period-help' : 'period-help'}
              />
            </div>
          ))}
        </div>
        <p class="help" id="period-help">
          {form.help}
        </p>
        <label class="option">
          <input type="checkbox" name="notes" value="yes" checked={asked.notes} />
          <span>{form.notes}</span>
        </label>
        <p class="actions">
          <button type="submit" class="btn primary">
            {form.show}
          </button>
          <a class="btn" href={`${address}.txt${ask}`} download>
            {form.text}
          </a>
          <a class="btn" href={`${address}.csv${ask}`} download>
            {form.csv}
          </a>
        </p>
        <p class="help">{form.print}</p>
      </form>
    </div>
  )
}

function Transcript({ read, made }: { read: Read; made: Made }) {
  const { words, staff, times, now } = useSite()
  const { transcripts } = words
  const { head, hash } = made
  const about = [
    [transcripts.head.county, head.county],
    [transcripts.head.department, head.department],
    [transcripts.head.client, head.client],
    [transcripts.head.period, transcripts.period(head.from, head.to)],
    [transcripts.head.times, head.zone],
    [transcripts.head.entries, String(read.lines.length)],
  ]
  return (
    <article class="transcript" aria-labelledby="transcript">
      <h2 id="transcript">{transcripts.title}</h2>
      <dl class="transcript-head">
        {about.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {read.hasBefore && <p class="help">{transcripts.before}</p>}
      {read.lines.length === 0 ? (
        <p>{transcripts.none}</p>
      ) : (
        <ol class="transcript-lines">
          {read.lines.map((line) => (
            <Entry line={line} />
          ))}
        </ol>
      )}
      <p>{transcripts.end}</p>
      <footer class="transcript-end">
        <p>
          {transcripts.hash}: <code>{hash}</code>
        </p>
        <p class="help">
          {transcripts.pageHash} {transcripts.check(endOfHashed)}
        </p>
        <p>{transcripts.made(staff.name, times.dateAndClock(now, now))}</p>
      </footer>
    </article>
  )
}

function Entry({ line }: { line: TranscriptLine }) {
  const words = transcriptWordsIn(useSite().words)
  return (
    <li value={line.number}>
      <p class="transcript-line">
        <time datetime={line.at}>{shownTime(line.local)}</time> <b>{headOf(line, words)}</b>
      </p>
      <p class="transcript-body" dir="auto">
        {line.kind === 'event' ? words.marker(line) : line.body}
      </p>
      {line.kind === 'sent' && (
        <>
          {line.pictures.map((alt) => (
            <p>[{words.picture(alt)}]</p>
          ))}
          {line.scheduledFor && <p>[{words.scheduled(shownTime(line.scheduledFor))}]</p>}
          <p class="transcript-status">[{words.status(line)}]</p>
        </>
      )}
    </li>
  )
}
