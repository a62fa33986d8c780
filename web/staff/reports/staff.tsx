import { nobody } from '../../../core/model/day-counts.ts'
import { countOf, type StaffRow } from '../../../core/model/report.ts'
import { useSite } from '../../parts/site-context.tsx'
import { type Asked, Download, ReportFrame } from './frame.tsx'
import { averageMinutes, halfWithin, timeOf } from './shown.ts'

/** What each member of staff wrote, received and answered. */
export function StaffReportPage({ rows, asked }: { rows: StaffRow[]; asked: Asked }) {
  const { words } = useSite()
  const { staff, csv, answers, empty } = words.reports
  const heads = [staff.sent, staff.later, staff.received, staff.answers, staff.average, staff.typical]
  return (
    <ReportFrame asked={asked} here="staff" title={`${words.reports.title}: ${staff.title}`}>
      <h2>{staff.title}</h2>
      <p>{staff.lead}</p>
      <p class="help">{answers.about}</p>
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <section class="report-scroll" aria-label={staff.table} tabindex={0}>
          <table class="report-table" aria-label={staff.table}>
            <thead>
              <tr>
                <th scope="col">{staff.name}</th>
                {[...heads, staff.waiting, staff.failed, staff.segments].map((head) => (
                  <th scope="col" class="number">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <Cells row={row} />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Download path="/reports/staff.csv" asked={asked} label={csv.staff} />
    </ReportFrame>
  )
}

function Cells({ row }: { row: StaffRow }) {
  const { words } = useSite()
  const { staff } = words.reports
  const { numbers, waiting } = row
  const { count } = words.common
  const average = averageMinutes(numbers)
  const half = halfWithin(numbers)
  const cells = [
    count(countOf(numbers, 'sent')),
    count(countOf(numbers, 'later')),
    count(countOf(numbers, 'received')),
    count(countOf(numbers, 'answers')),
    average === undefined ? staff.none : timeOf(words.reports, average),
    half === undefined ? staff.none : staff.typicals[half],
    count(waiting),
    count(countOf(numbers, 'failed')),
    count(countOf(numbers, 'segments')),
  ]
  return (
    <>
      <th scope="row">{nameOf(words, row)}</th>
      {cells.map((cell) => (
        <td class="number">{cell}</td>
      ))}
    </>
  )
}

export function nameOf(words: ReturnType<typeof useSite>['words'], { staff, name }: StaffRow): string {
  if (staff === nobody) return words.reports.staff.nobody
  return name || words.reports.staff.unknown
}
