import { describe, expect, it } from 'vitest'
import { isId } from '../../../core/model/ids.ts'
import type { OutboundMessage } from '../../../core/model/message.ts'
import { isTooLong } from '../../../core/model/segments.ts'
import { localParts } from '../../../core/model/send-time.ts'
import { tellCounty } from '../../../local/demo-county/county.ts'
import { ownerOf } from '../../../local/demo-county/people.ts'
import { staff } from '../../../local/demo-county/staff.ts'

const zone = 'America/Denver'

describe.each([
  ['a working morning', '2026-11-20T16:05:00.000Z'],
  ['a Saturday night', '2026-11-22T05:30:00.000Z'],
  ['the Monday after clocks went forward', '2026-03-09T14:01:00.000Z'],
  ['New Year’s midnight', '2027-01-01T07:00:00.000Z'],
])('a county that begins on %s', (_, now) => {
  const county = tellCounty(now)
  const conversations = county.conversations.map(({ conversation }) => conversation)
  const entries = county.conversations.flatMap((told) => told.entries)
  const outbound = entries.filter((entry): entry is OutboundMessage => entry.direction === 'out')

  it('is the same county every time', () => {
    expect(tellCounty(now)).toEqual(county)
  })

  it('has some sixty clients, most of them Dana’s', () => {
    expect(county.clients.length).toBeGreaterThanOrEqual(58)
    const danas = conversations.filter((one) => one.staff === staff.dana.id && one.state === 'caseload')
    expect(danas.length).toBeGreaterThan(county.clients.length / 2)
  })

  it('tells only what has happened, and schedules only what has not', () => {
    for (const entry of entries) expect(entry.at <= now, entry.at).toBe(true)
    for (const { scheduled } of county.conversations)
      for (const { due, held } of scheduled) expect(due > now || held !== undefined, due).toBe(true)
  })

  it('has staff write on working days, in office hours', () => {
    for (const message of outbound.filter(({ author }) => 'staff' in author)) {
      const { weekday, time } = localParts(message.at, zone)
      expect([1, 2, 3, 4, 5]).toContain(weekday)
      expect(time >= '08:00' && time < '19:00', time).toBe(true)
    }
  })

  it('gives everything an id of its own', () => {
    const ids = [
      ...entries.map(({ id }) => id),
      ...county.conversations.flatMap(({ scheduled }) => scheduled.map(({ id }) => id)),
      ...conversations.flatMap(({ id, threads }) => [id, ...threads.map((thread) => thread.id)]),
      ...county.clients.flatMap(({ client, methods }) => [client.id, ...methods.map(({ id }) => id)]),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !isId(id.split('_')[0] as 'msg', id))).toEqual([])
  })

  it('keeps each thread in the order of its ids', () => {
    for (const { entries } of county.conversations) {
      const ids = entries.map(({ id }) => id)
      expect(ids).toEqual(ids.toSorted())
    }
  })

  it('fills in every word', () => {
    for (const entry of entries)
      if (entry.direction !== 'marker') expect(entry.body).not.toMatch(/[{}]|undefined|NaN|\.\./)
    for (const message of outbound) expect(isTooLong(message.body)).toBe(false)
  })

  it('shows what there is to do: unread, not delivered, unconfirmed, unclaimed, waiting, stopped', () => {
    const danas = conversations.filter((one) => one.staff === staff.dana.id)
    expect(danas.filter(({ unread }) => unread > 0)).toHaveLength(8)
    expect(danas.flatMap(({ failed }) => failed ?? []).toSorted()).toEqual([
      'not-mobile',
      'opted-out',
      'unreachable',
    ])
    expect(danas.filter(({ nextDue }) => nextDue)).toHaveLength(5)
    expect(danas.flatMap(({ held }) => held ?? [])).toEqual(['opted-out'])
    expect(outbound.filter(({ status }) => status === 'unconfirmed')).toHaveLength(1)
    const states = Object.groupBy(conversations, ({ state }) => state)
    expect(states.unclaimed).toHaveLength(4)
    expect(states.dismissed).toHaveLength(1)
    expect(states.waiting).toHaveLength(3)
    expect(states['off-list']).toHaveLength(1)
    expect(conversations.filter(({ stopped }) => stopped)).toHaveLength(1)
  })
})

it('uses only numbers that are kept for stories, each for one person', () => {
  const { clients, links } = tellCounty('2026-11-20T16:05:00.000Z')
  const numbers = clients.flatMap(({ methods }) => methods.map(({ address }) => address))
  expect(numbers.filter((number) => !/^\+1\d{3}55501\d\d$/.test(number))).toEqual([])
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(links.filter(({ kind, address }) => kind === 'client' && ownerOf(address) === undefined)).toEqual([])
})

it('lets one person be served by two departments', () => {
  const { conversations } = tellCounty('2026-11-20T16:05:00.000Z')
  const marias = conversations.filter(({ conversation }) => conversation.name === 'Maria Santos')
  expect(marias.map(({ conversation }) => conversation.department)).toEqual(['pretrial', 'behavioral'])
  expect(new Set(marias.map(({ conversation }) => conversation.client)).size).toBe(1)
})
