/** Groups: the list, one group with its clients, adding to it. */
export const groups = {
  title: 'Groups',
  count: (count: number) => (count === 1 ? '1 group' : `${count} groups`),
  new: 'New group',
  columns: { name: 'Name', clients: 'Clients' },
  clients: (count: number) => (count === 1 ? '1 client' : `${count} clients`),
  empty: 'You have no groups yet. Make one for clients you often write to together, like a class.',
  emptyGroup: 'Nobody is in this group yet. Add the clients you want to write to together.',
  members: 'Clients in this group',
  message: 'Message the group',
  add: 'Add clients',
  rename: 'Rename',
  remove: (name: string) => `Remove ${name} from the group`,
  removeShort: 'Remove',
  left: 'No longer on your list',
  leftOut: (count: number) =>
    count === 1
      ? '1 person is no longer on your list and gets no group messages.'
      : `${count} people are no longer on your list and get no group messages.`,
  how: 'Everyone gets the message alone, in their own conversation with you. A reply comes to you, and nobody else in the group sees it.',
  showMore: 'Show more clients',
  showing: (shown: number, all: number) => `Showing ${shown} of ${all}`,
  delete: 'Delete group',
  deleteHelp: 'The clients stay on your list, and so do their conversations.',
  back: 'Back to groups',
  backToGroup: 'Back to the group',
  form: {
    newTitle: 'New group',
    renameTitle: 'Rename group',
    name: 'Name of the group',
    nameHelp: 'Only you see it.',
    create: 'Create group',
    save: 'Save name',
  },
  pick: {
    title: (name: string) => `Add clients to ${name}`,
    search: 'Search your clients by name',
    go: 'Search',
    showAll: 'Show latest contacts',
    label: 'Your clients',
    ticked: (count: number) => (count === 1 ? '1 client ticked' : `${count} clients ticked`),
    inGroup: 'In this group',
    add: 'Add to group',
    none: 'Nobody on your list matches. Check the spelling.',
    noClients: 'You have no clients on your list yet.',
    latest: 'The clients you were last in contact with are listed. Search to find others.',
  },
  addTo: {
    title: (count: number) => (count === 1 ? 'Add 1 client to a group' : `Add ${count} clients to a group`),
    which: 'Which group',
    newGroup: 'A new group',
    newName: 'Name of the new group',
    add: 'Add to group',
    nobody: 'Pick at least one client in your list first.',
    toList: 'Go to your clients',
  },
  errors: {
    summary: 'Please correct this:',
    name: {
      empty: 'Give the group a name.',
      'too-long': 'Use at most 60 characters for the name.',
      unreadable: 'The name has characters that can’t be shown. Type it again.',
    },
    nobody: 'Pick at least one client.',
    'too-many-members': 'A group has room for 500 clients. Make a second group for the others.',
    'too-many': 'There is room for 200 groups. Delete one that you don’t use.',
    which: 'Pick a group.',
  },
  created: (name: string) => `The group “${name}” is made.`,
  renamed: (name: string) => `The group is now called “${name}”.`,
  deleted: (name: string) => `The group “${name}” is deleted.`,
  restored: (name: string) => `The group “${name}” is back.`,
  added: (count: number) =>
    count === 0
      ? 'Everyone was in the group already.'
      : count === 1
        ? '1 client added.'
        : `${count} clients added.`,
  removed: (count: number) => (count === 1 ? '1 client removed.' : `${count} clients removed.`),
  undone: 'Undone.',
  cannotUndo: 'The group has changed since. Nothing was undone.',
}
