import { type Answer, afterAnswer, answerTo, type Situation } from '../../model/automatic-answer.ts'
import { awayWords, isAway } from '../../model/away.ts'
import { afterOutbound, type Conversation } from '../../model/conversation.ts'
import { isAttended } from '../../model/department-hours.ts'
import type { OutboundMessage } from '../../model/message.ts'
import { optOutWord } from '../../model/opt-out.ts'
import type { Preferences } from '../../model/preferences.ts'
import { previewOf } from '../../model/preview.ts'
import { segmentsOf } from '../../model/segments.ts'
import type { Arriving, ReceiveDeps, Step } from './arriving.ts'
import { hasStopped } from './opt-out-words.ts'

/**
 * The one answer that a message gets by itself, if it gets any: away, after hours, or to a number that nobody knows.
 * It is kept in the message's own transaction, so that it goes once or not at all. Comes after every step that may
 * forbid it.
 */
export const answersByItself: Step = async (arriving, deps) => {
  if (arriving.automaticAnswer) return arriving
  const situation = await situationOf(arriving, deps)
  const answer = answerTo(situation)
  if (answer.kind === 'none') return arriving
  const automaticAnswer = written(arriving, answer, deps)
  const { answered, recent } = afterAnswer(situation, answer.counts)
  const conversation = afterOutbound(arriving.conversation, automaticAnswer)
  return {
    ...arriving,
    automaticAnswer,
    conversation: { ...conversation, answered, answeredLately: recent },
  }
}

/** Reads what the case manager chose, and otherwise only what is in memory. */
async function situationOf(arriving: Arriving, { store }: ReceiveDeps): Promise<Situation> {
  const { message, conversation, department, was } = arriving
  const { afterHoursAnswer } = department.settings
  const { staff } = conversation
  const [preferences, isOurs] = await Promise.all([
    staff === undefined ? undefined : store.preferences(staff),
    isOfTheCounty(message.from, store),
  ])
  return {
    at: message.at,
    zone: department.zone,
    sender: {
      address: message.from,
      isOurs,
      hasOptedOut: hasStopped(arriving) || (conversation.stopped ?? []).includes(message.from),
      isPaused: conversation.paused?.address === message.from,
      isUnknown: wantsGreeting(arriving),
    },
    message: { isKeyword: optOutWord(message.body) !== undefined, repeats: repeats(was, message.body) },
    answered: was?.answered ?? {},
    recent: was?.answeredLately,
    isAttended: isAttended(department.settings, department.zone, message.at),
    words: {
      afterHours: afterHoursAnswer ? inLanguages(arriving, afterHoursAnswer) : undefined,
      away: awayOf(preferences, arriving),
      unknownNumber: department.automaticAnswer
        ? inLanguages(arriving, department.automaticAnswer)
        : undefined,
    },
  }
}

/** A number nobody knows is told so once: at its first text, or at the first in office hours after one that was not. */
function wantsGreeting({ route, conversation, was }: Arriving): boolean {
  if (route.kind === 'first-contact') return true
  return (
    conversation.state === 'unclaimed' &&
    was?.answered?.['after-hours'] !== undefined &&
    was.answered['unknown-number'] === undefined
  )
}

/** Only what was written last and by them: once staff have answered, the same words are a new question. */
function repeats(was: Conversation | undefined, body: string): boolean {
  return was?.answeredLately !== undefined && was.previewOf === 'in' && was.preview === previewOf(body)
}

function awayOf(preferences: Preferences | undefined, arriving: Arriving): Situation['words']['away'] {
  const { message, department } = arriving
  const away = preferences?.away
  if (!isAway(away, message.at)) return undefined
  return { body: awayWords(away, languageOf(arriving), department.zone), everyMessage: away.everyMessage }
}

/** A client is answered in their language, an unknown sender in all that the department speaks. */
function inLanguages(arriving: Arriving, words: { en: string; es: string }): string {
  if (arriving.conversation.client) return words[languageOf(arriving)]
  return arriving.department.languages.map((language) => words[language]).join('\n\n')
}

function languageOf({ conversation, department }: Arriving): 'en' | 'es' {
  return department.languages.includes(conversation.language) ? conversation.language : 'en'
}

async function isOfTheCounty(address: string, store: ReceiveDeps['store']): Promise<boolean> {
  const departments = await store.departments()
  return departments.some(({ textNumber, callNumber }) => textNumber === address || callNumber === address)
}

function written(
  { message, department }: Arriving,
  { counts, body }: Extract<Answer, { kind: 'answer' }>,
  { ids }: ReceiveDeps,
): OutboundMessage {
  return {
    direction: 'out',
    id: ids.make('msg'),
    conversation: message.conversation,
    thread: message.thread,
    department: department.id,
    channel: message.channel,
    body,
    from: department.textNumber,
    to: message.from,
    author: { automatic: counts[0] },
    lane: 'direct',
    segments: segmentsOf(body).count,
    at: message.at,
    status: 'queued',
    statusAt: message.at,
    attempts: 0,
    ...(message.subject !== undefined && { subject: message.subject }),
  }
}
