import type { Line } from '../core/model/conversation.ts'
import type { ConversationId, DepartmentId, StaffId } from '../core/model/ids.ts'
import type { Page } from '../core/ports.ts'
import { readLine } from './items.ts'
import * as keys from './keys.ts'
import { getItems, type Item, query, type Table } from './table.ts'

export type PageWanted = { limit: number; after?: string }

export function caseload(table: Table, staff: StaffId, page: PageWanted): Promise<Page<Line>> {
  return byRecency(table, `CASELOAD#${staff}`, page)
}

export function unclaimed(table: Table, department: DepartmentId, page: PageWanted): Promise<Page<Line>> {
  return byRecency(table, `UNCLAIMED#${department}`, page)
}

export function dismissed(table: Table, department: DepartmentId, page: PageWanted): Promise<Page<Line>> {
  return byRecency(table, `DISMISSED#${department}`, page)
}

/** Clients without a case manager, newest contact first; one request. */
export function waiting(table: Table, department: DepartmentId, page: PageWanted): Promise<Page<Line>> {
  return byRecency(table, `WAITING#${department}`, page)
}

/** Clients taken off a list, newest contact first; one request. */
export function offList(table: Table, staff: StaffId, page: PageWanted): Promise<Page<Line>> {
  return byRecency(table, `OFF-LIST#${staff}`, page)
}

/** Newest contact first; one request. */
async function byRecency(table: Table, list: string, page: PageWanted): Promise<Page<Line>> {
  const { items, last } = await query(table, {
    IndexName: keys.indexes.byRecency,
    KeyConditionExpression: 'g1pk = :list',
    ExpressionAttributeValues: { ':list': list },
    ScanIndexForward: false,
    Limit: page.limit,
    ExclusiveStartKey: readPlace(list, page.after),
  })
  const lines = items.map(readLine)
  return last ? { items: lines, next: writePlace(last) } : { items: lines }
}

/** The caseload's conversations with an alert, then those with unread messages, each newest first. */
export async function unread(table: Table, staff: StaffId): Promise<Line[]> {
  return (await needing(table, staff, 'U')).sort(
    (one, other) => Number(!one.alert) - Number(!other.alert) || newestFirst(one, other),
  )
}

/** The caseload's conversations whose newest message did not arrive, or where one that was due could not leave. */
export async function notDelivered(table: Table, staff: StaffId): Promise<Line[]> {
  return (await needing(table, staff)).filter((line) => line.failed || line.held).sort(newestFirst)
}

async function needing(table: Table, staff: StaffId, beginning?: string): Promise<Line[]> {
  const { items } = await query(table, {
    IndexName: keys.indexes.byNeed,
    KeyConditionExpression: beginning ? 'g3pk = :list AND begins_with(g3sk, :beginning)' : 'g3pk = :list',
    ExpressionAttributeValues: {
      ':list': `NEEDS#${staff}`,
      ...(beginning ? { ':beginning': beginning } : {}),
    },
    ScanIndexForward: false,
    Limit: 200,
  })
  return items.map((item) => ({ ...readLine(item), lastContact: String(item.g3sk).split('#')[1] ?? '' }))
}

const newestFirst = (one: Line, other: Line) => (one.lastContact < other.lastContact ? 1 : -1)

/** Conversations on a caseload with a word in the name that begins like this, at most a hundred. */
export function searchCaseload(table: Table, staff: StaffId, beginning: string): Promise<ConversationId[]> {
  return wordsBeginning(table, `STAFF#${staff}`, beginning)
}

/** Conversations of a department with such a word in the name, or a phone with such digits, at most a hundred. */
export function searchDepartment(
  table: Table,
  id: DepartmentId,
  beginning: string,
): Promise<ConversationId[]> {
  return wordsBeginning(table, `DEPARTMENT#${id}`, beginning)
}

async function wordsBeginning(table: Table, owner: string, beginning: string): Promise<ConversationId[]> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :beginning)',
    ExpressionAttributeValues: { ':pk': keys.word(owner, '', '').pk, ':beginning': beginning },
    Limit: 100,
  })
  return [...new Set(items.map((item) => String(item.sk).split('#')[1] ?? ''))]
}

export type Counts = {
  unread: number
  unclaimed: number
  waiting: number
  scheduled: number
  held: number
  clients: number
  version: string
}

/** What the navigation shows, kept by the stream: two small items in one request, however long the lists are. */
export async function counts(table: Table, staff: StaffId, department: DepartmentId): Promise<Counts> {
  const items = await getItems(table, [keys.lists(staff), keys.unclaimedLists(department)])
  const mine = items.find((item) => String(item.pk).startsWith('STAFF#'))
  const shared = items.find((item) => String(item.pk).startsWith('DEPARTMENT#'))
  return {
    unread: counted(mine?.unread),
    scheduled: counted(mine?.scheduled),
    held: counted(mine?.held),
    clients: counted(mine?.clients),
    unclaimed: counted(shared?.unclaimed),
    waiting: counted(shared?.waiting),
    version: `${mine?.moved ?? 0}.${shared?.moved ?? 0}`,
  }
}

function counted(value: unknown): number {
  return typeof value === 'number' ? Math.max(0, value) : 0
}

/** Where a list goes on: ids and an instant, no name. */
function writePlace(last: Item): string {
  return Buffer.from(JSON.stringify(last)).toString('base64url')
}

/** A place that is not one of this list (a changed address bar) begins the list anew. */
function readPlace(list: string, after: string | undefined): Item | undefined {
  if (!after) return undefined
  try {
    const place: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    if (typeof place !== 'object' || place === null) return undefined
    const key = Object.fromEntries(Object.entries(place)) as Item
    const names = ['pk', 'sk', 'g1pk', 'g1sk']
    const isWhole = Object.keys(key).length === names.length && names.every((name) => isKeyText(key[name]))
    return isWhole && key.g1pk === list ? key : undefined
  } catch {
    return undefined
  }
}

function isKeyText(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length < 1000
}
