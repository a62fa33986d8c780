import { looksOn, may, maySee } from '../model/access.ts'
import type { Conversation } from '../model/conversation.ts'
import type { MessageId } from '../model/ids.ts'
import type { InboundMessage, Note, OutboundMessage } from '../model/message.ts'
import { hasWords, type Wanted, wantedWords } from '../model/message-words.ts'
import type { Actor } from '../model/staff.ts'
import type { Place } from '../ports/message-search.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { noteReading } from './oversight/note-reading.ts'
import type { NotServed } from './served-conversation.ts'

/** How many results one page shows. */
export const resultsShown = 12
/** Places of a word read at once, and how many more times for the rarest. */
const placesRead = 150
const furtherReads = 2
/** Of so many typed words the places are read; the others are looked for in the texts. */
const wordsRead = 2

export type MessageFound = {
  message: InboundMessage | OutboundMessage | Note
  conversation: Conversation
}
export type MessagesFound =
  | {
      kind: 'found'
      wanted: Wanted
      results: MessageFound[]
      /** Ask with this as `before` for what was said before these. */
      older?: MessageId
      /** Only common words were typed: nothing can be looked up. */
      isCommon: boolean
    }
  | NotServed

/**
 * Messages and notes that have every word typed, the last as a beginning too, newest first: of those conversations
 * alone that the actor may open, asked of each again. A bounded number of requests, whatever was written; what lies
 * further back is found from `older` on. The audit hears that there was a search, never for what, and whose messages
 * were shown that a colleague's clients wrote.
 */
export async function searchMessages(
  deps: Pick<Deps, 'store' | 'audit' | 'clock' | 'ids'>,
  actor: Actor,
  input: { typed: string; before?: MessageId | undefined },
): Promise<MessagesFound> {
  const outcome = await search(deps, actor, input)
  if (outcome.kind === 'found') await noteFound(deps, actor, outcome.results)
  return audited(deps, actor, 'searched messages', {}, outcome)
}

/** Once for each conversation, as when it is opened. */
async function noteFound(
  deps: Pick<Deps, 'store' | 'audit' | 'clock' | 'ids'>,
  actor: Actor,
  results: MessageFound[],
): Promise<void> {
  const others = results.map(({ conversation }) => conversation).filter((one) => looksOn(actor, one))
  const found = { kind: 'found' }
  await Promise.all(
    [...new Map(others.map((one) => [one.id, one])).values()].map(async (one) => {
      await noteReading(deps, actor, one, [])
      await audited(deps, actor, 'found a colleague’s conversation', { conversation: one.id }, found)
    }),
  )
}

async function search(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { typed: string; before?: MessageId | undefined },
): Promise<MessagesFound> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const wanted = wantedWords(input.typed)
  const terms = [...wanted.words, ...(wanted.beginning ? [wanted.beginning] : [])]
  const words = terms.toSorted((one, other) => other.length - one.length).slice(0, wordsRead)
  if (words.length === 0) return { kind: 'found', wanted, results: [], isCommon: true }
  const reads = words.map((word) => readPlaces(deps, actor, word, word === wanted.beginning, input.before))
  const [came, ...read] = await Promise.all([deps.store.cameTo(actor.staff), ...reads])
  const mine = ownedBy(actor, new Set(came))
  const { places, further } = await candidates(deps, actor, read, mine)
  const page = places.slice(0, resultsShown)
  const results = await readable(deps, actor, page, wanted)
  const last = page.at(-1)
  const older = last && (places.length > page.length || further) ? last.message : further
  return { kind: 'found', wanted, results, isCommon: false, ...(older ? { older } : {}) }
}

type Read = { word: string; isBeginning: boolean; places: Place[]; next?: string }

async function readPlaces(
  { store }: Pick<Deps, 'store'>,
  { department }: { department: string },
  word: string,
  isBeginning: boolean,
  before: MessageId | undefined,
): Promise<Read> {
  const page = { limit: placesRead, ...(before ? { after: `${word}#${before}` } : {}) }
  if (!isBeginning) return { word, isBeginning, ...(await store.placesOf(department, { word }, page)) }
  // The whole word newest first, and what begins so beside it.
  const [whole, begun] = await Promise.all([
    store.placesOf(department, { word }, page),
    store.placesOf(department, { word, isBeginning }, { limit: placesRead }),
  ])
  const places = [...whole.places, ...begun.places.filter(({ message }) => !before || message < before)]
  return { word, isBeginning, places: newestFirst(places), ...(whole.next ? { next: whole.next } : {}) }
}

/** Where every word read stands, as far as is known; the rarest decides, and is read further where it goes on. */
async function candidates(
  { store }: Pick<Deps, 'store'>,
  { department }: { department: string },
  read: Read[],
  mine: (place: Place) => boolean,
): Promise<{ places: Place[]; further?: MessageId }> {
  const [rarest, ...others] = read.toSorted((one, other) => rank(one) - rank(other))
  if (!rarest) return { places: [] }
  // A word whose places were all read says where it does not stand as well.
  const whole = others.filter(({ next, isBeginning }) => next === undefined && !isBeginning)
  const sets = whole.map(({ places }) => new Set(places.map(({ message }) => message)))
  const isHit = (place: Place) => mine(place) && sets.every((set) => set.has(place.message))
  let places = rarest.places.filter(isHit)
  let next = rarest.next
  for (let reads = 0; next && places.length <= resultsShown && reads < furtherReads; reads++) {
    const more = await store.placesOf(department, { word: rarest.word }, { limit: placesRead, after: next })
    places = newestFirst([...places, ...more.places.filter(isHit)])
    next = more.next
  }
  const further = next?.split('#')[1]
  return { places, ...(further ? { further } : {}) }
}

const rank = ({ next, places }: Read) => (next === undefined ? places.length : Number.POSITIVE_INFINITY)

/**
 * What may be the actor's to open, before anything of it is read: what was said in conversations without a case
 * manager, in their own, in those that came to them; for whoever reads the whole department, all of it.
 */
function ownedBy(actor: Extract<Actor, { kind: 'staff' }>, came: Set<string>): (place: Place) => boolean {
  const readsAll = may(actor, 'read-others-messages').allowed
  return ({ staff, conversation }) =>
    readsAll || staff === undefined || staff === actor.staff || came.has(conversation)
}

async function readable(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  places: Place[],
  wanted: Wanted,
): Promise<MessageFound[]> {
  if (places.length === 0) return []
  const [entries, conversations] = await Promise.all([
    store.entriesAt(places.map(({ thread, message }) => ({ thread, id: message }))),
    store.conversationsById(places.map(({ conversation }) => conversation)),
  ])
  const joined = conversations.flatMap(({ joinedInto }) => joinedInto ?? [])
  const into = joined.length > 0 ? await store.conversationsById(joined) : []
  const byId = new Map([...conversations, ...into].map((one) => [one.id, one]))
  return entries
    .flatMap((entry) => {
      if (entry.direction === 'marker' || !hasWords(entry.body, wanted)) return []
      const first = byId.get(entry.conversation)
      const conversation = first?.joinedInto ? byId.get(first.joinedInto) : first
      const stands = conversation?.threads.some(({ id }) => id === entry.thread)
      if (!conversation || !stands || !maySee(actor, conversation).allowed) return []
      return [{ message: entry, conversation }]
    })
    .sort((one, other) => (one.message.id < other.message.id ? 1 : -1))
}

/** Each message once. */
function newestFirst(places: Place[]): Place[] {
  const byMessage = new Map(places.map((place) => [place.message, place]))
  return [...byMessage.values()].sort((one, other) => (one.message < other.message ? 1 : -1))
}
