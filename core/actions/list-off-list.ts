import { may } from '../model/access.ts'
import type { Line } from '../model/conversation.ts'
import type { Actor } from '../model/staff.ts'
import type { Instant } from '../model/time.ts'
import type { Deps } from './dependencies.ts'
import type { NotServed } from './served-conversation.ts'

/** How many clients one page shows. */
const shown = 50

export type OffListed =
  | { kind: 'list'; rows: { line: Line; because?: string; at?: Instant }[]; next?: string }
  | NotServed

/** The clients that the actor took off their list, newest contact first, with when and why. Two requests a page. */
export async function listOffList(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { after?: string },
): Promise<OffListed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'see-own-clients')
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const page = await deps.store.offList(actor.staff, { limit: shown, ...input })
  const found = await deps.store.conversationsById(page.items.map((line) => line.conversation))
  const here = new Map(found.filter((one) => one.department === actor.department).map((one) => [one.id, one]))
  const rows = page.items.flatMap((line) => {
    const conversation = here.get(line.conversation)
    if (!conversation) return []
    const { takenOff } = conversation
    return [{ line, ...(takenOff ? { because: takenOff.because, at: takenOff.at } : {}) }]
  })
  return { kind: 'list', rows, ...(page.next ? { next: page.next } : {}) }
}
