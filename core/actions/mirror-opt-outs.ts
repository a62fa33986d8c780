import type { AddressLink } from '../model/contact-method.ts'
import type { Conversation } from '../model/conversation.ts'
import type { Department } from '../model/department.ts'
import type { Marker } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import type { OptOutList } from '../ports.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { keepReach } from './methods/keep-reach.ts'
import { withStopped } from './receive/opt-out-words.ts'

type MirrorDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'> & { optOutList: OptOutList }

export type Mirrored = { kind: 'mirrored'; stopped: number; resumed: number }

/**
 * The text service answers STOP and START itself and tells nobody: its list is compared with what we know. Who is
 * new on it is stopped here too, with a marker staff see; who is gone from it may be texted again, unless they
 * told us in words of their own. Comparing twice changes nothing.
 */
export async function mirrorOptOuts(
  deps: MirrorDeps,
  actor: Actor,
  department: Department,
): Promise<Mirrored> {
  const [listed, known] = await Promise.all([
    deps.optOutList.of(department),
    deps.store.optedOutOf(department.id),
  ])
  const knownAddresses = new Set(known.map((one) => one.address))
  const stopped = listed.filter((address) => !knownAddresses.has(address))
  const resumed = known.filter((one) => isTheServices(one.how) && !listed.includes(one.address))
  for (const address of stopped) await mirror(deps, actor, department, address, 'out')
  for (const { address } of resumed) await mirror(deps, actor, department, address, 'in')
  return { kind: 'mirrored', stopped: stopped.length, resumed: resumed.length }
}

/** What a client told us, in a word or through staff, is ours: only a word of theirs takes it back. */
function isTheServices(how: string): boolean {
  return how === 'refused' || how === 'service-list'
}

async function mirror(
  deps: MirrorDeps,
  actor: Actor,
  department: Department,
  address: string,
  optOut: 'out' | 'in',
) {
  const at = deps.clock.now()
  const ids = served(await deps.store.addressLinks(address), department).map((link) => link.conversation)
  const outcome = await untilWritten(async () => {
    const was = await Promise.all([...new Set(ids)].map((id) => deps.store.conversation(id)))
    const conversations = was
      .filter((one) => one !== undefined)
      .map((one) => changeOf(deps, one, address, optOut))
    return deps.store.keep.optOutMirrored({ address, department: department.id, at, optOut, conversations })
  })
  for (const id of new Set(ids)) await keepReach(deps, id)
  await audited(deps, actor, 'mirrored an opt-out', { department: department.id }, { kind: outcome })
}

function served(links: AddressLink[], department: Department) {
  return links.filter((link) => link.kind !== 'opt-out').filter((link) => link.department === department.id)
}

function changeOf(deps: MirrorDeps, was: Conversation, address: string, optOut: 'out' | 'in') {
  const marker: Marker = {
    direction: 'marker',
    id: deps.ids.make('msg'),
    conversation: was.id,
    thread: was.threads.at(-1)?.id ?? '',
    department: was.department,
    at: deps.clock.now(),
    marker: { kind: optOut === 'out' ? 'opted-out' : 'opted-in', address },
  }
  return { was, now: { ...withStopped(was, address, optOut), version: was.version + 1 }, marker }
}
