import { longestAnswer } from './away.ts'
import { longestClientStatus, mostClientStatuses, statusesIn, statusesTyped } from './client-statuses.ts'
import { dangerWordFault, dangerWordsIn, mostDangerWords } from './danger.ts'
import { isTimeOfDay, type Weekday, week } from './department-hours.ts'
import type { DepartmentSettings, WeekHours } from './department-settings.ts'
import type { StaffId } from './ids.ts'
import { isLocalTime } from './send-time.ts'

/** The settings of a department as its form gives them: text, as typed. */
export type TypedSettings = {
  /** Whether there are hours at all; otherwise messages are read at any time. */
  hasHours: boolean
  hours: Record<Weekday, { from: string; to: string }>
  /** One date a line. */
  closedDays: string
  hasAfterHoursAnswer: boolean
  afterHoursAnswer: { en: string; es: string }
  hasQuietHours: boolean
  quietHours: { from: string; to: string }
  answerHours: string
  /** One word or phrase a line. */
  dangerWords: string
  dutyList: StaffId[]
  knownAcross: boolean
  /** By client status; empty: never due. */
  followUpDays: Record<string, string>
  /** One a line; none: as the county file says. */
  clientStatuses: string
  historyMoves: boolean
  confidential: boolean
  textInNotices: boolean
  /** Empty: never. */
  unreadHours: string
}

/** What is wrong, by field; `what` is the line that is meant, where a field has several. */
export type SettingsFault = {
  field: SettingsField
  because:
    | 'not-a-time'
    | 'half'
    | 'ends-first'
    | 'no-day'
    | 'not-a-date'
    | 'empty'
    | 'too-long'
    | 'no-emergency'
    | 'same'
    | 'not-a-number'
    | 'too-many'
    | 'no-letters'
    | 'star'
    | 'too-many-statuses'
    | 'long-status'
    | 'not-hours'
  what?: string
}
export type SettingsField =
  | 'hours'
  | `hours-${Weekday}`
  | 'closedDays'
  | 'answer-en'
  | 'answer-es'
  | 'quietHours'
  | 'answerHours'
  | 'dangerWords'
  | `followUp-${number}`
  | 'clientStatuses'
  | 'unreadHours'

export type SettingsFacts = {
  /** Those of the county file. */
  clientStatuses: string[]
  languages: ('en' | 'es')[]
  /** The staff of the department: nobody else can be on its duty list. */
  staff: StaffId[]
}

type Chosen = Omit<DepartmentSettings, 'version' | 'updatedAt' | 'updatedBy' | 'clientStatuses'> & {
  clientStatuses: string[] | undefined
}

export const mostAnswerHours = 72
export const mostFollowUpDays = 365
export const mostUnreadHours = 200

/** Reads what was typed into the form of the settings, or says of each field what is wrong with it. */
export function readSettings(
  typed: TypedSettings,
  facts: SettingsFacts,
): { kind: 'read'; settings: Chosen } | { kind: 'invalid'; faults: SettingsFault[] } {
  const closedDays = typed.closedDays.split(/[\n,;]+/).flatMap((line) => (line.trim() ? [line.trim()] : []))
  const dangerWords = dangerWordsIn(typed.dangerWords)
  const statuses = statusesTyped(typed.clientStatuses)
  const faults = [
    ...(typed.hasHours ? hoursFaults(typed.hours) : []),
    ...closedDays.flatMap((line) => (dateIn(line) ? [] : [fault('closedDays', 'not-a-date', line)])),
    ...(typed.hasAfterHoursAnswer ? answerFaults(typed.afterHoursAnswer, facts) : []),
    ...(typed.hasQuietHours ? quietFaults(typed.quietHours) : []),
    ...(wholeNumber(typed.answerHours, 0, mostAnswerHours) === undefined
      ? [fault('answerHours', 'not-a-number')]
      : []),
    ...dangerFaults(dangerWords),
    ...followUpFaults(typed.followUpDays),
    ...statusFaults(statuses),
    ...(typed.unreadHours.trim() && wholeNumber(typed.unreadHours, 1, mostUnreadHours) === undefined
      ? [fault('unreadHours', 'not-hours')]
      : []),
  ]
  if (faults.length > 0) return { kind: 'invalid', faults }
  const { en, es } = typed.afterHoursAnswer
  return {
    kind: 'read',
    settings: {
      hours: typed.hasHours ? openDays(typed.hours) : null,
      closedDays: [...new Set(closedDays.map((line) => dateIn(line) ?? ''))].toSorted(),
      afterHoursAnswer: typed.hasAfterHoursAnswer ? { en: en.trim(), es: es.trim() } : null,
      quietHours: typed.hasQuietHours ? typed.quietHours : null,
      answerHours: wholeNumber(typed.answerHours, 0, mostAnswerHours) ?? 0,
      dangerWords,
      dutyList: facts.staff.filter((id) => typed.dutyList.includes(id)),
      knownAcross: typed.knownAcross,
      followUpDays: Object.fromEntries(
        statusesIn({ clientStatuses: statuses }, facts.clientStatuses).flatMap((status) => {
          const days = wholeNumber(typed.followUpDays[status] ?? '', 1, mostFollowUpDays)
          return days === undefined ? [] : [[status, days]]
        }),
      ),
      // The same as in the file follows the file, when a deploy changes it.
      clientStatuses:
        isSameList(statuses, facts.clientStatuses) || statuses.length === 0 ? undefined : statuses,
      historyMoves: typed.historyMoves,
      confidential: typed.confidential,
      textInNotices: typed.textInNotices,
      unreadHours: wholeNumber(typed.unreadHours, 1, mostUnreadHours) ?? null,
    },
  }
}

