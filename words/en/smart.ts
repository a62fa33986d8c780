import type { Because, Hindrance, WhyNone } from '../../core/model/smart-select.ts'

const hindrances: Record<Hindrance, (other: string) => string> = {
  'did-not-arrive': (other) => `texts to ${other} did not arrive`,
  cannot: (other) => `${other} can’t get texts`,
  'opted-out': (other) => `${other} opted out of texts`,
}

const none: Record<WhyNone, (name: string) => string> = {
  'no-method': (name) => `${name} has no number that takes texts. Add one, or call.`,
  'not-own': (name) => `${name} has no number of their own. Pick one by hand if you mean someone else’s.`,
  'no-guardian': (name) => `${name} is a minor, and no guardian’s number is known. Add one, or pick by hand.`,
  cannot: (name) => `None of ${name}’s numbers takes texts. Add another, or call.`,
  'opted-out': (name) => `${name} has asked for no more texts. Call instead.`,
  paused: (name) => `${name} asked to stop. Answer that question first.`,
}

/** What smart select says: what it will use, and why. */
export const smart = {
  name: 'Smart select',
  /** The sentence beside the choice: the number in bold stands before it. */
  textTo: 'Text to',
  /** After the number: "(801) 555-0134, because Maria wrote from it 12 min ago". `since` and `other` are shown forms. */
  because: (why: Because, said: { name: string; since?: string; other?: string }): string => {
    switch (why.kind) {
      case 'wrote':
        return why.rather
          ? `because ${said.name} writes from it most, last ${said.since}`
          : `because ${said.name} wrote from it ${said.since}`
      case 'only':
        return 'the only number that takes texts'
      case 'newest':
        return `because it is the number ${said.name} gave last`
      case 'instead':
        return `because ${hindrances[why.why](said.other ?? 'the other number')}`
      default:
        return why satisfies never
    }
  },
  none,
  again: 'It is chosen again when the message leaves.',

  /** A plain request to stop, which staff answer. */
  stop: {
    question: (name: string) => `Does ${name} want no more texts?`,
    meanwhile: (number: string, since: string) =>
      `Asked ${since}. Nothing is sent to ${number} until you answer.`,
    noMore: 'They want no more texts',
    goOn: 'Go on texting',
    done: {
      'opted-out': 'Noted. No more texts are sent there. Only they can take that back, by texting START.',
      resumed: 'Texts go on.',
      'answered-already': 'That has been answered already.',
    },
  },

  /** The client’s quiet hours, in which nothing but answers leaves. */
  quiet: {
    now: (clock: string, name: string, end: string) =>
      `It is ${clock} for ${name}. Messages wait until ${end}.`,
    later: (when: string, name: string, end: string) =>
      `${when} is in ${name}’s quiet hours, which end at ${end}.`,
    why: 'Only answers are sent in quiet hours.',
    sendAt: (end: string) => `Send at ${end}`,
    reason: 'Or say why it can’t wait',
    reasonFirst: 'Write why it can’t wait first.',
    kept: 'The reason is kept with the message.',
    sendAnyway: 'Send now anyway',
    scheduleAnyway: 'Schedule anyway',
    sentAnyway: 'Sent in quiet hours:',
  },

  /** The seconds in which a message can be taken back. */
  hold: {
    waits: 'Your message leaves in a few seconds.',
    takeBack: 'Undo: take this message back',
    takenBack: 'Taken back. It was not sent; your words are in the box.',
    tooLate: 'It was too late: the message is on its way.',
  },
}
