/** One’s own account, and where one is signed in. */
export const sessions = {
  title: 'Your account',
  email: 'Email',
  name: 'Name',
  role: 'Role',
  department: 'Department',
  emailHelp:
    'You sign in with this address. Your supervisor or an administrator changes your name, address and role.',
  yours: 'What you change yourself',
  deskPhone: 'Desk phone',
  deskPhoneHelp: 'Where calls from your clients ring. Leave it empty if you have none.',
  language: 'Language of these pages',
  languages: { en: 'English', es: 'Español' },
  save: 'Save',
  saved: 'Saved.',
  changed: 'Your account was changed elsewhere while you were typing. Look at it again, then save.',
  errors: 'Please look at this again',

  password: {
    title: 'Password and second factor',
    help: 'They are kept by the sign-in service, not here. To choose a new password, sign out and choose “Forgot your password?” on its page.',
    lost: 'If you lost the phone with your authenticator app, your supervisor can start your sign-in over.',
    county: 'You sign in with your county account. Your county IT looks after its password.',
    link: 'Sign out and go to the sign-in page',
  },

  also: {
    title: 'Also yours',
    notices: 'Alerts: by email and on this device',
    away: 'Away message',
    preferences: 'Writing and lists',
    sessions: 'Where you are signed in',
  },

  departments: {
    title: 'Departments',
    now: (department: string) => `You are looking at ${department}.`,
    change: (department: string) => `Go to ${department}`,
    changeShort: 'Change department',
  },

  list: {
    title: 'Where you are signed in',
    lead: 'Each browser in which you are signed in. A session ends after 30 minutes without use, and after 12 hours in any case.',
    here: 'This browser',
    other: 'Another browser',
    started: (when: string) => `Signed in ${when}`,
    used: (when: string) => `last used ${when}`,
    end: 'Sign out',
    endNamed: (when: string) => `Sign out of the session from ${when}`,
    ended: 'That session is signed out.',
    everywhere: 'Sign out everywhere',
    everywhereHelp: 'Ends all of these, this one too, and asks for your password again.',
    back: 'Back to your account',
  },
}
