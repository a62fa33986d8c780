import { beforeAll, expect, it } from 'vitest'
import { listCoverage, listCovered } from '../../core/actions/coverage/list-coverage.ts'
import { listDepartmentClients } from '../../core/actions/department/list-department-clients.ts'
import { overlook } from '../../core/actions/oversight/overlook.ts'
import { tellOfUnread } from '../../core/actions/oversight/tell-of-unread.ts'
import { secondsAfter } from '../../core/model/time.ts'
import { memberItem } from '../../store/items.ts'
import { putItem } from '../../store/table.ts'
import { dana, pretrial } from '../support/cast.ts'
import { actor, openCounty, type TestCounty } from '../support/county.ts'

const clients = 2000
const staff = 60
const unread = 300
let county: TestCounty

const nameOf = (n: number) => `Client ${String(n).padStart(5, '0')} Fitzgerald-Hughes`

beforeAll(async () => {
  county = await openCounty()
  const department = 'pretrial'
  for (let n = 0; n < staff; n++) {
    const worker = { id: `st_${String(n).padStart(26, '0')}`, name: `Colleague Number ${n}` }
    await putItem(county.table, memberItem(worker, { department, role: 'case-manager' }))
  }
  const at = secondsAfter(county.now(), -30 * 86_400)
  for (let from = 0; from < clients; from += 100) {
    const rows = Array.from({ length: 100 }, (_, n) => ({
      now: {
        owner: { department },
        conversation: `cv_${String(from + n).padStart(26, '0')}`,
        name: nameOf(from + n),
        clientStatus: 'Active',
        staff: dana.id,
        lastContact: at,
      },
    }))
    await county.store.follow.rostered(rows)
  }
  for (let n = 0; n < unread; n++) {
    const since = secondsAfter(at, n)
    const conversation = `cv_${String(n).padStart(26, '0')}`
    await county.store.keepUnread({
      now: { department, conversation, since, name: nameOf(n), staff: dana.id },
    })
  }
}, 120_000)

it('opens the clients of a department for at most ten read units, however many they are', async () => {
  const ruth = actor('ruth')
  let after: string | undefined
  for (const filter of ['all', 'all', 'unread'] as const) {
    const cost = await county.cost(async () => {
      const list = await listDepartmentClients(county.deps, ruth, { filter, after })
      if (list.kind !== 'list') throw new Error(list.kind)
      expect(list.clients).toHaveLength(50)
      expect(list.clients.every(({ unreadSince }) => unreadSince !== undefined)).toBe(true)
      after = filter === 'all' ? list.next : undefined
    })
    expect(cost.read).toBeLessThanOrEqual(10)
    expect(cost.requests).toBeLessThanOrEqual(5)
  }
})

it('opens what needs attention for at most ten read units, and the sweep asks for less', async () => {
  const page = await county.cost(() => overlook(county.deps, actor('ruth')))
  expect(page.read).toBeLessThanOrEqual(10)
  expect(page.requests).toBeLessThanOrEqual(5)
  county.pass(2 * 86_400 + 2 * 3600)
  const told = await county.cost(() => tellOfUnread(county.deps, pretrial))
  county.pass(-2 * 86_400 - 2 * 3600)
  expect(told.read).toBeLessThanOrEqual(10)
})

it('opens coverage in a fixed number of requests', async () => {
  const list = await county.cost(() => listCoverage(county.deps, actor('ruth')))
  expect([list.requests, list.read <= 5]).toEqual([3, true])
  const covering = { ...actor('chris'), covers: [dana.id] }
  const clientsOf = await county.cost(() => listCovered(county.deps, covering, { worker: dana.id }))
  expect(clientsOf.requests).toBeLessThanOrEqual(4)
})
