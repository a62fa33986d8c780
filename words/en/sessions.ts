/** One’s own account, and where one is signed in. */
export const sessions = {
  title: 'Your sign-ins',
}
