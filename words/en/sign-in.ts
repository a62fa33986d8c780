/** Signing in and out, and what is said when a session has ended. */
export const signIn = {
  title: 'Sign in',
  signIn: 'Sign in',
  intro: (county: string) => `Text the clients of ${county} and read their answers.`,
  signedOutTitle: 'You are signed out',
  signedOut: 'Close this window if others use this computer.',
  again: 'Sign in again',
  because: {
    none: 'Sign in to go on.',
    idle: 'You were signed out because nothing happened for 30 minutes. Sign in to go on.',
    ended: 'Your session has ended. Sign in to go on.',
    disabled: 'Your account is switched off. Ask your supervisor.',
    everywhere: 'You are signed out in every browser. Sign in to go on.',
  },
  unknown: 'You have signed in, but you have no ClientComm account yet. Ask your supervisor to create one.',
  disabled: 'Your account is switched off. Ask your supervisor.',
  noDepartment: 'Your account belongs to no department yet. Ask your supervisor.',
  failed: 'Signing in did not work. Try again.',
}
