import { rowOf } from '../model/roster.ts'
import type { Deps } from './dependencies.ts'

/** So many clients are written in one go; the next minute goes on from there. */
const pageSize = 100
const pagesEach = 20

/**
 * Writes the lists of those who were on a caseload before lists were kept: caseload by caseload, a bounded stretch at
 * a time, going on where it stopped, and nothing once it is done. Again is the same.
 */
export async function rebuildRosters({ store }: Pick<Deps, 'store'>): Promise<{ kind: 'done' | 'going on' }> {
  const progress = await store.rosterProgress()
  if (progress.done) return { kind: 'done' }
  const departments = await store.departments()
  const members = await Promise.all(departments.map(({ id }) => store.staffOfDepartment(id)))
  const staff = [...new Set(members.flat().map(({ id }) => id))].sort()
  let { after } = progress
  let left = staff.filter((id) => !progress.staff || id >= progress.staff)
  for (let pages = 0; pages < pagesEach && left.length > 0; pages++) {
    const [one = ''] = left
    const { items, next } = await store.caseload(one, { limit: pageSize, ...(after ? { after } : {}) })
    const conversations = await store.conversationsById(items.map(({ conversation }) => conversation))
    const departmentOf = new Map(conversations.map(({ id, department }) => [id, department]))
    const rows = items.flatMap((line) => {
      const department = departmentOf.get(line.conversation)
      const row = { lastContact: line.lastContact, ...rowOf(line) }
      return [
        { now: { owner: { staff: one }, ...row } },
        ...(department ? [{ now: { owner: { department }, staff: one, ...row } }] : []),
      ]
    })
    await store.follow.rostered(rows)
    after = next
    if (!next) left = left.slice(1)
    const [at] = left
    await store.keepRosterProgress({
      done: left.length === 0,
      ...(at ? { staff: at } : {}),
      ...(next ? { after: next } : {}),
    })
  }
  if (staff.length === 0) await store.keepRosterProgress({ done: true })
  return { kind: left.length === 0 ? 'done' : 'going on' }
}
