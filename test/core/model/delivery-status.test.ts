import { array, assert, boolean, constantFrom, property, record, shuffledSubarray } from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  advance,
  type DeliveryStatus,
  didNotArrive,
  inFlight,
  isFinal,
  mayBecome,
  mayComeFrom,
  type Receipt,
  statuses,
} from '../../../core/model/delivery-status.ts'

const accepted: Receipt = { says: 'accepted', final: false }
const delivered: Receipt = { says: 'delivered', final: true }
const unreachable: Receipt = { says: 'undelivered', reason: 'unreachable', final: true }
const blocked: Receipt = { says: 'blocked', reason: 'blocked-by-carrier', final: true }

describe('a receipt', () => {
  test.each<[DeliveryStatus, Receipt, ReturnType<typeof advance>]>([
    ['sending', accepted, { status: 'sent' }],
    ['unconfirmed', accepted, { status: 'sent' }],
    ['queued', accepted, { status: 'sent' }],
    ['sent', accepted, 'same'],
    ['sent', delivered, { status: 'delivered' }],
    ['sending', delivered, { status: 'delivered' }],
    ['unconfirmed', delivered, { status: 'delivered' }],
    ['sent', unreachable, { status: 'undelivered', reason: 'unreachable' }],
    ['unconfirmed', unreachable, { status: 'undelivered', reason: 'unreachable' }],
    ['sending', blocked, { status: 'blocked', reason: 'blocked-by-carrier' }],
    ['undelivered', delivered, { status: 'delivered' }],
    ['blocked', delivered, { status: 'delivered' }],
    ['delivered', unreachable, 'same'],
    ['delivered', accepted, 'same'],
    ['undelivered', accepted, 'same'],
    ['undelivered', unreachable, 'same'],
    ['failed', delivered, 'same'],
    ['cancelled', delivered, 'same'],
  ])('%s, %j: %j', (current, receipt, outcome) => {
    expect(advance(current, receipt)).toEqual(outcome)
  })

  it('that is not final proves only that the message left', () => {
    expect(advance('sending', { says: 'undelivered', reason: 'unreachable', final: false })).toEqual({
      status: 'sent',
    })
    expect(advance('sent', { says: 'undelivered', reason: 'unreachable', final: false })).toBe('same')
    expect(advance('unconfirmed', { says: 'delivered', final: false })).toEqual({ status: 'sent' })
  })

  it('without a reason leaves none untold', () => {
    expect(advance('sent', { says: 'undelivered', final: true })).toEqual({
      status: 'undelivered',
      reason: 'unknown',
    })
  })
})

const someReceipts = array(
  record(
    {
      says: constantFrom(
        'accepted' as const,
        'delivered' as const,
        'undelivered' as const,
        'blocked' as const,
      ),
      reason: constantFrom('unreachable' as const, 'unknown' as const),
      final: boolean(),
    },
    { requiredKeys: ['says', 'final'] },
  ),
  { minLength: 1, maxLength: 6 },
)
const open = statuses.filter((status) => status !== 'failed' && status !== 'cancelled')

function climbed(status: DeliveryStatus, receipts: Receipt[]): DeliveryStatus {
  return receipts.reduce((current, receipt) => {
    const advanced = advance(current, receipt)
    return advanced === 'same' ? current : advanced.status
  }, status)
}

describe('the ladder', () => {
  it('ends the same in every order and with every repetition of receipts', () => {
    const orders = someReceipts.chain((receipts) =>
      shuffledSubarray([...receipts, ...receipts], {
        minLength: receipts.length * 2,
      }).map((order) => ({ receipts, order })),
    )
    assert(
      property(constantFrom(...statuses), orders, (start, { receipts, order }) => {
        expect(climbed(start, order)).toBe(climbed(start, receipts))
      }),
      { numRuns: 2000 },
    )
  })

  it('ends the same wherever our own write of sent comes between the receipts', () => {
    assert(
      property(someReceipts, (receipts) => {
        const ends = receipts.map((_, place) => {
          const early = climbed('sending', receipts.slice(0, place))
          return climbed(mayBecome(early, 'sent') ? 'sent' : early, receipts.slice(place))
        })
        expect(new Set(ends).size).toBe(1)
      }),
    )
  })

  it('only goes where every write may go, and every writable status is one we know', () => {
    for (const status of open)
      for (const receipt of [accepted, delivered, unreachable, blocked]) {
        const advanced = advance(status, receipt)
        if (advanced !== 'same') expect(mayBecome(status, advanced.status)).toBe(true)
      }
  })

  it('never comes back to where it was, except from sending to queued', () => {
    const reachable = (from: DeliveryStatus, seen = new Set<DeliveryStatus>()): Set<DeliveryStatus> => {
      for (const to of statuses)
        if (mayBecome(from, to) && !seen.has(to) && !(from === 'sending' && to === 'queued'))
          reachable(to, seen.add(to))
      return seen
    }
    for (const status of statuses) expect(reachable(status).has(status)).toBe(false)
  })
})

describe('what may become what', () => {
  test.each<[DeliveryStatus, DeliveryStatus, boolean]>([
    ['queued', 'sending', true],
    ['queued', 'cancelled', true],
    ['queued', 'unconfirmed', false],
    ['sending', 'queued', true],
    ['sending', 'unconfirmed', true],
    ['sending', 'cancelled', false],
    ['unconfirmed', 'queued', false],
    ['unconfirmed', 'sending', false],
    ['unconfirmed', 'undelivered', true],
    ['sent', 'queued', false],
    ['sent', 'unconfirmed', false],
    ['sent', 'failed', false],
    ['delivered', 'undelivered', false],
    ['undelivered', 'delivered', true],
    ['failed', 'delivered', false],
    ['cancelled', 'sending', false],
  ])('%s → %s: %s', (from, to, may) => {
    expect(mayBecome(from, to)).toBe(may)
    expect(mayComeFrom(to).includes(from)).toBe(may)
  })

  it('is handed to the provider from queued only', () => {
    expect(mayComeFrom('sending')).toEqual(['queued'])
    expect(mayComeFrom('queued')).toEqual(['sending'])
  })
})

it('is either in flight or final', () => {
  expect(statuses.filter(inFlight)).toEqual(['queued', 'sending', 'unconfirmed', 'sent'])
  expect(statuses.filter(isFinal)).toEqual(['undelivered', 'blocked', 'delivered', 'failed', 'cancelled'])
  expect(statuses.filter(didNotArrive)).toEqual(['undelivered', 'blocked', 'failed'])
})
