/** Accounts of the staff: creating, changing, disabling. */
export const people = {
  title: 'Staff',
  lead: 'Who works in this department, and what each may do.',
  new: 'Add someone',
  back: 'Back to staff',
  backTo: (name: string) => `Back to ${name}`,
  active: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  disabled: 'Switched off',
  onlyYou: 'You are the only one here so far. Add a colleague: they get an invitation by email.',
  open: (name: string) => `Open ${name}`,

  form: {
    title: 'Add someone to the staff',
    lead: 'They get an email with a temporary password, and choose their own at the first sign-in.',
    leadCounty: 'They sign in with their county account. Tell them the address of this site.',
    name: 'Name',
    email: 'Work email',
    emailHelp: 'They sign in with it. It must be their own.',
    role: 'Role',
    roleIn: (department: string) => `Role in ${department}`,
    none: 'Does not work here',
    add: 'Add and invite',
    addCounty: 'Add',
    deskPhone: 'Desk phone',
    deskPhoneHelp: 'Where calls from their clients ring.',
    extension: 'Extension',
    save: 'Save',
    errors: 'Please look at this again',
  },
  errors: {
    name: {
      empty: 'Write their name.',
      'too-long': 'This name is too long.',
      unreadable: 'This name holds characters that cannot be seen. Type it again.',
    },
    email: {
      empty: 'Write their work email.',
      'not-an-address': 'This is not an email address. Write it like dana.whitfield@county.gov.',
      taken: 'This address cannot be used here. Check it, or ask your county administrator.',
    },
    role: {
      empty: 'Choose a role.',
      beyond: 'You cannot give this role: it may do more than you may.',
    },
    deskPhone: {
      'not-a-number': 'This is not a phone number.',
      'not-possible': 'This phone number does not exist. Write it with its area code.',
      'not-an-extension': 'An extension has digits only, 8 at most.',
      'extension-alone': 'Write the phone number as well.',
    },
  },

  created: (name: string) => `${name} is on the staff. The invitation is on its way.`,
  createdCounty: (name: string) => `${name} is on the staff and can sign in.`,
  notInvited: (name: string) =>
    `${name} is on the staff, but the invitation could not leave. Send it again in an hour.`,
  added: (name: string) => `${name} works in this department from now on.`,
  known: (name: string) => `There is an account with this address already: ${name}.`,
  needsAdministrator: 'This address cannot be used here. Ask your county administrator.',

  person: {
    about: 'Name, email and desk phone',
    aboutOthers: 'Only an administrator can change the name, email and sign-in of this account.',
    saved: 'Saved.',
    changed: 'Someone else changed this account while you were typing. Nothing was overwritten.',
    changedNow: (label: string, value: string) => `${label} is now: ${value}`,
    nothing: 'nothing',
    changedHelp: 'Your words are still in the form. Save them if they should count.',
    roles: 'Roles',
    rolesHelp: 'A change counts from their next click.',
    setRole: 'Change role',
    setRoleIn: (department: string) => `Change role in ${department}`,
    addTo: (department: string) => `Add to ${department}`,
    remove: (department: string) => `Take out of ${department}`,
    fixed: 'You cannot change this role.',
    given: (role: string, department: string) => `${role} in ${department} from now on.`,
    beyond: 'You cannot give or take a role that may do more than you may.',
    lastAdministrator: 'This is the last administrator. Make someone else an administrator first.',
    yourself: 'You cannot do this to your own account. Ask a colleague.',
    raced: 'Someone else changed these roles just now. Look again.',
    off: (day: string) => `Switched off since ${day}`,
    goOn: 'Look again',
    leaving: (count: number) =>
      count === 1
        ? 'Their clients are moving to “Waiting”: 1 so far.'
        : `Their clients are moving to “Waiting”: ${count} so far.`,
  },

  signIn: {
    title: 'Signing in',
    state: {
      invited: (day: string) =>
        `Invited on ${day}, and has not signed in yet. The temporary password holds for 7 days.`,
      expired: (day: string) =>
        `Invited on ${day}. The temporary password has run out. Send a new invitation.`,
      active: 'Signs in with a password of their own.',
      reset: 'Was mailed a code to choose a new password.',
      none: 'The account is not ready. Send the invitation.',
      county: 'Signs in with their county account. Lost passwords and phones are your county IT’s matter.',
    },
    invitation: 'Send the invitation again',
    password: 'Send a code for a new password',
    passwordHelp: 'For a forgotten password. They are signed out everywhere.',
    'start-over': 'Start over with a new invitation',
    'start-overHelp':
      'For a lost phone or authenticator app. They choose a new password and set up the app again. They are signed out everywhere.',
    sent: {
      invitation: (name: string) => `${name} gets a new invitation. It holds for 7 days.`,
      password: (name: string) => `${name} gets a code by email to choose a new password.`,
      'start-over': (name: string) => `${name} gets a new invitation and sets up the second factor again.`,
    },
    'not-now': 'No more mail can be sent just now. Try again in an hour.',
    'has-signed-in': 'They have signed in already. Send a code for a new password.',
    'has-not-signed-in': 'They have not signed in yet. Send the invitation again.',
    disabled: 'The account is switched off. Switch it on first.',
  },

  disabling: {
    link: 'Switch off this account',
    title: (name: string) => `Switch off ${name}’s account`,
    titleOut: (name: string, department: string) => `Take ${name} out of ${department}`,
    now: 'They are signed out at once and cannot sign in any more.',
    nowOut: (department: string) => `They see nothing of ${department} any more.`,
    noClients: 'No client is theirs.',
    clients: (count: number) =>
      count === 1
        ? '1 client will be without a case manager:'
        : `${count} clients will be without a case manager:`,
    more: (count: number) => `and ${count} more`,
    where:
      'They move to “Waiting”. Their messages go to support staff and supervisors there, and nothing gets lost.',
    scheduledHere: 'What they had scheduled here will be held until someone has looked at it.',
    noScheduled: 'Nothing of theirs is scheduled.',
    scheduled: (count: number) =>
      count === 1
        ? '1 scheduled message will be held. It does not leave until someone has looked at it.'
        : `${count} scheduled messages will be held. They do not leave until someone has looked at them.`,
    transferFirst: 'Transfer them first',
    confirm: (count: number) =>
      count === 0
        ? 'Switch off the account'
        : `Switch off, and let ${count} ${count === 1 ? 'client' : 'clients'} wait`,
    confirmOut: (department: string) => `Take out of ${department}`,
    done: (name: string) => `${name}’s account is switched off.`,
    doneOut: (name: string, department: string) => `${name} no longer works in ${department}.`,
    enable: 'Switch on again',
    enableHelp: 'They can sign in again. Clients who were given to others stay there.',
    enabled: (name: string) => `${name}’s account is on again.`,
  },
}
