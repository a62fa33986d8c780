const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-US')} ${more}`

/** Volume, answers, failures and cost of the department. */
export const reports = {
  title: 'Reports',
  tabs: { label: 'Which report', overview: 'Department', staff: 'By staff' },
  lead: 'Counts only. Reports hold no names, numbers or words of clients.',
  period: {
    label: 'Period',
    choices: {
      '7': 'Last 7 days',
      '30': 'Last 30 days',
      '90': 'Last 90 days',
      year: 'This year',
      custom: 'From one day to another',
    },
    from: 'From',
    to: 'To',
    show: 'Show',
    wrong: 'Enter two days, the earlier one first, at most two years apart. The last 30 days are shown.',
    of: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  },
  empty: 'Nothing was sent or received in this period.',
  sums: {
    sent: 'Sent by staff',
    ofWhich: (later: number, many: number) =>
      `${later.toLocaleString('en-US')} scheduled, ${many.toLocaleString('en-US')} to many at once`,
    received: 'Received',
    automatic: (count: number) => `${many(count, 'automatic answer', 'automatic answers')} besides`,
    answered: 'Questions answered',
    typical: (time: string) => `on average after ${time}`,
    waiting: 'Waiting for an answer',
    waitingAt: (day: string) => `at the end of ${day}`,
    failed: 'Not delivered',
    unconfirmed: (count: number) => `${many(count, 'may not have left', 'may not have left')} besides`,
    cost: 'Cost, about',
    segments: (count: number) => many(count, 'segment', 'segments'),
  },
  volume: {
    title: 'Messages',
    chart: (by: 'day' | 'week' | 'month') =>
      ({ day: 'Messages by day', week: 'Messages by week', month: 'Messages by month' })[by],
    chartSays: (sent: number, received: number, most: string) =>
      `${many(sent, 'message', 'messages')} sent by staff and ${received.toLocaleString('en-US')} received. Most in ${most}.`,
    sent: 'Sent',
    received: 'Received',
    table: 'The same as a table',
    when: 'When',
    weekOf: (day: string) => `Week of ${day}`,
    later: 'Scheduled',
    many: 'To many',
    automatic: 'Automatic',
    failed: 'Not delivered',
  },
  answers: {
    title: 'How fast clients are answered',
    about:
      'The time from a client’s first unanswered message to what a person wrote back, by the clock, nights and weekends included. Automatic answers, messages to many and reminders written before do not count.',
    within: 'Answered',
    share: 'Share',
    count: 'Answers',
    buckets: {
      within15: 'within 15 minutes',
      within60: 'within an hour',
      within240: 'within 4 hours',
      withinDay: 'within a day',
      later: 'later',
    },
    asked: (count: number) => `${many(count, 'client question', 'client questions')} began in this period.`,
    waiting: (count: number) =>
      count === 0
        ? 'Nobody waits for an answer.'
        : `${many(count, 'client waits', 'clients wait')} for an answer that nobody has given.`,
    waitingAbout: 'Taking a client off the list, dismissing an unknown sender or a STOP ends the wait.',
  },
  failures: {
    title: 'Why messages were not delivered',
    none: 'Every message was delivered, as far as we know.',
    reason: 'Reason',
    count: 'Messages',
  },
  optOuts: {
    title: 'Opt-outs',
    said: (out: number, back: number) =>
      `${many(out, 'number', 'numbers')} opted out, ${back.toLocaleString('en-US')} opted in again.`,
  },
  cost: {
    title: 'Segments and cost',
    said: (segments: number, dollars: string, department: string) =>
      `${department} sent ${many(segments, 'segment', 'segments')}: about ${dollars}.`,
    about: (cents: string) =>
      `A long text is billed in several segments, about ${cents} each with the carriers’ fees. The bill is AWS’s.`,
  },
  dollars: (amount: number) =>
    amount.toLocaleString('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 2 }),
  cents: (amount: number) => `${(amount * 100).toFixed(1)}¢`,
  minutes: (minutes: number) =>
    minutes < 1
      ? 'under a minute'
      : minutes < 120
        ? `${Math.round(minutes)} min`
        : minutes < 2880
          ? `${(minutes / 60).toFixed(1)} hr`
          : `${(minutes / 1440).toFixed(1)} days`,
  staff: {
    title: 'By staff',
    lead: 'Who wrote, received and answered how much. A message received counts for whoever served the client then, an answer for whoever wrote it.',
    name: 'Name',
    nobody: 'Nobody (unclaimed, automatic)',
    unknown: 'Former colleague',
    sent: 'Sent',
    later: 'Scheduled',
    received: 'Received',
    answers: 'Answers',
    average: 'Average',
    typical: 'Half within',
    waiting: 'Waiting now',
    failed: 'Not delivered',
    segments: 'Segments',
    none: '–',
    typicals: {
      within15: '15 min',
      within60: '1 hr',
      within240: '4 hr',
      withinDay: '1 day',
      later: 'longer',
    },
    table: 'Numbers of each member of staff',
  },
  csv: {
    days: 'Download the days (CSV)',
    staff: 'Download (CSV)',
    failures: 'Download the reasons (CSV)',
    day: 'Day',
    total: 'Total',
    department: 'Department',
    counters: {
      sent: 'Sent by staff',
      received: 'Received',
      later: 'Of sent: scheduled',
      many: 'Of sent: to many',
      automatic: 'Automatic answers',
      segments: 'Segments',
      failed: 'Not delivered',
      unconfirmed: 'May not have left',
      asked: 'Questions begun',
      waiting: 'Change of waiting',
      answers: 'Answers',
      answerMinutes: 'Minutes to answers, sum',
      within15: 'Answered within 15 minutes',
      within60: 'Answered within an hour',
      within240: 'Answered within 4 hours',
      withinDay: 'Answered within a day',
      optOuts: 'Opted out',
      optIns: 'Opted in again',
    },
    dollars: 'Cost in dollars, about',
  },
  weekly: {
    title: 'Weekly e-mail',
    about: 'Each Monday at 7:00 the numbers of the week before come to you by e-mail.',
    on: 'It is on for you.',
    off: 'It is off for you.',
    switchOn: 'Send me the weekly e-mail',
    switchOff: 'Stop the weekly e-mail',
    kept: 'Your choice is saved.',
  },
}
