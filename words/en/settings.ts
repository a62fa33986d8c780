import type { AwayFault } from '../../core/model/away-form.ts'
import type { SettingsFault } from '../../core/model/settings-form.ts'

/** The settings of a department. */
const department = {
  title: (name: string) => `Settings of ${name}`,
  link: 'Department settings',
  readOnly: 'Your supervisor or administrator can change these.',
  takesEffect: 'Changes hold for every new text within half a minute.',
  alsoHere: 'Also shared by the department:',
  templates: 'Templates',
  tags: 'Color tags',
  kept: 'Settings saved.',
  lastSet: (by: string, when: string) => `Last changed by ${by}, ${when}.`,
  changed: (by: string, when: string, sections: string[]) =>
    `${by} saved other settings ${when}: ${sections.join(', ')}. Your entries are still below. Theirs stand under this; saving again replaces them.`,
  seeTheirs: 'What is set now',
  summary: 'Nothing was saved yet. Please check this:',
  count: (parts: number, characters: number, most: number) =>
    `${parts === 1 ? '1 text' : `${parts} texts`}, ${characters} of ${most} characters`,
  hours: {
    title: 'Hours',
    help: 'When somebody reads texts. Clients see this nowhere; the after-hours answer goes out outside these hours.',
    always: 'Texts are read at any time',
    set: 'Texts are read at these hours',
    from: (day: string) => `${day}, from`,
    to: (day: string) => `${day}, until`,
    closed: 'Closed',
    closedHelp: 'Leave both times of a day empty if nobody reads texts that day.',
    closedDays: 'Closed days',
    closedDaysHelp: 'Holidays and other days off, one a line: 12/25/2026',
    noClosedDays: 'None',
  },
  afterHours: {
    title: 'After-hours answer',
    help: 'Sent once a day to whoever texts outside the hours, unknown numbers too. Never to somebody who opted out.',
    send: 'Answer texts outside the hours',
    text: (language: string) => `Answer in ${language}`,
    none: 'None is sent.',
    noHours: 'It is not sent while texts are read at any time and no day is closed.',
  },
  quiet: {
    title: 'Quiet hours',
    help: 'Between these times, by the client’s clock, nothing leaves by itself. An answer to somebody who just wrote does.',
    keep: 'Keep quiet hours',
    from: 'From',
    to: 'Until',
    none: 'None: texts leave at any time.',
    span: (from: string, to: string) => `${from} to ${to}, by the client’s clock`,
    answerHours: 'An answer may leave for so many hours after the client wrote',
    answerHoursShort: (hours: number) => `Answers leave for ${hours} hours after the client wrote`,
  },
  danger: {
    title: 'Words that may mean danger',
    help: 'A text with one of these is shown at once to the case manager and the duty list, until somebody says they saw it. One a line, in any language. An asterisk stands for any ending: suicid* finds suicide and suicidarse. Review the list with your clinicians.',
    words: 'Words and phrases',
    count: (count: number) => `${count} words and phrases`,
    none: 'None: no text raises an alert.',
    duty: 'Duty list',
    dutyHelp:
      'Who sees every alert of the department. While an alert is open they can read that conversation, and this is recorded.',
    nobody: 'Nobody. Alerts go to the case manager and the department’s supervisors.',
  },
  followUp: {
    title: 'Follow-up',
    help: 'After how many days without contact a client is due for follow-up. Empty: never.',
    days: (status: string) => `Days for ${status}`,
    shown: (days: number) => `after ${days} days`,
    never: 'never',
    noStatuses: 'This department has no client statuses.',
  },
  onThisPage: 'On this page',
  statuses: {
    title: 'Client statuses',
    help: 'Where a client stands with the department. Case managers choose one for each client, and lists can be narrowed to it.',
    list: 'Statuses, one a line, in the order to show them',
    listHelp: (inFile: string) => `At most 20. Empty: those of the county file (${inFile}).`,
    renamed: 'A client keeps the status they have, even when you take it off this list.',
  },
  notices: {
    title: 'Telling staff',
    help: 'How staff hear of new messages while they are not on this site. Each of them chooses when, in their own settings.',
    withText: 'Emails to staff contain what the client wrote',
    withTextHelp:
      'Otherwise an email only says that there is a message, and staff read it here. Notifications on a phone or desktop never contain it.',
    withoutText: 'Emails to staff only say that there is a message.',
    unread: 'Tell the supervisors when a client’s messages stay unread for so many working hours',
    unreadHelp: 'Counted within the hours above. Empty: never.',
    unreadShown: (hours: number) =>
      `Supervisors are told when a client’s messages stay unread for ${hours} working hours.`,
    unreadNever: 'Supervisors are not told of unread messages.',
  },
  transfers: {
    title: 'Transfers',
    help: 'What happens to earlier messages when a client goes to another case manager, here or in another department.',
    moves: 'The whole conversation goes along with the client',
    movesHelp:
      'Otherwise the new case manager begins with an empty page. What was written stays in the records, and a transcript can be downloaded from them. To or from a confidential department it goes only with the client’s recorded release.',
    stays: 'The new case manager begins with an empty page.',
  },
  confidential: {
    label: 'This department is confidential',
    help: 'For treatment under 42 CFR Part 2 or HIPAA. Other departments see nothing of it: no clients, no staff, no care team, no hint that somebody is known here. Nothing goes to another department without the client’s recorded release of information. While this is on, the choice above has no effect.',
    on: 'This department is confidential: nobody outside sees anything of it.',
    off: 'This department is not marked as confidential.',
  },
  file: {
    title: 'Set by the county',
    help: 'This comes from the county file. Your county’s IT changes it there, and it holds from the next deploy.',
    zone: 'Time zone',
    textNumber: 'Number for texts',
    callNumber: 'Number for calls',
    frontDesk: 'Front desk',
    mailDomain: 'Email domain',
    languages: 'Languages',
    answer: (language: string) => `Answer to unknown numbers (${language})`,
    answerTitle: 'Answer to unknown numbers',
    noAnswer: 'None is sent',
    none: 'None',
  },
  across: {
    title: 'Other departments',
    allow: 'Departments that allow it too may learn that a person is known here, and the reverse',
    help: 'Only the name is told, never messages. Off unless both departments turn it on.',
    on: 'On: departments that allow it too may learn that a person is known here.',
    off: 'Off: nobody outside learns whether a person is known here.',
  },
  faults: {
    'not-a-time': () => 'Enter a time like 08:00.',
    half: () => 'Enter both times, or empty both if nobody reads texts that day.',
    'ends-first': () => 'Make the second time later than the first.',
    'no-day': () => 'Enter the times of at least one day, or choose “Texts are read at any time”.',
    'not-a-date': (what = '') => `“${what}” is no date. Write it as 12/25/2026, each on a line of its own.`,
    empty: () => 'Write the answer, or turn it off.',
    'too-long': (what?: string) =>
      what === undefined
        ? 'Shorten the answer: it may have 306 characters, which is two texts.'
        : `“${what}” is too long. Use a shorter phrase.`,
    'no-emergency': () =>
      'Name both 911 and 988 in it: whoever gets this may be in danger, and nobody reads what they wrote.',
    same: () => 'Enter two different times, or turn quiet hours off.',
    'not-a-number': (what?: string) =>
      what === undefined
        ? 'Enter a whole number from 0 to 72.'
        : `Enter whole days from 1 to 365 for ${what}, or nothing.`,
    'too-many': () => 'Keep the list to 300 words: a list that is too long alerts too often.',
    'no-letters': (what = '') => `“${what}” has no letters. Remove that line.`,
    star: (what = '') => `Put the asterisk at the end only: “${what}”.`,
    'too-many-statuses': () => 'Keep the list to 20 statuses.',
    'long-status': (what = '') => `“${what}” is too long. Use at most 40 characters.`,
    'not-hours': () => 'Enter whole hours from 1 to 200, or nothing.',
  } satisfies Record<SettingsFault['because'], (what?: string) => string>,
}

