import { statusesIn } from '../../../core/model/client-statuses.ts'
import { week } from '../../../core/model/department-hours.ts'
import type { DepartmentSettings } from '../../../core/model/department-settings.ts'
import type { TypedSettings } from '../../../core/model/settings-form.ts'

/** What stands in the form where nothing was ever set: an answer to begin with, the statuses of the county file. */
export type Proposed = { answer: { en: string; es: string }; statuses: string[] }

/** What the form shows of settings. */
export function typedOf(settings: DepartmentSettings, proposed: Proposed): TypedSettings {
  const { hours, afterHoursAnswer, quietHours, followUpDays } = settings
  const statuses = statusesIn(settings, proposed.statuses)
  return {
    hasHours: hours !== null,
    hours: byDay((day) => hours?.[day] ?? { from: '', to: '' }),
    closedDays: settings.closedDays.map(asTyped).join('\n'),
    hasAfterHoursAnswer: afterHoursAnswer !== null,
    afterHoursAnswer: afterHoursAnswer ?? proposed.answer,
    hasQuietHours: quietHours !== null,
    quietHours: quietHours ?? { from: '21:00', to: '08:00' },
    answerHours: String(settings.answerHours),
    dangerWords: settings.dangerWords.join('\n'),
    dutyList: settings.dutyList,
    knownAcross: settings.knownAcross,
    followUpDays: Object.fromEntries(statuses.map((status) => [status, String(followUpDays[status] ?? '')])),
    clientStatuses: statuses.join('\n'),
    historyMoves: settings.historyMoves,
    confidential: settings.confidential,
    textInNotices: settings.textInNotices,
    unreadHours: settings.unreadHours === null ? '' : String(settings.unreadHours),
  }
}

/** Reads the fields of the form. `all` has those that may come several times. */
export function typedIn(field: (name: string) => string, all: (name: string) => string[]): TypedSettings {
  return {
    hasHours: field('hasHours') === 'set',
    hours: byDay((day) => ({ from: field(`from-${day}`), to: field(`to-${day}`) })),
    closedDays: field('closedDays'),
    hasAfterHoursAnswer: field('hasAnswer') === '1',
    afterHoursAnswer: { en: plainLines(field('answer-en')), es: plainLines(field('answer-es')) },
    hasQuietHours: field('hasQuietHours') === '1',
    quietHours: { from: field('quietFrom'), to: field('quietTo') },
    answerHours: field('answerHours'),
    dangerWords: plainLines(field('dangerWords')),
    dutyList: all('duty'),
    knownAcross: field('knownAcross') === '1',
    // Of the statuses as they were when the form was drawn.
    followUpDays: Object.fromEntries(
      all('status').map((status, index) => [status, field(`followUp-${index}`)]),
    ),
    clientStatuses: plainLines(field('clientStatuses')),
    historyMoves: field('historyMoves') === '1',
    confidential: field('confidential') === '1',
    textInNotices: field('textInNotices') === '1',
    unreadHours: field('unreadHours'),
  }
}

function byDay(of: (day: (typeof week)[number]) => { from: string; to: string }): TypedSettings['hours'] {
  return Object.fromEntries(week.map((day) => [day, of(day)])) as TypedSettings['hours']
}

/** 2026-12-25 as people here write it. */
function asTyped(date: string): string {
  const [year, month, day] = date.split('-')
  return `${month}/${day}/${year}`
}

/** A form sends its lines with a carriage return. */
function plainLines(typed: string): string {
  return typed.replaceAll('\r\n', '\n')
}
