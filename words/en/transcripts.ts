import type { AutomaticAnswer } from '../../core/model/message.ts'
import type { CourtStatus } from '../../core/model/transcript.ts'

const statuses: Record<CourtStatus, string> = {
  delivered: 'Delivered',
  'not-delivered': 'Not delivered',
  'may-not-have-been-delivered': 'May not have been delivered',
  'not-sent-yet': 'Not sent yet',
  'not-sent': 'Not sent: cancelled',
}

const answers: Record<AutomaticAnswer, string> = {
  'unknown-number': 'automatic answer to an unknown number',
  away: 'automatic answer while the case manager was away',
  'after-hours': 'automatic answer outside office hours',
  'no-pictures': 'automatic answer to a picture',
}

/** The transcript of a conversation: page, text and CSV. */
export const transcripts = {
  title: 'Transcript',
  link: 'Transcript',
  of: (name: string) => `Transcript: ${name}`,
  unknown: 'Unknown sender',
  form: {
    from: 'From',
    to: 'Until',
    help: 'Leave empty for everything. Days count in the department’s time zone.',
    notes: 'With internal notes',
    show: 'Show',
    text: 'Download as text',
    csv: 'Download for spreadsheets (CSV)',
    print: 'To print or keep it as PDF, use your browser’s Print. Pages are numbered.',
  },
  errors: {
    'not-a-day': 'Enter days as they stand in a calendar.',
    'ends-first': 'The last day is before the first.',
    'too-long': (most: number) =>
      `This is more than one transcript holds (${most.toLocaleString('en-US')} entries). Choose a shorter period.`,
  },
  none: 'Nothing was written in this period.',
  before: 'What was written before the last transfer is included.',
  made: (by: string, when: string) => `Made by ${by}, ${when}`,
  hash: 'SHA-256',
  check: (end: string) =>
    `The number is the SHA-256 of the text version, in UTF-8, up to but without the line ${end}. To check it: take the file downloaded as text, delete that line and all below, and compute its SHA-256; for example: sed '/^${end}$/,$d' transcript.txt | sha256sum. If a letter was changed, the number differs.`,
  pageHash: 'It belongs to the text version of this same period.',
  columns: ['No.', 'Time', 'Zone', 'Time (UTC)', 'Who', 'Message', 'Status'],
  head: {
    county: 'County',
    department: 'Department',
    client: 'Client',
    period: 'Period',
    times: 'Times',
    entries: 'Entries',
  },
  period: (from?: string, to?: string) =>
    from && to ? `${from} to ${to}` : from ? `from ${from}` : to ? `until ${to}` : 'everything',
  received: (number: string) => `Received from ${number}`,
  sent: (by: string, number: string) => `Sent by ${by} to ${number}`,
  answers,
  note: (by: string) => `Internal note by ${by}`,
  event: 'Event',
  picture: (alt: string) => `Picture: ${alt}`,
  scheduled: (when: string) => `Scheduled for ${when}`,
  statuses,
  end: 'End of transcript',
}
