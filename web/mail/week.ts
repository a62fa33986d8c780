import type { MailTells } from '../../core/model/mail-content.ts'
import { countOf } from '../../core/model/report.ts'
import { costOf } from '../../core/model/text-price.ts'
import type { Words } from '../../words/index.ts'
import type { ToldPart } from './told.ts'

type Week = Extract<MailTells, { kind: 'weekly-report' }>

/** The numbers of a department's week, a line each. */
export function weekParts(
  { report: { numbers, waiting } }: Week,
  { weeklyReport: say }: Words['mail'],
): ToldPart[] {
  const segments = countOf(numbers, 'segments')
  return [
    say.sent(countOf(numbers, 'sent'), countOf(numbers, 'later')),
    say.received(countOf(numbers, 'received')),
    say.answered(countOf(numbers, 'answers')),
    say.waiting(waiting),
    say.failed(countOf(numbers, 'failed')),
    say.optOuts(countOf(numbers, 'optOuts')),
    say.cost(segments, costOf(segments)),
  ].map((head) => ({ head }))
}

/** The same week on the site. */
export function weekPath({ report: { period } }: Week): string {
  return `/reports?${new URLSearchParams({ period: 'custom', ...period })}`
}
