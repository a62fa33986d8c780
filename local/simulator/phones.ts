import { showNumber } from '../../core/model/phone.ts'
import type { PhoneText } from '../aws/sms-voice.ts'
import { readUpTo } from './read-marks.ts'
import type { SimulatorWorld } from './world.ts'

/** A pretend phone in the list of phones. */
export type KnownPhone = {
  number: string
  /** Whose it is, where the demo county knows. */
  owner?: string
  texts: number
  unread: number
  last: string
  /** Milliseconds since 1970. */
  lastAt: number
}

/** What a phone and one of the county's numbers wrote to each other. */
export type PhoneConversation = {
  /** The county's number. */
  ours: string
  /** Whose number that is. */
  department: string
  texts: PhoneText[]
  unread: number
  /** The phone told this number to stop. */
  stopped: boolean
}

/** Every phone that has texts, the latest first. */
export function phonesKnown(world: SimulatorWorld): KnownPhone[] {
  return world.phones.known().map(({ number, texts, lastAt }) => {
    const conversations = conversationsOn(world, number)
    const owner = world.ownerOf?.(number)
    return {
      number,
      ...(owner ? { owner } : {}),
      texts,
      unread: conversations.reduce((sum, { unread }) => sum + unread, 0),
      last: conversations[0]?.texts.at(-1)?.body ?? '',
      lastAt,
    }
  })
}

/** The conversations on a phone, the latest first; one for each of the county's numbers it has texts with. */
export function conversationsOn(world: SimulatorWorld, phone: string): PhoneConversation[] {
  const byNumber = Map.groupBy(world.phones.textsOf(phone), ({ direction, from, to }) =>
    direction === 'sent' ? to : from,
  )
  return [...byNumber]
    .map(([ours, texts]) => conversationOf(world, phone, ours, texts))
    .sort((one, other) => (other.texts.at(-1)?.at ?? 0) - (one.texts.at(-1)?.at ?? 0))
}

/** The conversation of a phone with one of the county's numbers; empty when they never wrote. */
export function conversationWith(world: SimulatorWorld, phone: string, ours: string): PhoneConversation {
  return (
    conversationsOn(world, phone).find((one) => one.ours === ours) ?? conversationOf(world, phone, ours, [])
  )
}

function conversationOf(
  world: SimulatorWorld,
  phone: string,
  ours: string,
  texts: PhoneText[],
): PhoneConversation {
  const seen = readUpTo(world.database, phone, ours)
  const department = world.departments.find(({ textNumber }) => textNumber === ours)
  return {
    ours,
    department: department?.name ?? showNumber(ours),
    texts,
    unread: texts.slice(seen).filter(({ direction }) => direction === 'received').length,
    stopped: world.phones.isOptedOut(phone, ours),
  }
}
