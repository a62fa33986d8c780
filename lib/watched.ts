import type { Alarms } from './alarms.ts'
import type { Exports } from './exports.ts'
import type { MassMessages } from './mass-messages.ts'
import type { Notices } from './notices.ts'
import type { Outbox } from './outbox.ts'
import type { Records } from './records.ts'
import type { SendLater } from './send-later.ts'
import type { Sites } from './sites.ts'
import type { TextNumbers } from './text-numbers.ts'
import {
  behind,
  type Counted,
  deadLettersOf,
  outcomes,
  siteFaults,
  standingStill,
  turnedAway,
  waitingIn,
} from './troubles.ts'
import type { Upkeep } from './upkeep.ts'

type House = {
  records: Records
  textNumbers: TextNumbers
  outbox: Outbox
  sendLater: SendLater
  massMessages: MassMessages
  exports: Exports
  notices: Notices
  upkeep: Upkeep
  sites: Sites
}

/** What is watched, in the order a message meets it. Each heading stands in docs/operating.md. */
export function watch(alarms: Alarms, house: House): void {
  watchInbound(alarms, house)
  watchOutbound(alarms, house)
  watchLater(alarms, house)
  watchMass(alarms, house)
  watchNotices(alarms, house)
  watchExports(alarms, house)
  watchHouse(alarms, house)
}

function watchInbound(alarms: Alarms, { textNumbers, records }: House): void {
  alarms.watch('In', [
    deadLettersOf(textNumbers.inboundTexts.deadLetters, {
      heading: 'Texts from clients were not kept',
      impact: 'A client wrote and staff do not see it.',
    }),
    waitingIn(textNumbers.inboundTexts, 5, {
      heading: 'Texts from clients arrive late',
      impact: 'Staff see what clients write only after minutes.',
    }),
    deadLettersOf(records.onKeptDeadLetters, {
      heading: 'Changes were not followed up',
      impact: 'Lists, counts or search may be wrong; messages to send are found by the sweep within minutes.',
    }),
    behind(records.onKept, 5, {
      heading: 'Changes are followed up late',
      impact: 'Messages leave late, and lists and search lag behind.',
    }),
  ])
}

function watchOutbound(alarms: Alarms, { textNumbers, outbox, upkeep }: House): void {
  const lostAnswers: Counted[] = [
    { fn: outbox.sender, each: 'line' },
    { fn: upkeep.sweep, each: 'count' },
  ]
  alarms.watch('Out', [
    deadLettersOf(outbox.direct.deadLetters, {
      heading: 'Messages could not be sent',
      impact: 'Messages stay "queued" under the eyes of those who wrote them, or turn "unconfirmed".',
    }),
    waitingIn(outbox.direct, 10, {
      heading: 'Messages wait to be sent',
      impact: 'Messages that staff send leave only after minutes.',
    }),
    deadLettersOf(outbox.bulk.deadLetters, {
      heading: 'Mass messages could not be sent',
      impact: 'Some recipients of a mass message do not get it.',
    }),
    waitingIn(outbox.bulk, 6 * 60, {
      heading: 'Mass messages wait to be sent',
      impact: 'Mass messages and scheduled messages leave hours late.',
    }),
    outcomes([{ fn: outbox.sender, each: 'line' }], 'failed', 10, {
      heading: 'Many messages fail',
      impact: 'Staff see "failed" under what they send.',
    }),
    outcomes(lostAnswers, 'unconfirmed', 3, {
      heading: 'Messages are unconfirmed',
      impact: 'Staff cannot tell whether clients got these messages and must decide whether to send again.',
    }),
    deadLettersOf(textNumbers.receipts.deadLetters, {
      heading: 'Receipts were not recorded',
      impact: 'Messages stay "sent" although they were delivered, or were not.',
    }),
    waitingIn(textNumbers.receipts, 15, {
      heading: 'Receipts are recorded late',
      impact: 'The status under messages lags behind.',
    }),
  ])
}

function watchLater(alarms: Alarms, { sendLater, upkeep }: House): void {
  alarms.watch('Later', [
    deadLettersOf(sendLater.releases.deadLetters, {
      heading: 'Scheduled messages were not released',
      impact: 'A message written for later has not left at its time.',
    }),
    waitingIn(sendLater.releases, 5, {
      heading: 'Scheduled messages are released late',
      impact: 'Messages written for later leave some minutes after their time.',
    }),
    standingStill(upkeep.sweep, 3, {
      heading: 'The sweep stands still',
      impact: 'Nothing shows yet, but what gets lost on its way is no longer found.',
    }),
  ])
}

function watchMass(alarms: Alarms, { massMessages }: House): void {
  alarms.watch('Many', [
    deadLettersOf(massMessages.jobs.deadLetters, {
      heading: 'A mass message stands still',
      impact: 'Some recipients are not written to until the sweep brings its job back, within minutes.',
    }),
    waitingIn(massMessages.jobs, 30, {
      heading: 'Mass messages are written late',
      impact: 'Mass messages begin, or go on, only after half an hour.',
    }),
  ])
}

function watchHouse(alarms: Alarms, house: House): void {
  const { records, textNumbers, outbox, sendLater, massMessages, upkeep, sites } = house
  const functions = [
    ...[textNumbers.receiver, textNumbers.recorder, outbox.sender, sendLater.releaser],
    ...[massMessages.writer, records.onKept, upkeep.sweep, sites.staffSite],
  ]
  alarms.watch('House', [
    siteFaults(sites.api, {
      heading: 'The site fails',
      impact: 'Staff see an error page instead of what they asked for.',
    }),
    turnedAway(functions, {
      heading: 'Functions are turned away',
      impact: 'Pages fail and messages wait, because the account allows no more runs at once.',
    }),
  ])
  alarms.show('The site', [sites.api.metricCount(), sites.api.metricLatency({ statistic: 'p99' })])
}

function watchNotices(alarms: Alarms, { notices, textNumbers }: House): void {
  const teller: Counted[] = [{ fn: notices.teller, each: 'line' }]
  alarms.watch('Notices', [
    deadLettersOf(notices.jobs.deadLetters, {
      heading: 'Staff could not be notified',
      impact: 'Somebody was not told by e-mail or on the desktop that a message waits; the pages show it.',
    }),
    waitingIn(notices.jobs, 15, {
      heading: 'Staff are notified late',
      impact: 'E-mails and desktop notifications about new messages come many minutes late.',
    }),
    outcomes(teller, 'refused', 3, {
      heading: 'E-mails to staff are refused',
      impact: 'Staff are not told by e-mail of new messages; the pages show them.',
    }),
    outcomes(teller, 'unconfirmed', 3, {
      heading: 'E-mails to staff are unconfirmed',
      impact: 'Nobody knows whether these e-mails left; they are not sent again.',
    }),
    outcomes([{ fn: textNumbers.recorder, each: 'line' }], 'bounced', 5, {
      heading: 'E-mails to staff bounce',
      impact: 'Staff whose address bounces get no e-mail until it is changed or they try again.',
    }),
  ])
}

function watchExports(alarms: Alarms, { exports }: House): void {
  alarms.watch('Exports', [
    deadLettersOf(exports.jobs.deadLetters, {
      heading: 'A public-records export stands still',
      impact: 'Somebody waits for an export that is not going on.',
    }),
    waitingIn(exports.jobs, 30, {
      heading: 'Public-records exports wait',
      impact: 'An export that somebody asked for begins late.',
    }),
  ])
}
