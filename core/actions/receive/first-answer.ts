import { afterOutbound } from '../../model/conversation.ts'
import type { OutboundMessage } from '../../model/message.ts'
import { optOutWord } from '../../model/opt-out.ts'
import { segmentsOf } from '../../model/segments.ts'
import type { Arriving, ReceiveDeps, Step } from './arriving.ts'
import { hasStopped } from './opt-out-words.ts'

/** The department's one-time answer to a number that nobody knows, in its languages. */
export const answersUnknownNumber: Step = (arriving, deps) => {
  const mayAnswer =
    arriving.route.kind === 'first-contact' &&
    arriving.automaticAnswer === undefined &&
    optOutWord(arriving.message.body) === undefined &&
    !hasStopped(arriving)
  const automaticAnswer = mayAnswer ? answerTo(arriving, deps) : undefined
  if (!automaticAnswer) return arriving
  return {
    ...arriving,
    automaticAnswer,
    conversation: afterOutbound(arriving.conversation, automaticAnswer),
  }
}

/** Short codes are machines: they get none. */
function answerTo({ message, department }: Arriving, deps: ReceiveDeps): OutboundMessage | undefined {
  if (!department.automaticAnswer || !/^\+\d{8,15}$/.test(message.from)) return undefined
  const { automaticAnswer } = department
  const body = department.languages.map((language) => automaticAnswer[language]).join('\n\n')
  return {
    direction: 'out',
    id: deps.ids.make('msg'),
    conversation: message.conversation,
    thread: message.thread,
    department: department.id,
    channel: message.channel,
    body,
    from: department.textNumber,
    to: message.from,
    author: { automatic: 'unknown-number' },
    lane: 'direct',
    segments: segmentsOf(body).count,
    at: message.at,
    status: 'queued',
    statusAt: message.at,
    attempts: 0,
  }
}
