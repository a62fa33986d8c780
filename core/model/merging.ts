import type { Client } from './client.ts'
import { type ContactMethod, inUse } from './contact-method.ts'
import type { ContactMethodId } from './ids.ts'
import type { Instant } from './time.ts'

/** What becomes of the contact methods of two records of one person. */
export type MergedMethods = {
  /** All of the kept record, in the end. */
  methods: ContactMethod[]
  /** The kept record's own that are not to be used any more. */
  retired: { was: ContactMethod; now: ContactMethod }[]
  /** The other record's that come along. */
  moved: { was: ContactMethod; now: ContactMethod }[]
  /** The other record's that stay there, not used any more: not wanted, or the kept record has them already. */
  left: { was: ContactMethod; now: ContactMethod }[]
  /** Addresses that lead to nobody of the two any more. */
  dropped: string[]
}

/** Of two records' methods in use those that staff chose stay, each address once, under the kept record. */
export function mergedMethods(
  kept: { client: Client; methods: ContactMethod[] },
  other: { methods: ContactMethod[] },
  chosen: ContactMethodId[],
  at: Instant,
): MergedMethods {
  const isChosen = (method: ContactMethod) => chosen.includes(method.id)
  const retire = (was: ContactMethod) => ({ was, now: { ...was, retiredAt: at } })
  const stays = inUse(kept.methods).filter(isChosen)
  const moves = inUse(other.methods).filter(
    (method) => isChosen(method) && !stays.some((one) => one.address === method.address),
  )
  const retired = inUse(kept.methods)
    .filter((method) => !isChosen(method))
    .map(retire)
  const moved = moves.map((was) => ({ was, now: { ...was, client: kept.client.id } }))
  const left = inUse(other.methods)
    .filter((method) => !moves.includes(method))
    .map(retire)
  const inTheEnd = [...stays, ...moves].map((method) => method.address)
  return {
    methods: [
      ...kept.methods.map((method) => retired.find(({ was }) => was.id === method.id)?.now ?? method),
      ...moved.map(({ now }) => now),
    ],
    retired,
    moved,
    left,
    dropped: [...retired, ...left].map(({ was }) => was.address).filter((one) => !inTheEnd.includes(one)),
  }
}

/** The kept record with the chosen name and both notes; under age if either says so. */
export function mergedClient(kept: Client, other: Client, name: string): Client {
  const note = [kept.note, other.note].filter((one) => one !== '').join('\n')
  return {
    ...kept,
    name,
    note: kept.note === other.note ? kept.note : note,
    ...(kept.minor || other.minor ? { minor: true as const } : {}),
    version: kept.version + 1,
  }
}
