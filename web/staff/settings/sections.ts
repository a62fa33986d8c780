import type { TypedSettings } from '../../../core/model/settings-form.ts'
import type { Words } from '../../../words/index.ts'

/** The sections of a department's settings, in their order, with the fields that stand in each. */
export function sectionsIn({ settings: { department: labels } }: Words) {
  const sections: { id: string; title: string; fields: (keyof TypedSettings)[] }[] = [
    { id: 'hours', title: labels.hours.title, fields: ['hasHours', 'hours', 'closedDays'] },
    {
      id: 'after-hours',
      title: labels.afterHours.title,
      fields: ['hasAfterHoursAnswer', 'afterHoursAnswer'],
    },
    { id: 'quietHours', title: labels.quiet.title, fields: ['hasQuietHours', 'quietHours', 'answerHours'] },
    { id: 'danger', title: labels.danger.title, fields: ['dangerWords', 'dutyList'] },
    { id: 'notices', title: labels.notices.title, fields: ['textInNotices', 'unreadHours'] },
    { id: 'statuses', title: labels.statuses.title, fields: ['clientStatuses'] },
    { id: 'follow-up', title: labels.followUp.title, fields: ['followUpDays'] },
    { id: 'transfers', title: labels.transfers.title, fields: ['historyMoves'] },
    { id: 'across', title: labels.across.title, fields: ['knownAcross', 'confidential'] },
    { id: 'file', title: labels.file.title, fields: [] },
  ]
  return sections
}
