/** Mass messages, their recipients, their progress. */
export type MassMessageStore = object
