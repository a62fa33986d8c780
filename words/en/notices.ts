import type { MailChoice } from '../../core/model/mail-choice.ts'

const choices: Record<MailChoice, { label: string; help: string }> = {
  every: {
    label: 'Every message',
    help: 'Messages that come within two minutes share one e-mail that shows each.',
  },
  hourly: { label: 'Once an hour', help: 'One e-mail at the full hour, with what is unread by then.' },
  daily: { label: 'Once a day', help: 'One e-mail at 8:00 in the morning, with what is unread by then.' },
  weekdays: { label: 'Once each workday', help: 'Monday to Friday at 8:00 in the morning.' },
  never: { label: 'Never', help: 'You look at the pages yourself.' },
}

/** What staff are told by e-mail and on the desktop, by each one’s choice. */
export const notices = {
  title: 'How you are told',
  lead: 'New messages always stand in your list, with a count. Here you choose what else tells you.',
  link: 'How you are told of messages',
  mail: {
    title: 'By e-mail',
    ask: 'How often do you want e-mail about new messages?',
    to: (address: string) => `E-mail goes to ${address}.`,
    read: 'What you have read before then is never sent.',
    always: 'Danger words, clients handed on to you and coverage are told at once, whatever you choose.',
    choices,
    unclaimed: 'Also tell me of messages that nobody has claimed',
    unclaimedHelp: 'Your role, or the duty list, looks after them.',
    notTold: 'Your role is not told of messages by e-mail. A supervisor can change that under Roles.',
  },
  saved: 'Saved. It holds from the next message on.',
  invalid: 'Pick one of the choices.',
  notSetUp: {
    title: 'E-mail is not set up',
    say: 'This county has not set up e-mail yet, so none is sent. Your choice is kept until it is.',
  },
  trouble: {
    title: 'Your e-mail does not arrive',
    bounced: (address: string, since: string) =>
      `Mail to ${address} has been sent back since ${since}. We send none until the address is changed or you try again.`,
    complained: (address: string, since: string) =>
      `Our mail to ${address} was marked as unwanted on ${since}. We send none until you try again.`,
    others: (since: string) => `Mail to this address has bounced since ${since}.`,
    again: 'Try again',
    tried: 'We try again with the next message.',
  },
}
