/** The frame of the help; its topics stand in help-topics/. */
export const help = {
  title: 'Help',
  lead: 'How ClientComm works, and how to make the most of it.',
  search: 'Search the help',
  searchHelp: 'For example: wrong number, vacation, password',
  go: 'Search',
  found: (count: number, wanted: string) =>
    count === 0
      ? `Nothing here speaks of “${wanted}”. Try one other word, or ask whom to contact below.`
      : count === 1
        ? `1 topic speaks of “${wanted}”.`
        : `${count} topics speak of “${wanted}”.`,
  all: 'All topics',
  topics: 'Topics',
  next: (title: string) => `Next: ${title}`,
  contact: {
    title: 'Whom to contact',
    lead: (county: string) => `If the help does not help, ask in ${county}:`,
    name: 'Who',
    email: 'Email',
    phone: 'Phone',
    hours: 'When',
    none: 'Ask your supervisor. They can make accounts, start a sign-in over, and reach your county IT.',
  },
  notHere: 'There is no such topic. Choose one below.',
  signIn: 'Sign in',
}
