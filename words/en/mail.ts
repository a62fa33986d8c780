/** E-mails to staff. Subjects name nobody: they are shown on lock screens. */
export const mail = {
  from: 'ClientComm',
  respond: 'Respond on ClientComm',
  open: 'Open ClientComm',
  openConversation: 'Open the conversation',
  why: 'You get this because of your work on ClientComm.',
  choose: 'Choose how often you are told by e-mail',
  noReply: 'Nobody reads answers to this address. Use the button above instead.',
  client: 'A client',
  unclaimed: 'Somebody nobody has claimed yet',
  waiting: 'A client without a case manager',
  wrote: (who: string) => `${who} wrote`,
  noText: 'Sign in to read it.',
  at: (when: string, department: string) => `${when} · ${department}`,
  messages: {
    subject: (count: number) => (count === 1 ? 'You have a new message' : `You have ${count} new messages`),
    lead: (count: number) =>
      count === 1 ? 'A message came for you.' : `${count} messages came for you within two minutes.`,
    more: (count: number) => (count === 1 ? 'One more message came.' : `${count} more messages came.`),
  },
  recap: {
    subject: (count: number) =>
      count === 1 ? 'One conversation is unread' : `${count} conversations are unread`,
    lead: (count: number) =>
      count === 1
        ? 'One conversation waits for you to read it.'
        : `${count} conversations wait for you to read them.`,
    unread: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
    since: (when: string, department: string) => `Last message ${when} · ${department}`,
  },
  danger: {
    subject: 'Look now: a message may mean danger',
    lead: 'A message came with a word that may mean danger. Please look at once. It stays on top of the pages until somebody says that they saw it.',
  },
  transferred: {
    subject: (count: number) => (count === 1 ? 'A client came to you' : `${count} clients came to you`),
    /** Nobody of a confidential department is named. */
    lead: (by: string, count: number) =>
      by === ''
        ? 'Another department handed a client on to you.'
        : count === 1
          ? `${by} handed a client on to you.`
          : `${by} handed ${count} clients on to you.`,
    note: (by: string) => (by === '' ? 'Their note' : `${by} wrote`),
  },
  covering: {
    subject: 'You cover for a colleague',
    lead: (whom: string, from: string, to: string) =>
      `You cover for ${whom} from ${from} until ${to}: you see their clients and can answer them.`,
    by: (by: string) => `${by} set this.`,
  },
  unreadTooLong: {
    subject: 'Messages stay unread',
    lead: (count: number, department: string) =>
      count === 1
        ? `In ${department} one conversation has been unread for too long.`
        : `In ${department} ${count} conversations have been unread for too long.`,
    open: 'See what is unread',
  },
  reported: {
    subject: 'A message was reported',
    lead: (by: string, department: string) => `${by} reported a message in ${department}.`,
    open: 'See reported messages',
  },
  heldForReview: {
    subject: 'Scheduled messages wait for review',
    lead: (whom: string, count: number) =>
      count === 1
        ? `A message that ${whom} had scheduled waits for somebody to decide about it.`
        : `${count} messages that ${whom} had scheduled wait for somebody to decide about them.`,
    open: 'Review them',
  },
  weeklyReport: {
    subject: 'The week in numbers',
    lead: (department: string) => `What passed in ${department} last week:`,
    sent: (count: number, later: number) =>
      `Sent by staff: ${count.toLocaleString('en-US')}, of which scheduled: ${later.toLocaleString('en-US')}`,
    received: (count: number) => `Received: ${count.toLocaleString('en-US')}`,
    answered: (count: number) => `Questions answered: ${count.toLocaleString('en-US')}`,
    waiting: (count: number) => `Waiting for an answer: ${count.toLocaleString('en-US')}`,
    failed: (count: number) => `Not delivered: ${count.toLocaleString('en-US')}`,
    optOuts: (count: number) => `Opted out: ${count.toLocaleString('en-US')}`,
    cost: (segments: number, dollars: number) =>
      `Segments: ${segments.toLocaleString('en-US')}, about ${dollars.toLocaleString('en-US', { style: 'currency', currency: 'USD' })}`,
    open: 'Open the report',
  },
}
