/** A conversation: its thread, its message box, scheduling, and what stands beside it. */
export const conversation = {
  reads: (language: string) => `Reads ${language}`,
  nextUnread: 'Next unread',
  thread: (name: string) => `Messages with ${name}`,
  showOlder: 'Show older messages',
  newCount: (count: number) => `${count} new`,
  newArrived: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  showNew: 'Show new messages',
  /** The heading that screen readers hear before each message. */
  heading: (who: string, channel: string) => `${who}, ${channel}:`,
  scheduledHeading: 'Scheduled message:',
  alsoHave: (names: string[]) =>
    `${list(names)} ${names.length === 1 ? 'uses' : 'use'} this number too. Make sure who is writing.`,
  empty: (name: string) => `You haven’t sent ${name} any messages yet. Start by introducing yourself.`,

  compose: {
    label: (name: string) => `Message to ${name}`,
    sendTo: 'Send to',
    textTo: (number: string) => `Text to ${number}`,
    used: (since: string) => `used ${since}`,
    sendNow: 'Send now',
    send: 'Send',
    sendLater: 'Send later',
    sending: 'Sending',
    queued: 'Your message is on its way.',
    kept: 'Your words are still here.',
  },
  errors: {
    empty: 'Write a message first.',
    'too-long': 'This is too long for a text. Shorten it, or send it in two.',
    'no-number': 'Pick a phone number to send it to.',
    'not-served': 'Nobody can write here now: the client is off the list, or the number was dismissed.',
    'form-too-old':
      'This page has been open for long. Check that your message has not been sent, then send it again.',
  },
  cannotText: {
    'opted-out': (name: string, number: string) =>
      `${name} has asked for no more texts to ${number}. Call them instead. If they text START, you can text them again.`,
    'no-number': (name: string) => `${name} has no phone number yet. Add one to send a text.`,
    'not-served': (name: string) => `${name} is off the list. Add them back to write to them.`,
  },

  later: {
    title: 'Send later',
    editTitle: 'Edit scheduled message',
    presets: {
      'this-afternoon': 'This afternoon',
      'tomorrow-morning': 'Tomorrow morning',
      'next-workday': 'Next workday',
    },
    date: 'Date',
    time: 'Time',
    zone: (zone: string) => `Times are ${zone}. You can edit or cancel the message until it is sent.`,
    schedule: 'Schedule message',
    save: 'Save changes',
    willSend: (when: string) => `Will send ${when}`,
    cancelIt: 'Cancel scheduled message',
    scheduled: (when: string) => `Scheduled for ${when}.`,
    saved: (when: string) => `Changed. It will send ${when}.`,
    cancelled: 'The scheduled message is cancelled.',
    gone: 'This message has been sent or cancelled already.',
    changedMeanwhile: 'Someone else changed this message while you were typing. Check it and save again.',
    held: (why: string) => `Not sent. ${why}`,
    errors: {
      'in-the-past': 'Pick a time that is still to come.',
      'too-far': 'Pick a time within the next year.',
      'not-a-time': 'Enter a date and a time.',
    },
    skipped: (when: string) => `The clocks change that night and skip this time. It will send ${when}.`,
    twice: (when: string) =>
      `The clocks change that night and show this time twice. It will send at the first, ${when}.`,
  },

  about: {
    title: (name: string) => `About ${name}`,
    edit: 'Edit client details',
    status: 'Status',
    language: 'Language',
    contactMethods: 'Contact methods',
    noMethods: 'No phone number yet.',
    works: 'Works.',
    cannot: 'Can’t get texts.',
    optedOut: 'Opted out of texts.',
    whose: {
      client: 'Their own',
      guardian: 'Guardian’s',
      relative: 'Relative’s',
      lawyer: 'Lawyer’s',
      interpreter: 'Interpreter’s',
      other: 'Someone else’s',
    },
    caseManager: 'Case manager',
    note: 'Note',
    noNote: 'No note yet.',
  },
}

function list(names: string[]): string {
  return new Intl.ListFormat('en-US', { type: 'conjunction' }).format(names)
}