function hoursFaults(hours: TypedSettings['hours']): SettingsFault[] {
  const faults = week.flatMap((day): SettingsFault[] => {
    const { from, to } = hours[day]
    if (from === '' && to === '') return []
    if (from === '' || to === '') return [fault(`hours-${day}`, 'half')]
    if (!isTimeOfDay(from) || !isTimeOfDay(to)) return [fault(`hours-${day}`, 'not-a-time')]
    return from < to ? [] : [fault(`hours-${day}`, 'ends-first')]
  })
  const isNever = week.every((day) => hours[day].from === '' && hours[day].to === '')
  return isNever ? [fault('hours', 'no-day')] : faults
}

function openDays(hours: TypedSettings['hours']): WeekHours {
  return Object.fromEntries(week.flatMap((day) => (hours[day].from === '' ? [] : [[day, hours[day]]])))
}

/** Whoever gets this answer may be in danger, and nobody reads what they wrote: it has to name who does. */
function answerFaults(answer: TypedSettings['afterHoursAnswer'], { languages }: SettingsFacts) {
  return languages.flatMap((language): SettingsFault[] => {
    const words = answer[language].trim()
    const field = `answer-${language}` as const
    if (words === '') return [fault(field, 'empty')]
    if (words.length > longestAnswer) return [fault(field, 'too-long')]
    return /\b911\b/.test(words) && /\b988\b/.test(words) ? [] : [fault(field, 'no-emergency')]
  })
}

function quietFaults({ from, to }: TypedSettings['quietHours']): SettingsFault[] {
  if (!isTimeOfDay(from) || !isTimeOfDay(to)) return [fault('quietHours', 'not-a-time')]
  return from === to ? [fault('quietHours', 'same')] : []
}

function dangerFaults(words: string[]): SettingsFault[] {
  if (words.length > mostDangerWords) return [fault('dangerWords', 'too-many')]
  return words.flatMap((word): SettingsFault[] => {
    const because = dangerWordFault(word)
    return because ? [fault('dangerWords', because, word)] : []
  })
}

/** In the order in which they were typed: that of the form's fields. */
function followUpFaults(days: Record<string, string>): SettingsFault[] {
  return Object.entries(days).flatMap(([status, typed], index): SettingsFault[] => {
    const isRead = typed.trim() === '' || wholeNumber(typed, 1, mostFollowUpDays) !== undefined
    return isRead ? [] : [fault(`followUp-${index}`, 'not-a-number', status)]
  })
}

function statusFaults(statuses: string[]): SettingsFault[] {
  if (statuses.length > mostClientStatuses) return [fault('clientStatuses', 'too-many-statuses')]
  return statuses
    .filter((status) => status.length > longestClientStatus)
    .map((status) => fault('clientStatuses', 'long-status', status))
}

function isSameList(some: string[], others: string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index])
}

/** 2026-12-25 or 12/25/2026, as the calendar has it. */
function dateIn(line: string): string | undefined {
  const [, month = '', day = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(line) ?? []
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : line
  return isLocalTime(date, '00:00') ? date : undefined
}

function wholeNumber(typed: string, least: number, most: number): number | undefined {
  if (!/^\d{1,4}$/.test(typed.trim())) return undefined
  const number = Number(typed)
  return number >= least && number <= most ? number : undefined
}

function fault(field: SettingsField, because: SettingsFault['because'], what?: string): SettingsFault {
  return { field, because, ...(what === undefined ? {} : { what }) }
}
