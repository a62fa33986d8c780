import type { transcripts as english } from '../en/transcripts.ts'

export const transcripts: typeof english = {
  title: 'Transcripción',
  link: 'Transcripción',
}
