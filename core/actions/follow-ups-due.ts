import { may } from '../model/access.ts'
import { followUpRules } from '../model/follow-up.ts'
import type { ConversationId } from '../model/ids.ts'
import { daysAfter, instantAt, localParts } from '../model/send-time.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'
import type { NotServed } from './served-conversation.ts'

/** Who is due for follow-up on the actor's list. */
export type FollowUps = {
  /** How many of each status that has some; counted up to a hundred each. */
  due: { status: string; count: number }[]
  count: number
  /** All of them where they are few enough to be ticked one by one. */
  conversations?: ConversationId[]
  /** Not to be mentioned before tomorrow. */
  isSnoozed: boolean
}

const countedEach = 100

/** Who is due: one request for each status with a rule. It never writes to anyone by itself. */
export async function followUpsDue(deps: Pick<Deps, 'store' | 'clock'>, actor: Actor): Promise<FollowUps> {
  const none: FollowUps = { due: [], count: 0, isSnoozed: false }
  if (actor.kind !== 'staff' || !may(actor, 'see-own-clients').allowed) return none
  const [department, preferences] = await Promise.all([
    deps.store.department(actor.department),
    deps.store.preferences(actor.staff),
  ])
  const now = deps.clock.now()
  const rules = followUpRules(department?.settings.followUpDays ?? {}, now)
  const pages = await Promise.all(
    rules.map((rule) =>
      deps.store.roster({ staff: actor.staff }, { filter: { noContactSince: rule }, limit: countedEach }),
    ),
  )
  const due = rules
    .map(({ status }, place) => ({ status, count: pages[place]?.items.length ?? 0 }))
    .filter(({ count }) => count > 0)
  const ids = pages.flatMap(({ items }) => items.map(({ conversation }) => conversation))
  const isWhole = pages.every(({ next }) => !next) && ids.length <= countedEach
  return {
    due,
    count: ids.length,
    ...(isWhole ? { conversations: ids } : {}),
    isSnoozed: preferences.followUpSnoozedUntil !== undefined && preferences.followUpSnoozedUntil > now,
  }
}

/** The strip is not shown again before tomorrow begins in the department's zone. Again is the same. */
export async function snoozeFollowUps(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
): Promise<{ kind: 'snoozed' } | NotServed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const department = await deps.store.department(actor.department)
  const now = deps.clock.now()
  const zone = department?.zone ?? 'UTC'
  const { instant } = instantAt(zone, daysAfter(localParts(now, zone).date, 1), '00:00')
  await deps.store.changePreferences(actor.staff, { followUpSnoozedUntil: instant })
  return { kind: 'snoozed' }
}
