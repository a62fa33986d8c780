/** Clients without a case manager. */
export const waiting = {
  title: 'Waiting to be assigned',
  nav: 'Waiting',
  lead: 'These clients have no case manager yet. Write to them, or give them one.',
  count: (count: number) =>
    count === 1 ? '1 client is waiting.' : `${count.toLocaleString('en-US')} clients are waiting.`,
  empty:
    'Nobody is waiting. Clients who are added without a case manager, or handed on to this department, stand here.',
  select: (name: string) => `Select ${name}`,
  all: 'Select all on this page',
  to: 'Assign those ticked to',
  toOne: (name: string) => `Assign ${name} to`,
  choose: 'Choose a colleague',
  assign: 'Assign',
  write: (name: string) => `Write to ${name}`,
  noMessages: 'Nothing written yet',
  unread: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
  since: (when: string) => `Last contact ${when}`,
  more: 'Show more',
  assigned: (count: number, to: string) =>
    count === 1 ? `1 client is now with ${to}.` : `${count} clients are now with ${to}.`,
  left: (count: number) =>
    count === 1 ? '1 had a case manager already.' : `${count} had a case manager already.`,
  errors: {
    nobody: 'Tick at least one client.',
    'no-receiver': 'Choose who gets them. If you did: they can no longer receive clients.',
  },
}
