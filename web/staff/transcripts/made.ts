import type { readTranscript, TranscriptRead } from '../../../core/actions/transcript/read-transcript.ts'
import { endOfHashed, type TranscriptHead, transcriptText } from '../../../core/model/transcript-file.ts'
import { transcriptWordsIn } from '../../../words/transcript-words.ts'
import type { Site } from '../../site.ts'

export type Read = Extract<Awaited<ReturnType<typeof readTranscript>>, { kind: 'transcript' }>

/** A transcript as text, with its hash. */
export type Made = { head: TranscriptHead; text: string; hash: string }

export async function madeOf({ words }: Site, read: Read): Promise<Made> {
  const { conversation, department, lines, period } = read
  const head: TranscriptHead = {
    county: department.county.name,
    department: department.name,
    client: conversation.name || words.transcripts.unknown,
    zone: department.zone,
    ...period,
  }
  const text = transcriptText(head, lines, transcriptWordsIn(words))
  return { head, text, hash: await sha256(text) }
}

/** The text as it is downloaded: below the line stands what is not hashed. */
export function textFile({ words, staff, times, now }: Site, { text, hash }: Made): string {
  const { transcripts } = words
  return [
    `${text}${endOfHashed}`,
    `${transcripts.hash}: ${hash}`,
    transcripts.check(endOfHashed),
    transcripts.made(staff.name, times.dateAndClock(now, now)),
    '',
  ].join('\n')
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(digest).toString('hex')
}

export type NotMade = Exclude<TranscriptRead, Read>
