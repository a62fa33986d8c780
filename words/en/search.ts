/** Search over clients and messages. */
export const search = {
  title: 'Search',
  label: 'Search clients, messages and notes',
  placeholder: 'Name, phone, ID or words of a message',
  go: 'Search',
  lead: 'Finds clients by name, phone number or ID, and messages and notes by their words. You see only what you may open.',
  clients: (count: number) => (count === 1 ? '1 client' : `${count} clients`),
  messages: 'Messages and notes',
  nothing: (typed: string) => `Nothing matches “${typed}”. Check the spelling, or use fewer words.`,
  noMessages: 'No message or note has all of these words.',
  tooCommon: 'Every message has words like these. Add a rarer word.',
  older: 'Look further back',
  from: {
    in: (name: string) => `${name} wrote`,
    out: (name: string) => `${name} wrote`,
    note: (name: string) => `Note by ${name}`,
  },
  automatic: 'Automatic answer',
  with: (name: string) => `in the conversation with ${name}`,
  open: 'Show in the conversation',
  backToNewest: 'Show the newest messages',
  inMessages: 'Search the words of messages too',
}
