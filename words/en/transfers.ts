/** Handing a client on to a colleague, or to another department. */
export const transfers = {
  title: (name: string) => `Transfer ${name}`,
  assignTitle: (name: string) => `Assign ${name}`,
  link: 'Transfer to a colleague',
  assignLink: 'Assign to a case manager',
  to: 'To',
  toHelp: 'Case managers and therapists, who keep clients of their own.',
  choose: 'Choose a colleague',
  colleagues: (department: string) => `In ${department}`,
  toDepartment: (department: string) => `${department}: they assign a case manager`,
  nobody: 'Nobody else in the department keeps clients of their own.',
  note: 'Note to the receiver',
  noteHelp: 'Stands in the conversation and in their e-mail. The client never sees it.',
  transcript: (name: string) => `Let ${name} read the transcript of what was written before`,
  transcriptChoice: 'Where history does not move: let the receiver read the transcript',
  go: 'Review',
  back: 'Back',
  reviewTitle: (name: string, to: string) => `Transfer ${name} to ${to}?`,
  assignReviewTitle: (name: string, to: string) => `Assign ${name} to ${to}?`,
  confirm: (name: string, to: string) => `Transfer ${name} to ${to}`,
  assign: (name: string, to: string) => `Assign ${name} to ${to}`,
  unread: (count: number) =>
    count === 1
      ? '1 message is unread. It moves along and stays unread.'
      : `${count} messages are unread. They move along and stay unread.`,
  unreadStays: (count: number) =>
    count === 1
      ? '1 message is unread and can’t go along. Read it first.'
      : `${count} messages are unread and can’t go along. Read them first.`,
  read: 'Read now',
  noUnread: 'Nothing is unread. A text that arrives meanwhile is shown here, and is not lost.',
  comes: {
    title: 'What happens',
    history: 'Everything written so far, with its subjects, goes along.',
    noHistory: (to: string) =>
      `What was written so far stays out of ${to}’s sight: that is how this department does it. Unread messages go along, since nobody has answered them.`,
    noHistoryAcross: 'What was written so far does not go along.',
    secret:
      'One of the two departments is confidential: without the client’s recorded release, nothing written goes along, and the other department is not told where the client comes from.',
    methods: 'Phone numbers and other contact methods go along.',
    optOuts:
      'Opt-outs and consent hold for one department’s number. They do not go along: ask the client again before you write from the new number.',
    scheduled: (count: number, to: string) =>
      count === 1 ? `1 scheduled message goes to ${to}.` : `${count} scheduled messages go to ${to}.`,
    scheduledHeld: (count: number) =>
      count === 1
        ? '1 scheduled message goes along and waits until somebody there has looked at it.'
        : `${count} scheduled messages go along and wait until somebody there has looked at them.`,
    scheduledCancelled: (count: number) =>
      count === 1 ? '1 scheduled message is cancelled.' : `${count} scheduled messages are cancelled.`,
    groups: (from: string) => `The client leaves ${from}’s groups, and their own color tag comes off.`,
    offList: (department: string) =>
      `The client leaves the list in ${department}. A text to its number brings them back.`,
    number: (department: string) => `Texts will come from the number of ${department}.`,
  },
  tell: {
    title: 'Message to the client',
    check: (name: string) => `Send ${name} this message first`,
    label: 'Message',
    help: 'It is sent in your name, from this department’s number, before the transfer.',
    cannot: 'You can’t write to this client, so no message is offered.',
    problem: (why: string) => `Nothing was transferred, because the message can’t be sent: ${why}`,
  },
  /** What the client reads, in their language; staff may change it. */
  toClient: (me: string, to: string) =>
    `Hi, this is ${me}. From now on ${to} will work with you. You can write to this same number.`,
  toClientAcross: (me: string, department: string) =>
    `Hi, this is ${me}. From now on ${department} will work with you and will write to you from another number.`,
  toClientSecret: (me: string) =>
    `Hi, this is ${me}. A colleague will be in touch with you from another number.`,
  errors: {
    'no-receiver': 'Choose who gets the client. If you did: they can no longer receive clients.',
    'no-department': 'That department takes no clients any more. Choose again.',
    'note-too-long': 'Use at most 1,000 characters for the note.',
  },
  done: {
    title: 'Transferred',
    colleague: (name: string, to: string) => `${name} is now with ${to}, who has been told.`,
    away: (name: string) => `${name} was handed on to the other department.`,
    undo: 'Take the transfer back',
    undoHelp: 'You can take it back for ten minutes.',
    undone: (name: string) => `The transfer of ${name} is taken back.`,
    clients: 'Back to my clients',
    open: 'Open the conversation',
    late: 'This transfer can no longer be taken back.',
  },
  offSince: (ago: string) => `Off the list since ${ago}: handed on to another department`,
}
