import { mostUnreadHours } from '../../../core/model/settings-form.ts'
import { TextField } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import type { SettingsForm } from './department-form.tsx'
import { Lines, useFaults } from './fault-words.tsx'
import { Section, Tick } from './parts.tsx'

/** Whether e-mails to staff hold what was written, and after how long unread messages reach the supervisors. */
export function Notices({ typed, faults }: SettingsForm) {
  const { words } = useSite()
  const { notices: labels } = words.settings.department
  const wrong = useFaults(faults)
  return (
    <Section id="notices" title={labels.title} help={labels.help}>
      <Tick
        id="textInNotices"
        name="textInNotices"
        label={labels.withText}
        help={labels.withTextHelp}
        checked={typed.textInNotices}
      />
      <TextField
        id="unreadHours"
        name="unreadHours"
        type="number"
        label={labels.unread}
        help={labels.unreadHelp}
        value={typed.unreadHours}
        error={wrong('unreadHours')}
        max={mostUnreadHours}
      />
    </Section>
  )
}

/** The statuses of clients, and after how long without contact those who have one are due. */
export function Statuses({ typed, faults }: SettingsForm) {
  const { words, department } = useSite()
  const { statuses: labels } = words.settings.department
  const wrong = useFaults(faults)
  const inFile = (department.statusesInFile ?? department.clientStatuses).join(', ')
  return (
    <Section id="statuses" title={labels.title} help={labels.help}>
      <Lines
        id="clientStatuses"
        label={labels.list}
        help={`${labels.listHelp(inFile)} ${labels.renamed}`}
        value={typed.clientStatuses}
        error={wrong('clientStatuses')}
        rows={5}
      />
    </Section>
  )
}

export function FollowUp({ typed, faults }: SettingsForm) {
  const { words } = useSite()
  const { followUp: labels } = words.settings.department
  const wrong = useFaults(faults)
  const days = Object.entries(typed.followUpDays)
  return (
    <Section id="follow-up" title={labels.title} help={labels.help}>
      {days.length === 0 && <p>{labels.noStatuses}</p>}
      <div class="two">
        {days.map(([status, value], index) => (
          <div>
            <input type="hidden" name="status" value={status} />
            <TextField
              id={`followUp-${index}`}
              name={`followUp-${index}`}
              type="number"
              label={labels.days(status)}
              value={value}
              error={wrong(`followUp-${index}`)}
            />
          </div>
        ))}
      </div>
    </Section>
  )
}

/** Whether what was written moves with a client. */
export function Transfers({ typed }: SettingsForm) {
  const { words } = useSite()
  const { transfers: labels } = words.settings.department
  return (
    <Section id="transfers" title={labels.title} help={labels.help}>
      <Tick
        id="historyMoves"
        name="historyMoves"
        label={labels.moves}
        help={labels.movesHelp}
        checked={typed.historyMoves}
      />
    </Section>
  )
}

/** What other departments may learn. */
export function Across({ typed }: SettingsForm) {
  const { words } = useSite()
  const { across, confidential } = words.settings.department
  return (
    <Section id="across" title={across.title}>
      <Tick
        id="knownAcross"
        name="knownAcross"
        label={across.allow}
        help={across.help}
        checked={typed.knownAcross}
      />
      <Tick
        id="confidential"
        name="confidential"
        label={confidential.label}
        help={confidential.help}
        checked={typed.confidential}
      />
    </Section>
  )
}
