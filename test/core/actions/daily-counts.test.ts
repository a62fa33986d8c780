import { beforeEach, describe, expect, test } from 'vitest'
import { followKept } from '../../../core/actions/follow-kept.ts'
import { enterCounts } from '../../../core/actions/reports/enter-counts.ts'
import { readReport, readStaffReport } from '../../../core/actions/reports/read-report.ts'
import { sendMessage } from '../../../core/actions/send-message.ts'
import { actor, openCounty, outboxWorker, type TestCounty } from '../../support/county.ts'

const ruth = actor('ruth')
const today = '2026-11-21'
const period = { from: today, to: today }

let county: TestCounty

beforeEach(async () => {
  county = await openCounty()
})

async function report() {
  const read = await readReport(county.deps, ruth, { from: '2026-11-20', to: '2026-11-22' })
  if (read.kind !== 'report') throw new Error(read.kind)
  return read.report
}

async function staffReport() {
  const read = await readStaffReport(county.deps, ruth, period)
  if (read.kind !== 'report') throw new Error(read.kind)
  return Object.fromEntries(read.rows.map(({ name, numbers, waiting }) => [name, { ...numbers, waiting }]))
}

describe('Daily counts', () => {
  test('follow messages as they pass, each counted once however often it is told', async () => {
    const maria = await county.maria()
    await county.text('When is court?')
    county.pass(20 * 60)
    const written = await county.wrote('dana', await county.conversation(maria.id), 'Thursday at 10:30.')
    const changes = county.changes()
    await followKept(county.deps, changes)
    await followKept(county.deps, changes)
    await sendMessage(county.deps, outboxWorker, { thread: written.thread, message: written.id })
    await county.follow()
    const counted = {
      sent: 1,
      received: 1,
      segments: 1,
      asked: 1,
      answers: 1,
      answerMinutes: 20,
      within60: 1,
    }
    expect((await report()).numbers).toEqual(counted)
    county.pass(15 * 60)
    expect((await enterCounts(county.deps)).counts).toBeGreaterThan(0)
    expect((await enterCounts(county.deps)).counts).toBe(0)
    expect((await report()).numbers).toEqual(counted)
    expect(await staffReport()).toEqual({ 'Dana Whitfield': { ...counted, waiting: 0 } })
  })

  test('tell what did not arrive and why, and who still waits for an answer', async () => {
    const maria = await county.maria()
    await county.text('When is court?', { from: '+13855550177' })
    const written = await county.wrote('dana', maria)
    await county.follow()
    county.senders.answers.push({ kind: 'refused', reason: 'unreachable', blocked: false })
    await sendMessage(county.deps, outboxWorker, { thread: written.thread, message: written.id })
    await county.follow()
    const { numbers, reasons, waiting } = await report()
    expect(numbers).toMatchObject({ sent: 1, failed: 1, received: 1, asked: 1, automatic: 1 })
    expect(reasons).toEqual({ unreachable: 1 })
    expect(waiting).toBe(1)
  })

  test('count who opted out, and no STOP as a question', async () => {
    await county.maria()
    await county.text('STOP')
    await county.follow()
    expect(await report()).toMatchObject({ numbers: { received: 1, optOuts: 1 }, waiting: 0 })
    await county.text('START')
    await county.follow()
    expect((await report()).numbers).toMatchObject({ optOuts: 1, optIns: 1 })
  })

  test('are for those alone who may read reports, of their own department', async () => {
    expect(await readReport(county.deps, actor('dana'), period)).toEqual({
      kind: 'refused',
      because: 'no-permission',
    })
    await county.maria()
    await county.text('Hello')
    await county.follow()
    const other = { ...ruth, department: 'behavioral' }
    const read = await readReport(county.deps, other, period)
    expect(read.kind === 'report' && read.report.numbers).toEqual({})
  })
})
