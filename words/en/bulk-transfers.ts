/** Handing many clients of a colleague on at once. */
export const bulkTransfers = {
  title: 'Transfer clients',
  lead: 'When somebody leaves or changes their work, all or some of their clients go to a colleague at once.',
  from: 'Whose clients',
  fromHelp: 'Everyone of the department is listed.',
  choose: 'Choose a colleague',
  next: 'Show their clients',
  titleOf: (name: string) => `Transfer clients of ${name}`,
  none: (name: string) => `${name} has no clients in this department.`,
  who: 'Which clients',
  all: (count: number) => (count === 1 ? 'The 1 client' : `All ${count} clients`),
  some: 'Only those ticked below',
  offList: 'off the list',
  unread: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
  to: 'To',
  note: 'Note to the receiver',
  noteHelp: 'One note for all of them. Clients never see it.',
  transcript: 'Where history does not move: let the receiver read the transcripts',
  go: 'Review',
  back: 'Back',
  review: (count: number, to: string) =>
    count === 1 ? `Transfer 1 client to ${to}?` : `Transfer ${count} clients to ${to}?`,
  confirm: (count: number, to: string) =>
    count === 1 ? `Transfer 1 client to ${to}` : `Transfer ${count} clients to ${to}`,
  comes: (to: string) =>
    `Contact methods, unread messages and what is scheduled go to ${to}. Who is off the list stays off it; a text from them comes to ${to}.`,
  history: 'Everything written so far goes along.',
  noHistory: 'What was written so far does not go along: that is how this department does it.',
  untold: 'The clients get no message about it. To tell them, the receiver can write to them all at once.',
  people: 'Who goes',
  progress: {
    title: 'Transfer of clients',
    of: (from: string, to: string) => `From ${from} to ${to}`,
    running: (done: number, all: number) => `${done} of ${all} looked at. You can leave this page.`,
    finished: (moved: number, to: string) =>
      moved === 1 ? `1 client is now with ${to}.` : `${moved} clients are now with ${to}.`,
    left: (left: number, from: string) =>
      left === 1
        ? `1 was not ${from}’s client any more and stayed as they were.`
        : `${left} were not ${from}’s clients any more and stayed as they were.`,
    told: (to: string) => `${to} is told once, of all of them.`,
    again: 'Look again',
    another: 'Transfer more clients',
  },
  errors: {
    nobody: 'Pick at least one client.',
    'no-receiver': 'Choose who gets them. If you did: they can no longer receive clients.',
    'note-too-long': 'Use at most 1,000 characters for the note.',
  },
}
