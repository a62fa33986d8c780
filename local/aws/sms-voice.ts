import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { Bus } from './events.ts'
import { checkInput } from './shape.ts'
import { type Received, receive, type Written } from './sms-voice/inbound.ts'
import { arnOfList, describeNumbers, type TextNumber } from './sms-voice/numbers.ts'
import { describeOptedOut, e164, openOptOuts, paged, toldEntry } from './sms-voice/opt-outs.ts'
import { lookUp } from './sms-voice/phone-kinds.ts'
import { openReceipts, type ReceiptPace } from './sms-voice/receipts.ts'
import { notFound } from './sms-voice/refusals.ts'
import { type SendInput, send } from './sms-voice/sending.ts'
import { shapes } from './sms-voice/shapes.ts'
import { openTexts, type PhoneText } from './sms-voice/texts.ts'
import { AnswerLost, AwsFault, type AwsService, json, type LocalWorld } from './wire.ts'

export type { PhoneText, Received, TextNumber, Written }

/** The pretend phones: what stands on them, and writing with them. */
export type Phones = {
  /** Everything on one phone, oldest first. */
  textsOf(number: string): PhoneText[]
  /** Writes a text with a pretend phone; the same id again is the same text. */
  send(text: Written): Received
  /** Every phone that has texts, the latest first. */
  known(): { number: string; texts: number; lastAt: number }[]
  /** The county's numbers that can be texted. */
  numbers: TextNumber[]
  /** Whether the phone stopped this county number. */
  isOptedOut(phone: string, ourNumber: string): boolean
  /** Puts a phone on an opt-out list, as if it had texted STOP. */
  optOut(list: string, phone: string): void
}

export type SmsVoiceSettings = {
  numbers: TextNumber[]
  bus: Bus
  faults: Faults
  pace: ReceiptPace
  protectConfigurationId: string
  publish(topic: string, notification: object): void
  mediaReadable(url: string): boolean
}
type Input = SendInput & {
  PhoneNumberIds?: string[]
  Filters?: { Name: string; Values: string[] }[]
  OptOutListName: string
  OptOutListNames?: string[]
  OptedOutNumber: string
  OptedOutNumbers?: string[]
  PhoneNumber: string
  NextToken?: string
  MaxResults?: number
}

/** Opens AWS End User Messaging: accepts texts for the pretend phones, keeps opt-outs, reports on the bus. */
export function openSmsVoice(
  world: LocalWorld & { clock: Clock },
  settings: SmsVoiceSettings,
): { service: AwsService; phones: Phones } {
  const { numbers, bus, faults } = settings
  const optOuts = openOptOuts(world)
  const texts = openTexts(world.database)
  const receipts = openReceipts(world, bus, faults, settings.pace)
  const existing = new Set(optOuts.lists().map(({ name }) => name))
  for (const name of new Set(numbers.map(({ optOutList }) => optOutList)))
    if (!existing.has(name)) optOuts.createList(name)
  const { mediaReadable, protectConfigurationId } = settings
  const sending = { world, numbers, optOuts, receipts, texts, mediaReadable, protectConfigurationId }

  function accept(medium: 'TEXT' | 'MEDIA', input: Input) {
    const { messageId, answerLost } = send(sending, medium, input)
    if (answerLost) throw new AnswerLost()
    return { MessageId: messageId }
  }
  const listOf = (name: string) => ({ OptOutListArn: arnOfList(world, name), OptOutListName: name })
  const toldList = ({ name, at }: { name: string; at: number }) => ({
    ...listOf(name),
    CreatedTimestamp: at / 1000,
  })

  const operations: Record<string, (input: Input) => object> = {
    SendTextMessage: (input) => accept('TEXT', input),
    SendMediaMessage: (input) => accept('MEDIA', input),
    DescribePhoneNumbers(input) {
      const all = describeNumbers(numbers, world, input.PhoneNumberIds, input.Filters)
      const { page, ...more } = paged(all, ({ PhoneNumberId }) => PhoneNumberId, input)
      return { PhoneNumbers: page, ...more }
    },
    DescribeOptOutLists(input) {
      const names = input.OptOutListNames?.map(optOuts.listNamed)
      const all = optOuts.lists().filter(({ name }) => !names?.length || names.includes(name))
      const { page, ...more } = paged(all, ({ name }) => name, input)
      return { OptOutLists: page.map(toldList), ...more }
    },
    CreateOptOutList: ({ OptOutListName }) => toldList(optOuts.createList(OptOutListName)),
    DescribeOptedOutNumbers(input) {
      const name = optOuts.listNamed(input.OptOutListName)
      const { page, NextToken } = describeOptedOut(optOuts, name, input)
      return { ...listOf(name), OptedOutNumbers: page, ...(NextToken && { NextToken }) }
    },
    PutOptedOutNumber(input) {
      const name = optOuts.listNamed(input.OptOutListName)
      return { ...listOf(name), ...toldEntry(optOuts.add(name, e164(input.OptedOutNumber), false)) }
    },
    DeleteOptedOutNumber(input) {
      const name = optOuts.listNamed(input.OptOutListName)
      const removed = optOuts.remove(name, e164(input.OptedOutNumber))
      if (!removed) throw notFound('opted-out-number', input.OptedOutNumber)
      return { ...listOf(name), ...toldEntry(removed) }
    },
    CarrierLookup: ({ PhoneNumber }) => lookUp(PhoneNumber),
  }

  return {
    service: {
      name: 'sms-voice',
      answer({ operation, body }) {
        const act = operations[operation]
        const shape = shapes[operation]
        if (!act || !shape)
          throw new AwsFault('UnknownOperationException', `${operation} is not served here`, 404)
        const input = JSON.parse(body.toString('utf8') || '{}')
        checkInput(
          shape,
          input,
          (words) => new AwsFault('ValidationException', words, 400, { Reason: 'FIELD_VALIDATION_FAILED' }),
        )
        return json(act(input))
      },
    },
    phones: {
      numbers,
      textsOf: texts.of,
      send: (text) => receive({ world, numbers, optOuts, texts, faults, publish: settings.publish }, text),
      known: texts.phones,
      isOptedOut(phone, ourNumber) {
        const list = numbers.find(({ phoneNumber }) => phoneNumber === ourNumber)?.optOutList
        return list !== undefined && optOuts.find(list, phone) !== undefined
      },
      optOut: (list, phone) => void optOuts.add(list, phone, true),
    },
  }
}
