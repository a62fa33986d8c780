import type { AddressLink, ContactMethod } from './contact-method.ts'
import type { Conversation } from './conversation.ts'
import type { DepartmentId } from './ids.ts'

/**
 * Whether the department may text this address in this conversation. `not-served`: the conversation is closed (off
 * the list, dismissed, joined). `no-number`: the address is not, or no longer, one of its own. `paused`: asked
 * plainly to stop, and staff have not answered.
 */
export function mayBeTexted(
  conversation: Pick<Conversation, 'state' | 'department' | 'address' | 'paused'>,
  to: string,
  methods: ContactMethod[],
  links: AddressLink[],
): 'yes' | 'not-served' | 'no-number' | 'opted-out' | 'paused' {
  const { state, department, address, paused } = conversation
  if (state === 'off-list' || state === 'dismissed' || state === 'joined') return 'not-served'
  const isOwn =
    state === 'unclaimed'
      ? to === address
      : methods.some((one) => one.type === 'phone' && one.address === to && one.retiredAt === undefined)
  if (!isOwn) return 'no-number'
  if (isOptedOut(links, to, department)) return 'opted-out'
  return paused?.address === to ? 'paused' : 'yes'
}

/** Whether the person at this address has told the department to stop. */
export function isOptedOut(links: AddressLink[], address: string, department: DepartmentId): boolean {
  return links.some(
    (link) => link.kind === 'opt-out' && link.address === address && link.department === department,
  )
}
