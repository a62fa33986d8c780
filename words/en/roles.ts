import type { Permission } from '../../core/model/access.ts'
import type { PermissionTheme } from '../../core/model/permission-themes.ts'
import type { RoleFault } from '../../core/model/role-form.ts'

/** What a permission lets one do, and what else follows from it. */
const permissions: Record<Permission, { name: string; about: string }> = {
  'see-own-clients': {
    name: 'See their own clients',
    about: 'Their list, the messages with each of them, and those of a colleague they stand in for.',
  },
  'write-to-own-clients': {
    name: 'Write to their own clients',
    about: 'Now or later, and to the clients of a colleague they stand in for.',
  },
  'add-client': {
    name: 'Add clients',
    about: 'For their own list or, without one, to wait for a case manager.',
  },
  'edit-client': {
    name: 'Change their own clients',
    about:
      'Names, numbers, status and color tags; take somebody off the list; merge two entries of one person.',
  },
  'download-transcript': {
    name: 'Download transcripts',
    about: 'The whole conversation with a client they may read, to print or as a file. Each is recorded.',
  },
  'receive-notices': {
    name: 'Be told of new messages',
    about: 'By email and on their computer or phone, as each of them chooses in their own settings.',
  },
  'send-mass-message': {
    name: 'Write to many of their own clients at once',
    about: 'Groups, and one message to several clients. Each gets it alone.',
  },
  'send-to-department': {
    name: 'Write to all clients of the department at once',
    about: 'Whoever’s clients they are. Each such message is recorded.',
  },
  'transfer-own': {
    name: 'Transfer their own clients',
    about: 'To a colleague of their department.',
  },
  'transfer-in-department': {
    name: 'Transfer any client of the department',
    about: 'From one colleague to another, several at once too.',
  },
  'transfer-across': {
    name: 'Transfer clients to another department',
    about: 'Whether the messages go along is a setting of the department.',
  },
  'record-release': {
    name: 'Record a release of information',
    about: 'The client’s written consent that something may be told to another department.',
  },
  'see-unclaimed': {
    name: 'See messages from unknown numbers',
    about: 'The unclaimed inbox of the department, with what was written.',
  },
  'answer-unclaimed': { name: 'Answer unknown numbers', about: 'Before anybody has claimed them.' },
  claim: {
    name: 'Keep clients of their own',
    about: 'Claim an unknown number as a client. Whoever may do this can be given clients.',
  },
  'hand-over': {
    name: 'Hand an unknown number to a colleague',
    about: 'When it belongs to somebody else’s client.',
  },
  dismiss: { name: 'Set unknown numbers aside', about: 'Wrong numbers and advertising.' },
  'write-to-waiting': {
    name: 'Read and write to clients who wait for a case manager',
    about: 'Only as long as nobody has them.',
  },
  'assign-waiting': {
    name: 'Assign clients who wait',
    about: 'Say which case manager gets them.',
  },
  'see-department-clients': {
    name: 'See the department’s list of clients',
    about: 'Names and whose they are, without what was written.',
  },
  'read-others-messages': {
    name: 'Read the messages of colleagues',
    about:
      'Each reading is recorded and shows in the conversation. It never counts as seen by the case manager.',
  },
  'write-to-department': {
    name: 'Write to clients of colleagues',
    about: 'Under their own name.',
  },
  'oversee-messages': {
    name: 'Look after what needs attention',
    about: 'Reported messages, and clients whose messages wait unread for too long.',
  },
  'set-coverage': {
    name: 'Say who stands in for whom',
    about: 'For any colleague of the department. Everybody can name a stand-in for themselves.',
  },
  'import-clients': { name: 'Import clients from a file', about: 'Many at once, for any case manager.' },
  'read-reports': {
    name: 'Read reports',
    about: 'Counts, speed and cost of the department, without messages.',
  },
  'edit-department-lists': {
    name: 'Change shared templates and color tags',
    about: 'Those that everybody in the department uses.',
  },
  'edit-department-settings': {
    name: 'Change the settings of the department',
    about: 'Hours, automatic answers, quiet hours, alert words, transfers and more.',
  },
  'manage-staff': {
    name: 'Manage staff',
    about:
      'Create accounts, reset sign-ins, change roles and disable. Nobody can give a role that allows more than theirs.',
  },
  'edit-roles': {
    name: 'Change what roles may do',
    about: 'For the whole county. Nobody can add what they may not do themselves.',
  },
  'read-audit': {
    name: 'Read the audit',
    about: 'Who saw, sent, exported or changed what, and when.',
  },
  'export-records': {
    name: 'Export public records',
    about: 'A person’s or a period’s messages, with parts blacked out. Each is recorded.',
  },
  'hold-records': {
    name: 'Keep records from being deleted',
    about: 'Holds for a court case, and how long messages are kept.',
  },
}

