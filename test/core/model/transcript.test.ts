import { describe, expect, it, test } from 'vitest'
import type { DeliveryStatus } from '../../../core/model/delivery-status.ts'
import type { ThreadEntry } from '../../../core/model/message.ts'
import { courtStatus, localTime, transcriptLines } from '../../../core/model/transcript.ts'
import { cell, transcriptCsv, transcriptText } from '../../../core/model/transcript-file.ts'
import { wordsIn } from '../../../words/index.ts'
import { transcriptWordsIn } from '../../../words/transcript-words.ts'
import { id, inboundOf, outboundOf } from './builders.ts'

const words = transcriptWordsIn(wordsIn('en'))
const zone = 'America/Denver'

describe('CC-15 what became of a message, as a court asks it', () => {
  test.each<[DeliveryStatus, string]>([
    ['queued', 'Not sent yet'],
    ['sending', 'May not have been delivered'],
    ['sent', 'May not have been delivered'],
    ['unconfirmed', 'May not have been delivered'],
    ['delivered', 'Delivered'],
    ['undelivered', 'Not delivered'],
    ['failed', 'Not delivered'],
    ['blocked', 'Not delivered'],
    ['cancelled', 'Not sent: cancelled'],
  ])('%s: %s', (status, said) => {
    expect(wordsIn('en').transcripts.statuses[courtStatus(status)]).toBe(said)
  })
})

describe('times by the department’s clocks', () => {
  test.each([
    ['before the autumn change', '2026-11-01T07:30:05.000Z', '2026-11-01 01:30:05 MDT -06:00'],
    ['after it, the same hour again', '2026-11-01T08:30:05.000Z', '2026-11-01 01:30:05 MST -07:00'],
    ['before the spring change', '2026-03-08T08:59:59.000Z', '2026-03-08 01:59:59 MST -07:00'],
    ['after it', '2026-03-08T09:00:00.000Z', '2026-03-08 03:00:00 MDT -06:00'],
    ['midnight', '2026-11-21T07:00:00.000Z', '2026-11-21 00:00:00 MST -07:00'],
  ])('%s', (_, at, shown) => {
    const { date, clock, zone: short, offset } = localTime(at, zone)
    expect(`${date} ${clock} ${short} ${offset}`).toBe(shown)
  })
})

const entries: ThreadEntry[] = [
  inboundOf({ id: id('msg', 1), at: '2026-11-01T07:30:05.000Z', body: 'Line one\n-----\n=SUM(A1)' }),
  outboundOf({
    id: id('msg', 2),
    at: '2026-11-01T08:30:05.000Z',
    body: 'See you Thursday.',
    status: 'undelivered',
    reason: 'unreachable',
    scheduledFor: '2026-11-01T08:30:00.000Z',
  }),
  {
    direction: 'note',
    id: id('msg', 3),
    conversation: id('cv', 1),
    thread: id('th', 1),
    department: 'pretrial',
    at: '2026-11-01T09:00:00.000Z',
    body: 'Sounded tired.',
    by: { staff: id('st', 1), name: 'Dana Whitfield' },
  },
  {
    direction: 'marker',
    id: id('msg', 4),
    conversation: id('cv', 1),
    thread: id('th', 1),
    department: 'pretrial',
    at: '2026-11-02T15:00:00.000Z',
    marker: { kind: 'transferred', from: 'Dana Whitfield', to: 'Chris Okafor', note: 'A note' },
    by: { staff: id('st', 1), name: 'Dana Whitfield' },
  },
]
const head = {
  county: 'Harbor County',
  department: 'Pretrial Services',
  client: 'Maria Santos',
  from: '2026-11-01',
  zone,
}

describe('the text that is hashed', () => {
  it('is this, to the letter', () => {
    expect(transcriptText(head, transcriptLines(entries, { zone, notes: false }), words)).toBe(
      `Transcript

County: Harbor County
Department: Pretrial Services
Client: Maria Santos
Period: from 2026-11-01
Times: America/Denver
Entries: 3

1. 2026-11-01 01:30:05 MDT (UTC-06:00)  Received from (801) 555-0134
    Line one
    -----
    =SUM(A1)

2. 2026-11-01 01:30:05 MST (UTC-07:00)  Sent by Dana Whitfield to (801) 555-0134
    See you Thursday.
    [Scheduled for 2026-11-01 01:30:00 MST (UTC-07:00)]
    [Not delivered. The phone is switched off or out of service.]

3. 2026-11-02 08:00:00 MST (UTC-07:00)  Event
    Transferred from Dana Whitfield to Chris Okafor

End of transcript
`,
    )
  })

  it('has internal notes only where they are asked for', () => {
    expect(transcriptLines(entries, { zone, notes: true }).map(({ kind }) => kind)).toEqual([
      'received',
      'sent',
      'note',
      'event',
    ])
  })

  it('holds no line of a message that could be taken for its end', () => {
    const text = transcriptText(head, transcriptLines(entries, { zone, notes: true }), words)
    expect(text.split('\n')).not.toContain('-----')
  })
})

describe('the table for spreadsheets', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+18015550134', `"'+18015550134"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['  =1+1', `"'  =1+1"`],
    ['\tcmd', `"'\tcmd"`],
    ['say "hi"', '"say ""hi"""'],
    ['See you - Thursday', '"See you - Thursday"'],
  ])('%s cannot run', (value, safe) => {
    expect(cell(value)).toBe(safe)
  })

  it('begins with its mark and has a row for each entry', () => {
    const csv = transcriptCsv(['No.'], transcriptLines(entries.slice(1, 2), { zone, notes: false }), words)
    expect(csv).toBe(
      '\uFEFF"No."\r\n"1","2026-11-01 01:30:05","MST (UTC-07:00)","2026-11-01T08:30:05.000Z",' +
        '"Sent by Dana Whitfield to (801) 555-0134","See you Thursday.",' +
        '"Not delivered. The phone is switched off or out of service."\r\n',
    )
  })
})
