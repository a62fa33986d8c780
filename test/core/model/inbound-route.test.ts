import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AddressLink } from '../../../core/model/contact-method.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { routeInbound } from '../../../core/model/inbound-route.ts'
import { conversationOf, id, mariasPhone } from './builders.ts'

const clientLink = (
  conversation: Conversation,
  parts: { department?: string; address?: string } = {},
): AddressLink => ({
  kind: 'client',
  address: mariasPhone,
  department: 'pretrial',
  client: conversation.client ?? '',
  conversation: conversation.id,
  ...parts,
})
const unclaimedLink = (conversation: Conversation): AddressLink => ({
  kind: 'unclaimed',
  address: mariasPhone,
  department: 'pretrial',
  conversation: conversation.id,
})
const route = (links: AddressLink[], ...conversations: Conversation[]) =>
  routeInbound({ from: mariasPhone, department: 'pretrial', links, conversations })

const maria = conversationOf()
const ana = conversationOf({
  id: id('cv', 2),
  client: id('cl', 2),
  name: 'Ana Santos',
  lastContact: '2026-11-20T17:00:00.000Z',
})
const stranger = conversationOf({
  id: id('cv', 3),
  state: 'unclaimed',
  client: undefined,
  staff: undefined,
  name: '',
})

describe('an inbound text', () => {
  it('goes to the client who has the number', () => {
    expect(route([clientLink(maria)], maria)).toEqual({
      kind: 'conversation',
      conversation: maria,
      sharedWith: [],
    })
  })

  it('goes to a client who waits for a case manager', () => {
    const waiting = conversationOf({ state: 'waiting', staff: undefined })
    expect(route([clientLink(waiting)], waiting).kind).toBe('conversation')
  })

  it('restores a client taken off the list', () => {
    const off = conversationOf({ state: 'off-list' })
    expect(route([clientLink(off)], off)).toEqual({ kind: 'restore', conversation: off, sharedWith: [] })
  })

  it('is a first contact when nobody knows the number', () => {
    expect(route([])).toEqual({ kind: 'first-contact' })
  })

  it('joins what the same unknown number wrote before', () => {
    expect(route([unclaimedLink(stranger)], stranger)).toEqual({ kind: 'unclaimed', conversation: stranger })
  })

  it('brings back an unknown number that was dismissed', () => {
    const dismissed = { ...stranger, state: 'dismissed' as const }
    expect(route([unclaimedLink(dismissed)], dismissed)).toEqual({
      kind: 'unclaimed',
      conversation: dismissed,
    })
  })

  it('prefers the client over a left-over unclaimed link', () => {
    expect(route([unclaimedLink(stranger), clientLink(maria)], stranger, maria)).toMatchObject({
      kind: 'conversation',
      conversation: { id: maria.id },
    })
  })

  it('follows an unclaimed conversation into the client that claimed it', () => {
    const joined = { ...stranger, state: 'joined' as const, joinedInto: maria.id }
    expect(route([unclaimedLink(joined)], joined, maria)).toMatchObject({
      kind: 'conversation',
      conversation: { id: maria.id },
    })
    const intoOffList = { ...maria, state: 'off-list' as const }
    expect(route([unclaimedLink(joined)], joined, intoOffList)).toMatchObject({ kind: 'restore' })
  })

  it('never looks at another department, another number or an opt-out', () => {
    const theirs = conversationOf({ department: 'behavioral' })
    expect(route([clientLink(theirs, { department: 'behavioral' })], theirs)).toEqual({
      kind: 'first-contact',
    })
    expect(route([clientLink(theirs)], theirs)).toEqual({ kind: 'first-contact' })
    expect(route([clientLink(maria, { department: 'behavioral' })], maria)).toEqual({ kind: 'first-contact' })
    expect(route([clientLink(maria, { address: '+18015550135' })], maria)).toEqual({ kind: 'first-contact' })
    const stop: AddressLink = {
      kind: 'opt-out',
      address: mariasPhone,
      department: 'pretrial',
      at: '2026-11-01T00:00:00.000Z',
      how: 'word',
    }
    expect(route([stop], maria)).toEqual({ kind: 'first-contact' })
  })

  it('waits in Unclaimed rather than getting lost when a link leads nowhere or round in a circle', () => {
    expect(route([clientLink(maria)])).toEqual({ kind: 'first-contact' })
    const one = conversationOf({ state: 'joined', joinedInto: id('cv', 2) })
    const other = conversationOf({ id: id('cv', 2), state: 'joined', joinedInto: id('cv', 1) })
    expect(route([clientLink(one)], one, other)).toEqual({ kind: 'first-contact' })
  })
})

describe('a text from a shared phone', () => {
  it('goes to the client with whom this number last exchanged messages, and names the others', () => {
    const wrote = { ...maria, exchanged: { [mariasPhone]: '2026-11-20T16:00:00.000Z' } }
    // A later contact by another phone does not count.
    const elsewhere = { ...ana, exchanged: { '+18015550135': '2026-11-20T17:00:00.000Z' } }
    expect(route([clientLink(wrote), clientLink(elsewhere)], wrote, elsewhere)).toEqual({
      kind: 'conversation',
      conversation: wrote,
      sharedWith: [ana.id],
    })
  })

  it('goes to the latest contact by this number where nothing else was noted yet', () => {
    expect(route([clientLink(maria), clientLink(ana)], maria, ana)).toEqual({
      kind: 'conversation',
      conversation: ana,
      sharedWith: [maria.id],
    })
  })

  it('goes to one on the list before one off it, however late their contact was', () => {
    const off = { ...ana, state: 'off-list' as const }
    expect(route([clientLink(maria), clientLink(off)], maria, off)).toEqual({
      kind: 'conversation',
      conversation: maria,
      sharedWith: [off.id],
    })
  })

  it('goes to the same client whatever the order of links and conversations, even when contacts were at once', () => {
    const twin = { ...maria, id: id('cv', 4), client: id('cl', 4) }
    const all = [maria, ana, twin, { ...twin, id: id('cv', 5), state: 'off-list' as const }]
    const whole = { minLength: all.length }
    assert(
      property(
        shuffledSubarray(all, whole),
        shuffledSubarray(
          all.map((one) => clientLink(one)),
          whole,
        ),
        (some, links) => {
          expect(route(links, ...some)).toEqual({
            kind: 'conversation',
            conversation: ana,
            sharedWith: [maria.id, twin.id, id('cv', 5)],
          })
          const twins = route(links, ...some.filter((one) => one !== ana))
          expect(twins).toMatchObject({ conversation: { id: maria.id } })
        },
      ),
    )
  })

  it('counts a client once who has the number twice', () => {
    expect(route([clientLink(maria), clientLink(maria)], maria)).toMatchObject({ sharedWith: [] })
  })
})
