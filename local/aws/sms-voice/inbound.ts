import { randomUUID } from 'node:crypto'
import type { Faults } from '../../faults.ts'
import { inTransaction } from '../../state.ts'
import type { LocalWorld } from '../wire.ts'
import { arnOfTopic, type Keyword, type TextNumber } from './numbers.ts'
import type { OptOuts } from './opt-outs.ts'
import type { Texts } from './texts.ts'

/** A text written on a pretend phone. The same id sent again is the same text. */
export type Written = { from: string; to: string; body: string; id?: string }
export type Received =
  | { kind: 'handed on'; id: string; answer?: string }
  | { kind: 'answered'; id: string; answer: string }
  | { kind: 'seen before'; id: string }
  | { kind: 'no such number' }

export type Inbound = {
  world: LocalWorld
  numbers: TextNumber[]
  optOuts: OptOuts
  texts: Texts
  faults: Faults
  /** Hands a notification to everyone who subscribed to the topic. */
  publish(topic: string, notification: object): void
}

/** The words for which the service stops texting, whatever the number's own keywords. */
const stopWords = [
  'STOP',
  'ARRET',
  'CANCEL',
  'END',
  'OPT-OUT',
  'OPTOUT',
  'QUIT',
  'REMOVE',
  'TD',
  'UNSUBSCRIBE',
]

/**
 * Takes a text to one of the county's numbers as the service does. STOP and HELP are answered (and the phone listed)
 * right here and go no further. A text that begins with one of the number's own keywords is answered and, like any
 * other, published on the number's topic.
 */
export function receive(inbound: Inbound, { from, to, body, id = randomUUID() }: Written): Received {
  const { world, texts, faults } = inbound
  const number = inbound.numbers.find(({ phoneNumber }) => phoneNumber === to)
  if (!number) return { kind: 'no such number' }
  if (texts.has(id)) return { kind: 'seen before', id }
  return inTransaction(world.database, () => {
    const previous = texts.lastSentTo(from, to)
    texts.keep({ id, from, to, body, at: world.clock.now(), direction: 'sent', media: [] })
    const mandatory = mandatoryIn(number, body)
    if (mandatory) return { kind: 'answered', id, answer: answer(inbound, number, from, mandatory) }
    const keyword = ownIn(number, body)
    const payload = { from, to, body, id, previous, keyword: keyword?.keyword }
    const copies = faults.strikes('duplicate', 'sms-voice', 'inbound') ? 2 : 1
    for (let copy = 0; copy < copies && number.topic; copy++)
      inbound.publish(number.topic, notification(world, number.topic, payload))
    return { kind: 'handed on', id, ...(keyword && { answer: answer(inbound, number, from, keyword) }) }
  })
}

function mandatoryIn({ mandatory }: TextNumber, body: string): Keyword | undefined {
  const word = body.trim().toUpperCase()
  if (stopWords.includes(word)) return { keyword: word, action: 'OPT_OUT', message: mandatory.stop }
  return word === 'HELP'
    ? { keyword: word, action: 'AUTOMATIC_RESPONSE', message: mandatory.help }
    : undefined
}

/** The longest of the number's own keywords with which the text begins, as a word of its own. */
function ownIn({ keywords }: TextNumber, body: string): Keyword | undefined {
  const said = body.trim().toUpperCase()
  const begins = (keyword: string) =>
    said.startsWith(keyword) && !/^[\p{L}\p{N}]/u.test(said.slice(keyword.length))
  const matching = keywords.filter(({ keyword }) => begins(keyword.toUpperCase()))
  return matching.sort((a, b) => b.keyword.length - a.keyword.length)[0]
}

function answer(
  { world, optOuts, texts }: Inbound,
  number: TextNumber,
  phone: string,
  { action, message }: Keyword,
) {
  if (action === 'OPT_OUT') optOuts.add(number.optOutList, phone, true)
  if (action === 'OPT_IN') optOuts.remove(number.optOutList, phone)
  const at = world.clock.now()
  texts.keep({
    id: randomUUID(),
    from: number.phoneNumber,
    to: phone,
    body: message,
    at,
    direction: 'received',
    media: [],
  })
  return message
}

type Payload = Written & { id: string; previous: string | undefined; keyword: string | undefined }

/** The service's payload in SNS's envelope, as a queue without raw delivery gets it. */
function notification(world: LocalWorld, topic: string, { from, to, body, id, previous, keyword }: Payload) {
  return {
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: arnOfTopic(world, topic),
    Message: JSON.stringify({
      originationNumber: from,
      destinationNumber: to,
      messageKeyword: keyword ?? `KEYWORD_${world.account}`,
      messageBody: body,
      inboundMessageId: id,
      ...(previous && { previousPublishedMessageId: previous }),
    }),
    Timestamp: new Date(world.clock.now()).toISOString(),
    SignatureVersion: '1',
    Signature: 'not-signed-locally',
    SigningCertURL: `${world.endpoint}/SimpleNotificationService.pem`,
    UnsubscribeURL: `${world.endpoint}/?Action=Unsubscribe`,
  }
}
