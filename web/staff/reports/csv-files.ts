import { csvOf } from '../../../core/model/csv.ts'
import type { Reason } from '../../../core/model/delivery-status.ts'
import { countOf, type Report, type StaffRow } from '../../../core/model/report.ts'
import { costOf } from '../../../core/model/text-price.ts'
import type { Site } from '../../site.ts'
import { averageMinutes, bySpeed, dayColumns } from './shown.ts'
import { nameOf } from './staff.tsx'

/** Each day of a report, with what it cost. */
export function daysCsv({ words, department }: Site, { days }: Report): string {
  const { csv } = words.reports
  const head = [csv.department, csv.day, ...dayColumns.map((counter) => csv.counters[counter]), csv.dollars]
  const rows = days.map(({ day, numbers }) => [
    department.name,
    day,
    ...dayColumns.map((counter) => countOf(numbers, counter)),
    dollars(countOf(numbers, 'segments')),
  ])
  return csvOf([head, ...rows])
}

export function staffCsv({ words, department }: Site, rows: StaffRow[]): string {
  const { csv, staff, answers } = words.reports
  const columns = ['sent', 'later', 'many', 'received', 'answers'] as const
  const head = [
    csv.department,
    staff.name,
    ...columns.map((counter) => csv.counters[counter]),
    csv.counters.answerMinutes,
    ...Object.values(answers.buckets).map((bucket) => `${answers.within} ${bucket}`),
    staff.waiting,
    staff.failed,
    staff.segments,
    csv.dollars,
  ]
  const each = rows.map((row) => [
    department.name,
    nameOf(words, row),
    ...columns.map((counter) => countOf(row.numbers, counter)),
    Math.round((averageMinutes(row.numbers) ?? 0) * countOf(row.numbers, 'answers')),
    ...bySpeed(row.numbers).map(({ count }) => count),
    row.waiting,
    countOf(row.numbers, 'failed'),
    countOf(row.numbers, 'segments'),
    dollars(countOf(row.numbers, 'segments')),
  ])
  return csvOf([head, ...each])
}

export function failuresCsv({ words, department }: Site, { reasons }: Report): string {
  const { csv, failures } = words.reports
  const each = Object.entries(reasons).map(([reason, count]) => [
    department.name,
    words.delivery.why[reason as Reason](),
    count,
  ])
  return csvOf([[csv.department, failures.reason, failures.count], ...each])
}

function dollars(segments: number): number {
  return Math.round(costOf(segments) * 100) / 100
}
