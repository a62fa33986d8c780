import type { DeliveryStatus, Reason } from '../../core/model/delivery-status.ts'

const thisNumber = 'This number'
const tellAdministrator = 'Tell your administrator. Until then, call the client.'

const labels: Record<DeliveryStatus, string> = {
  queued: 'Queued',
  sending: 'Sending',
  sent: 'Sent',
  delivered: 'Delivered',
  undelivered: 'Not delivered',
  failed: 'Not delivered',
  blocked: 'Opted out',
  unconfirmed: 'May not have left',
  cancelled: 'Cancelled',
}

/** What became of a message, and what staff can do about it. None of the phone network's own wording. */
export const delivery = {
  label: (status: DeliveryStatus, reason?: Reason) =>
    status === 'blocked' && reason !== undefined && reason !== 'opted-out' ? 'Not delivered' : labels[status],

  /** Why it did not arrive. In a conversation with the number, in a list without. */
  why: {
    'opted-out': (number = thisNumber) => `${number} has asked for no more texts.`,
    'not-mobile': (number = thisNumber) => `${number} can’t get texts. It may be a landline.`,
    unreachable: (number = 'The phone') => `${number} is switched off or out of service.`,
    'invalid-number': (number = thisNumber) => `${number} is not a working number.`,
    'blocked-by-carrier': () => 'The phone’s network did not let this text through.',
    'marked-as-spam': () => 'The phone’s network took this text for spam.',
    'spend-limit': () => 'The county’s texts for this month are used up.',
    sandbox: () => 'The county’s text service is not open to all numbers yet.',
    'number-not-active': () => 'Your department’s text number is not active yet.',
    'country-blocked': (number = thisNumber) => `${number} is in a country the county does not text.`,
    'too-expensive': (number = thisNumber) => `A text to ${lower(number)} costs more than the county allows.`,
    'account-disabled': () => 'The county’s text service is switched off.',
    'not-allowed': () => 'ClientComm may not send from your department’s text number.',
    refused: () => 'The text service did not take this text.',
    expired: (number = 'The phone') => `${number} was out of reach for too long.`,
    unknown: () => 'We could not find out why.',
    'not-served': () => 'This client was not on a list any more.',
    'no-number': () => 'There was no phone number to send it to.',
    paused: (number = thisNumber) =>
      `The holder of ${lower(number)} asked to stop, and nobody has answered that yet.`,
    unfilled: () => 'A placeholder in it was not filled in.',
    'unsafe-picture': () => 'The picture may hold harmful software, so it was not sent.',
    'author-left': () => 'Whoever scheduled it no longer works here.',
    'picture-refused': () => 'The text service could not send this picture.',
    'from-elsewhere': () => 'It was scheduled by the department this client came from.',
  } satisfies Record<Reason, (number?: string) => string>,

  /** What to do next. */
  todo: {
    'opted-out':
      'Call them instead. If they text START to your department’s number, you can text them again.',
    'not-mobile': 'Send it to another number, or call.',
    unreachable: 'Try again later, or try another number.',
    'invalid-number': 'Ask the client for their number and correct it.',
    'blocked-by-carrier': 'Leave out links and send it again, or call.',
    'marked-as-spam': 'Leave out links and capital letters, say it in your own words, and send it again.',
    'spend-limit': tellAdministrator,
    sandbox: tellAdministrator,
    'number-not-active': tellAdministrator,
    'country-blocked': 'Send it to a US number, or call.',
    'too-expensive': 'Send it to another number, or call.',
    'account-disabled': tellAdministrator,
    'not-allowed': tellAdministrator,
    refused: 'Check the number and the words, then send it again.',
    expired: 'Try again, or try another number.',
    unknown: 'Try again, try another number, or call.',
    'not-served': 'Ask your supervisor who serves them now.',
    'no-number': 'Add a number, then send it again.',
    paused: 'Open the conversation and answer the question first.',
    'unsafe-picture': 'Take the picture again, or send a screenshot of it.',
    'author-left': 'Look at it: then send it, give it a time, or cancel it.',
    'picture-refused': 'Try a smaller picture, or write what it shows.',
    'from-elsewhere': 'Look at it: then send it, give it a time, or cancel it.',
    unfilled: 'Fill it in, then send it again.',
  } satisfies Record<Reason, string>,

  unconfirmed: {
    why: 'The connection broke while this text was leaving. It may have arrived.',
    todo: 'Before you send it again, ask the client or wait: a confirmation can still come.',
    itArrived: 'It arrived',
    itDidNot: 'It did not arrive',
    sendAgain: 'Send again',
    settled: 'Thank you. That is noted.',
    movedOn: 'A confirmation has come meanwhile. Look at the message again.',
  },
  sendTo: (number: string) => `Send to ${number}`,
  sendAgain: 'Send again',
  tryAnother: 'Try another number',
}

function lower(subject: string): string {
  return subject === thisNumber ? 'this number' : subject
}
