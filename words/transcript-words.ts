import type { TranscriptWords } from '../core/model/transcript-file.ts'
import type { Words } from './index.ts'
import { markerSentence } from './marker-sentence.ts'

/** The sentences of a transcript, of one language: for its page, its files and whatever else is made of its lines. */
export function transcriptWordsIn(words: Words): TranscriptWords {
  const { transcripts, delivery } = words
  return {
    title: transcripts.title,
    head: transcripts.head,
    period: transcripts.period,
    received: transcripts.received,
    sent: transcripts.sent,
    automatic: (answer) => transcripts.answers[answer],
    note: transcripts.note,
    event: transcripts.event,
    picture: transcripts.picture,
    scheduled: transcripts.scheduled,
    status: ({ status, reason }) => {
      const said = transcripts.statuses[status]
      return status === 'not-delivered' && reason ? `${said}. ${delivery.why[reason]()}` : said
    },
    marker: ({ marker, by }) =>
      markerSentence({ marker, by: by === undefined ? undefined : { name: by } }, words),
    end: transcripts.end,
  }
}
