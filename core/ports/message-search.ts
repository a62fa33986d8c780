/** Words of messages, written by the stream. */
export type MessageSearchStore = object
