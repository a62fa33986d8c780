/** Reported messages, and what waits unread for too long. */
export const oversight = {
  title: 'Needs attention',
}
