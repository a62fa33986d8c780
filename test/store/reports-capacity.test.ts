import { createHash } from 'node:crypto'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { enterCounts } from '../../core/actions/reports/enter-counts.ts'
import { readReport, readStaffReport } from '../../core/actions/reports/read-report.ts'
import { type Books, entered, type Pending } from '../../core/model/count-books.ts'
import { daysAfter } from '../../core/model/send-time.ts'
import { monthItem, upToItems } from '../../store/count-items.ts'
import type { Item } from '../../store/table.ts'
import { siteOf } from '../support/access/site.ts'
import { actor, openCounty, type TestCounty } from '../support/county.ts'

const ruth = actor('ruth')
/** As random as a true one, so that nothing packs better here than there. */
const idOf = (place: number) =>
  `01K${createHash('sha256').update(String(place)).digest('hex').slice(0, 23).toUpperCase()}`
const people = Array.from({ length: 200 }, (_, place) => ({
  id: `st_${idOf(place)}`,
  name: `Colleague Number ${place}`,
}))
const names = Object.fromEntries(people.map(({ id, name }) => [id, name]))
const year = { from: '2025-11-22', to: '2026-11-21' }

/** What one of them does in a day: some thirty texts each way, most answered within the hour. */
function dayOf(staff: string, day: string, place: number): Pending {
  const sent = 20 + ((place * 7) % 23)
  const numbers = {
    sent,
    received: sent - 3,
    later: 4,
    many: place % 5,
    automatic: 1,
    segments: sent + 9,
    failed: place % 3,
    unconfirmed: 0,
    asked: 12,
    answers: 11,
    answerMinutes: 800 + place,
    within15: 3,
    within60: 4,
    within240: 2,
    withinDay: 2,
    waiting: place % 2,
    optOuts: place % 11 === 0 ? 1 : 0,
  }
  const reasons = { unreachable: place % 2, 'not-mobile': place % 3 === 2 ? 1 : 0 }
  return { day, staff, numbers, reasons }
}

let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
  let items: Item[] = []
  let books: Books = { upTo: [], months: [] }
  for (let day = daysAfter(year.from, -40); day <= year.to; day = daysAfter(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday === 0) continue
    const pending = people.map(({ id }, place) => dayOf(id, day, place + weekday))
    const now = entered({ upTo: books.upTo.slice(-1), months: books.months.slice(-1) }, pending, names)
    books = { upTo: now.upTo.slice(-1), months: now.months }
    items.push(...now.upTo.flatMap((one) => upToItems('pretrial', { ...one, version: 1 })))
    items.push(...now.months.map((one) => monthItem('pretrial', { ...one, version: 1 })))
    // A month is written again each day; the last holds.
    items = items.filter(
      (one, place) => !items.slice(place + 1).some(({ pk, sk }) => pk === one.pk && sk === one.sk),
    )
    if (items.length > 20) await put(items.splice(0, 20))
  }
  await put(items)
}, 300_000)

async function put(items: Item[]) {
  const puts = items.map((Item) => ({ PutRequest: { Item } }))
  await county.table.documents.send(new BatchWriteCommand({ RequestItems: { [county.table.name]: puts } }))
}

describe('A year of a county of two hundred staff', () => {
  test('opens in at most ten read units a page, with everything else that a page reads', async () => {
    const site = siteOf(county)
    const cookie = await site.signIn('ruth')
    const asked = `period=custom&from=${year.from}&to=${year.to}`
    for (const path of ['/reports', '/reports/staff', '/reports/days.csv', '/reports/staff.csv']) {
      const cost = await county.cost(async () => {
        const answer = await site.ask('GET', `${path}?${asked}`, cookie)
        expect([path, answer.status]).toEqual([path, 200])
        if (path === '/reports/staff') expect(await answer.text()).toContain('Colleague Number 199')
      })
      if (process.env.SHOW_FIGURES) console.info(path, cost)
      expect(cost.read).toBeLessThanOrEqual(10)
      expect(cost.requests).toBeLessThanOrEqual(16)
    }
  })

  test('adds up to what was counted', async () => {
    const read = await readReport(county.deps, ruth, year)
    if (read.kind !== 'report') throw new Error(read.kind)
    const { numbers, days } = read.report
    expect(days).toHaveLength(365)
    expect(days.reduce((sum, day) => sum + (day.numbers.sent ?? 0), 0)).toBe(numbers.sent)
    const staff = await readStaffReport(county.deps, ruth, year)
    if (staff.kind !== 'report') throw new Error(staff.kind)
    expect(staff.rows).toHaveLength(200)
    expect(staff.rows.reduce((sum, row) => sum + (row.numbers.sent ?? 0), 0)).toBe(numbers.sent)
  })

  test('takes what is counted meanwhile for a few units each five minutes', async () => {
    const change = { department: 'pretrial', day: '2026-11-21', staff: people[3]?.id ?? '' }
    const counts = [{ ...change, numbers: { sent: 1, segments: 1 }, reasons: {} }]
    const slot = county.now()
    const counting = await county.cost(() => county.store.countDays([{ change: 'one', counts }], slot))
    expect(counting.write).toBeLessThanOrEqual(4)
    await county.store.countDays([{ change: 'one', counts }], slot)
    county.pass(600)
    const entering = await county.cost(() => enterCounts(county.deps))
    if (process.env.SHOW_FIGURES) console.info('entering', entering)
    expect(entering.write).toBeLessThanOrEqual(80)
    const idle = await county.cost(() => enterCounts(county.deps))
    expect(idle.write).toBe(0)
    expect(idle.read).toBeLessThanOrEqual(3)
  })
})
