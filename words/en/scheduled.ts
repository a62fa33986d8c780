/** The page of all messages that wait for their time. */
export const scheduled = {
  title: 'Scheduled',
  count: (count: number) =>
    count === 1 ? '1 message waits for its time' : `${count} messages wait for their time`,
  columns: { when: 'When', client: 'Client', message: 'Message' },
  empty: 'Nothing is scheduled. Open a client, write a message and press “Send later”.',
  edit: (name: string) => `Edit the message to ${name}`,
  cancel: (name: string) => `Cancel the message to ${name}`,
}
