import { isId } from '../../../core/model/ids.ts'
import type { StaffActor } from '../../site.ts'
import type { SiteDeps } from '../../staff-site.tsx'
import { openShown } from './opened.ts'
import type { Shown } from './shown.ts'
import { destinationsOf } from './shown.ts'

/**
 * The words of a message that did not arrive, put back into the box: to the same number, or to the `other`th of the
 * client's others. Nothing is sent until a person presses Send. No number and no word stands in an address.
 */
export async function draftAgain(
  deps: SiteDeps,
  actor: StaffActor,
  shown: Shown,
  again: string | undefined,
  other: string | undefined,
): Promise<{ body?: string; to?: string }> {
  if (!isId('msg', again)) return {}
  const message = inEntries(shown, again) ?? (await onOlderPage(deps, actor, shown, again))
  if (message?.direction !== 'out') return {}
  const others = destinationsOf(shown).filter(
    ({ address, texts }) => address !== message.to && texts !== 'cannot',
  )
  const chosen = other === undefined ? undefined : others[Number(other) - 1]
  return { body: message.body, to: chosen?.address ?? message.to }
}

function inEntries({ entries }: Shown, id: string) {
  return entries.find((entry) => entry.id === id)
}

/** A page holds what is before a point: the point just after the message. */
async function onOlderPage(deps: SiteDeps, actor: StaffActor, { conversation }: Shown, id: string) {
  const opened = await openShown(deps, actor, conversation.id, `${id}~`)
  return opened.kind === 'open' ? inEntries(opened.shown, id) : undefined
}