/** The named sets of permissions that the county edits. */
export const roles = {
  title: 'Roles',
  lead: 'A role says what somebody may do in a department. Roles are the same in the whole county. A change holds at once, for everybody who has the role.',
  new: 'New role',
  back: 'Back to roles',
  people: (count: number) => (count === 0 ? 'Nobody has it' : count === 1 ? '1 person' : `${count} people`),
  count: (held: number, all: number) => `${held} of ${all} permissions`,
  origin: {
    delivered: 'As delivered',
    edited: 'Changed by the county',
    own: 'Made by the county',
  },
  lastSet: (by: string, when: string) => `Last changed by ${by}, ${when}.`,
  yours: 'Your role',
  form: {
    name: 'Name',
    nameHelp: 'As staff should see it, for example Intake desk',
    nameDelivered: (name: string) => `Leave it empty to call it ${name}.`,
    tooMuch: 'You may not do this yourself, so you can’t add it.',
    tooMuchShort: 'Some can’t be added: nobody gives more than they may do themselves.',
    affects: (count: number) =>
      count === 0
        ? 'Nobody has this role yet.'
        : count === 1
          ? 'This changes what 1 person may do, from their next click.'
          : `This changes what ${count} people may do, from their next click.`,
    yours: 'You have this role yourself. What you take away here you can’t do any more.',
    make: 'Make role',
  },
  themes: {
    clients: 'Own clients',
    many: 'Many clients at once',
    'passing-on': 'Passing clients on',
    unclaimed: 'Unknown numbers and clients without a case manager',
    department: 'Clients of colleagues',
    running: 'Running the department',
    records: 'Records',
    county: 'Staff and roles',
  } satisfies Record<PermissionTheme, string>,
  permissions,
  made: (name: string) => `The role ${name} is ready to give.`,
  saved: (name: string) => `The role ${name} is saved. It holds from now on.`,
  wasReset: (name: string) => `The role ${name} is as it was delivered.`,
  wasDeleted: 'The role is deleted.',
  errors: {
    empty: 'Enter a name for the role.',
    'too-long': 'Use at most 60 characters.',
    unreadable: 'Remove the characters that can’t be seen.',
    taken: 'Another role has that name.',
    'too-many': 'There are 30 roles already. Delete one that nobody has.',
  } satisfies Record<RoleFault, string>,
  summary: 'Nothing was saved yet. Please check this:',
  beyond: (names: string[]) =>
    `You may not do this yourself, so you can’t add it to a role: ${names.join(', ')}.`,
  lastAdministrator:
    'Nothing was saved. Nobody would be left who may both manage staff and change roles. Give another person a role with both first.',
  changed: {
    title: (by: string, when: string) => `${by} saved this role ${when}, while you had it open.`,
    nobody: 'Somebody',
    name: (name: string) => `It is called ${name} now.`,
    theirs: 'In theirs, and not in yours:',
    yours: 'In yours, and not in theirs:',
    same: 'It allows the same as yours.',
    keep: 'Yours is still below. Saving it replaces theirs.',
    look: 'Look at theirs',
  },
  reset: {
    link: 'Reset to how it was delivered',
    title: (name: string) => `Reset the role ${name}`,
    gives: 'This gives back:',
    takes: 'This takes away:',
    name: (name: string) => `It is called ${name} again.`,
    nothing: 'It allows what it was delivered with already.',
    confirm: 'Reset role',
  },
  deletion: {
    link: 'Delete this role',
    title: (name: string) => `Delete the role ${name}`,
    unused: 'Nobody has it.',
    used: (count: number) =>
      count === 1
        ? '1 person has it. Give them another role first, then delete this one.'
        : `${count} people have it. Give them another role first, then delete this one.`,
    staff: 'Go to staff',
    confirm: 'Delete role',
  },
}