/** What a member of staff sets for themselves. */
const mine = {
  title: 'My settings',
  name: 'Name',
  email: 'Email address',
  role: 'Role',
  department: 'Department',
  nameHelp: 'Your administrator changes your name and email address.',
  password: 'You change your password on the sign-in page: sign out, then choose “Forgot your password?”.',
  sending: 'Sending',
  hold: 'Time to take a text back',
  holdHelp: 'After you press Send, the text waits so long before it leaves. Meanwhile you can undo it.',
  holdChoices: (seconds: number) => (seconds === 0 ? 'Send at once' : `${seconds} seconds`),
  group: 'Show conversations grouped by subject',
  kept: 'Saved.',
  holdFault: 'Choose one of the times offered.',
}

/** The away message. */
const away = {
  title: 'Away message',
  on: 'Away message on',
  off: 'Away message off',
  lead: 'While you are away, whoever texts you gets this answer at once. What they wrote waits for you here as always.',
  set: 'Write an away message',
  change: 'Change',
  turnOff: 'Turn off',
  from: 'First day away',
  back: 'Back on',
  backHelp: 'The message ends by itself as this day begins.',
  contact: 'Whom to contact meanwhile',
  contactHelp: 'Choose a colleague or write who it is, with a number to call.',
  text: (language: string) => `Message in ${language}`,
  textHelp: '{{contact}} and {{back}} are filled in for you.',
  how: 'How often',
  daily: 'Once a day for each client',
  every: 'After every message',
  everyHelp: 'At most ten a day for each client.',
  save: 'Save away message',
  preview: 'A client reads',
  status: {
    on: (until: string) => `It is on until ${until}.`,
    later: (from: string, until: string) => `It will be on from ${from} until ${until}.`,
    off: 'It is off.',
  },
  banner: (until: string) => `Away message on until ${until}.`,
  kept: (from: string, until: string) => `Saved. Your away message is on from ${from} until ${until}.`,
  ended: 'Your away message is off.',
  faults: {
    'not-a-date': 'Choose a date.',
    over: 'Choose a day to come.',
    'not-after': 'Choose a day after your first day away.',
    'too-far': 'Choose a day within a year.',
    empty: 'This is needed: clients should know whom to turn to.',
    'too-long': 'Shorten it: with the name filled in, it may have 306 characters, which is two texts.',
    'no-contact': 'Put {{contact}} where the name of whom to contact belongs.',
  } satisfies Record<AwayFault['because'], string>,
  contactTooLong: 'Shorten it to 80 characters.',
}

/** Messages that may mean danger. */
const alerts = {
  title: 'Alerts',
  strip: (count: number) =>
    count === 1 ? 'A text may mean danger:' : `${count} texts may mean danger. The newest:`,
  all: (count: number) => `Show all ${count}`,
  from: (name: string, when: string) => `${name}, ${when}`,
  read: 'Read it now',
  open: 'Open the conversation',
  seen: 'I have seen this',
  note: 'May mean danger',
  noteSeen: 'May mean danger. The alert was seen.',
  lead: 'These texts hold a word that may mean danger. Each stays here until somebody says they saw it.',
  none: 'No alert is open.',
  noneHelp:
    'When a text holds one of the words of your department’s list, it appears here and on top of every page.',
  onDuty:
    'You can read this conversation because you are on the duty list, until the alert is marked as seen. This is recorded.',
  acknowledged: 'Marked as seen.',
  newer: 'Another text came meanwhile that may mean danger. Read it first.',
  waitsFor: (name: string) => `On the list of ${name}`,
  withoutStaff: 'Nobody’s client yet',
}

/** What departments and staff set. */
export const settings = { department, mine, away, alerts }
