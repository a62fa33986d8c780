/** The page of all messages that wait for their time, and of those that have left. */
export const scheduled = {
  title: 'Scheduled',
  count: (count: number) =>
    count === 1 ? '1 message waits for its time' : `${count} messages wait for their time`,
  inNavigation: (count: number, held: number) =>
    held > 0 ? `${count} scheduled, ${held} need your attention` : `${count} scheduled`,
  tabs: { label: 'Which messages', pending: 'Pending', sent: 'Sent' },
  columns: { when: 'When', client: 'Client', message: 'Message', left: 'Left', status: 'Status' },
  empty: 'Nothing is scheduled. Choose a client and a time, and write what is to be sent then.',
  noneSent: 'No scheduled message has left yet. They stand here once they have, with what became of them.',
  edit: (name: string) => `Edit the message to ${name}`,
  cancel: (name: string) => `Cancel the message to ${name}`,
  skip: (name: string) => `Skip this one message to ${name}`,
  stop: (name: string) => `Stop repeating the message to ${name}`,
  held: {
    title: (count: number) => (count === 1 ? '1 needs your attention' : `${count} need your attention`),
    help: (count: number): string =>
      count === 1
        ? 'Its time came and it could not leave. Nothing was sent.'
        : 'Their time came and they could not leave. Nothing was sent.',
    was: (when: string) => `Was to leave ${when}`,
    repeats: 'Those that follow wait until you decide.',
    edit: 'Change',
    editFor: (name: string) => `Change the message to ${name}`,
    inList: (why: string) => `A scheduled message was not sent. ${why}`,
  },
  sentCount: 'What you scheduled and has left, newest first.',
  restored: 'It is scheduled again.',
}
