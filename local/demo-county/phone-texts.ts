import type { DatabaseSync } from 'node:sqlite'
import type { ThreadEntry } from '../../core/model/message.ts'
import { millisecondsOf } from '../../core/model/time.ts'
import { openTexts, type PhoneText } from '../aws/sms-voice/texts.ts'
import type { TextNumber } from '../aws/sms-voice.ts'
import { markRead } from '../simulator/read-marks.ts'
import { inTransaction } from '../state.ts'
import type { ToldCounty } from './county.ts'

/** A phone keeps the last of its texts, like those of people who change phones. */
const keptOnPhone = 14

/**
 * Puts the same history on the pretend phones that stands in the county's records: the last texts of each
 * conversation, read as far as the person has answered. Again, it changes nothing.
 */
export function putTextsOnPhones(
  database: DatabaseSync,
  { conversations }: ToldCounty,
  numbers: TextNumber[],
): void {
  const texts = openTexts(database)
  inTransaction(database, () => {
    const all = conversations.flatMap(({ conversation, entries }) => {
      const ours = numbers.find(({ phoneNumber }) => entries.some((entry) => numberOf(entry) === phoneNumber))
      const shown = entries.flatMap((entry) => textsOf(entry, ours)).slice(-keptOnPhone)
      const answered = shown.findLastIndex(({ direction }) => direction === 'sent') + 1
      if (ours && conversation.address) markRead(database, conversation.address, ours.phoneNumber, answered)
      return shown
    })
    for (const text of all.sort((one, other) => one.at - other.at)) if (!texts.has(text.id)) texts.keep(text)
  })
}

function textsOf(entry: ThreadEntry, ours: TextNumber | undefined): PhoneText[] {
  const at = millisecondsOf(entry.at)
  if (entry.direction === 'in') {
    const { providerId: id, from, to, body } = entry
    return [{ id, from, to, body, at, direction: 'sent', media: [] }]
  }
  if (entry.direction === 'out') {
    const { id, from, to, body, status } = entry
    const arrived = status === 'delivered' || status === 'unconfirmed'
    return arrived ? [{ id: `demo-${id}`, from, to, body, at, direction: 'received', media: [] }] : []
  }
  if (entry.direction === 'note') return []
  return entry.marker.kind === 'opted-out' && ours ? stopTexts(entry.id, entry.marker.address, ours, at) : []
}

/** The service took STOP and answered it: the county only learns of it. */
function stopTexts(
  id: string,
  phone: string,
  { phoneNumber, mandatory }: TextNumber,
  at: number,
): PhoneText[] {
  return [
    {
      id: `demo-${id}-stop`,
      from: phone,
      to: phoneNumber,
      body: 'STOP',
      at: at - 2000,
      direction: 'sent',
      media: [],
    },
    {
      id: `demo-${id}-answer`,
      from: phoneNumber,
      to: phone,
      body: mandatory.stop,
      at,
      direction: 'received',
      media: [],
    },
  ]
}

function numberOf(entry: ThreadEntry): string | undefined {
  if (entry.direction === 'marker' || entry.direction === 'note') return undefined
  return entry.direction === 'in' ? entry.to : entry.from
}
