import type { AutomaticAnswer } from '../../core/model/message.ts'

/** What an automatic answer is called under it, in the thread. */
const called: Record<AutomaticAnswer, string> = {
  'unknown-number': 'Automatic answer',
  away: 'Away message, sent automatically',
  'after-hours': 'After-hours answer, sent automatically',
  'no-pictures': 'Automatic answer',
}

/** What the product itself texts to people. Plain words, a reading grade of 6 or lower. */
export const automatic = {
  called,
  /** The one-time answer to an unknown number; the AWS text number takes no calls, so it names the one that does. */
  unknownNumber: (department: string, callNumber?: string) =>
    `This is ${department}. We do not know this number. Please text your name. ${
      callNumber === undefined ? '' : `To talk to us, call ${callNumber}. `
    }In an emergency, call 911.`,
  /** Proposed to the department, which may change it. */
  afterHours: (department: string, callNumber?: string) =>
    `This is ${department}. Nobody reads texts right now. If you are in danger, call 911. In a crisis, call or text 988. We will answer when we open.${
      callNumber === undefined ? '' : ` To leave word, call ${callNumber}.`
    }`,
  /** Proposed to who goes away; the places are filled in for each client. */
  away: 'I am away until {{back}}. If you need someone before then, contact {{contact}}. In an emergency, call 911.',
}
