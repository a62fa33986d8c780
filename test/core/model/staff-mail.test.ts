import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterReceipt,
  type MailReceipt,
  type MailStatus,
  mailStatuses,
} from '../../../core/model/staff-mail.ts'

const bounced: MailReceipt = { kind: 'bounced', lasting: true }

describe('what a report makes of a mail to staff', () => {
  it.each<[MailStatus, MailReceipt, MailStatus | 'stays']>([
    ['sending', { kind: 'sent' }, 'sent'],
    ['sending', { kind: 'delivered' }, 'delivered'],
    ['unconfirmed', { kind: 'sent' }, 'sent'],
    ['unconfirmed', bounced, 'bounced'],
    ['sent', { kind: 'sent' }, 'stays'],
    ['delivered', { kind: 'sent' }, 'stays'],
    ['delivered', bounced, 'bounced'],
    ['bounced', { kind: 'delivered' }, 'stays'],
    ['delivered', { kind: 'complained' }, 'complained'],
    ['complained', bounced, 'stays'],
    ['sent', { kind: 'rejected' }, 'failed'],
    ['dropped', { kind: 'delivered' }, 'stays'],
  ])('%s, then %o: %s', (status, receipt, becomes) => {
    expect(afterReceipt({ status }, receipt)?.status ?? 'stays').toBe(becomes)
  })

  it('never steps down, whatever the order and number of reports', () => {
    const receipt = fc.constantFrom<MailReceipt>(
      { kind: 'sent' },
      { kind: 'delivered' },
      { kind: 'complained' },
      bounced,
      { kind: 'rejected' },
    )
    fc.assert(
      fc.property(fc.constantFrom(...mailStatuses), fc.array(receipt), (first, receipts) => {
        let status = first
        for (const one of receipts) {
          const next = afterReceipt({ status }, one)?.status ?? status
          expect(mailStatuses.indexOf(next)).toBeGreaterThanOrEqual(mailStatuses.indexOf(status))
          status = next
        }
      }),
    )
  })
})
