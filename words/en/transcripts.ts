/** The transcript of a conversation: page, text and CSV. */
export const transcripts = {
  title: 'Transcript',
  link: 'Transcript',
}
