import type { Leaving } from '../../model/leaving.ts'
import { untilWritten } from '../again.ts'
import type { Deps } from '../dependencies.ts'

/**
 * Takes somebody who left off their department's duty list, and ends the coverages they were the delegate of: an alert
 * must reach somebody who is there, and a colleague's list must not look covered. Done again, there is nothing to do.
 */
export async function offDuty(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  leaving: Leaving,
): Promise<void> {
  const { staff, department } = leaving
  await untilWritten<'done'>(async () => {
    const was = await store.settings(department)
    if (!was.dutyList.includes(staff)) return 'done'
    const dutyList = was.dutyList.filter((id) => id !== staff)
    const now = {
      ...was,
      dutyList,
      updatedAt: clock.now(),
      updatedBy: leaving.name,
      version: was.version + 1,
    }
    return store.keepSettings(department, now, was)
  })
  const coverages = await store.coveragesIn(department, clock.now())
  for (const { worker, delegate } of coverages) {
    if (delegate.staff !== staff) continue
    await untilWritten<'done'>(async () => {
      const was = await store.coverageOf(worker.staff, department)
      return was?.delegate.staff === staff ? store.keepCoverage({ was }) : 'done'
    })
  }
}
