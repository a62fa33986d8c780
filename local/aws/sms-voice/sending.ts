import { randomUUID } from 'node:crypto'
import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { inTransaction } from '../../state.ts'
import type { LocalWorld } from '../wire.ts'
import { originationNumber, type TextNumber } from './numbers.ts'
import type { OptOuts } from './opt-outs.ts'
import { e164 } from './opt-outs.ts'
import { partsOf } from './parts.ts'
import { kindOf } from './phone-kinds.ts'
import type { Receipts } from './receipts.ts'
import { conflict, invalid, notFound } from './refusals.ts'
import type { Texts } from './texts.ts'

/** The members of `SendTextMessage` and `SendMediaMessage`. */
export type SendInput = {
  DestinationPhoneNumber: string
  OriginationIdentity?: string
  MessageBody?: string
  MediaUrls?: string[]
  MessageType?: string
  Keyword?: string
  ConfigurationSetName?: string
  MaxPrice?: string
  Context?: Record<string, string>
  DryRun?: boolean
  ProtectConfigurationId?: string
  MessageFeedbackEnabled?: boolean
}
export type Sending = {
  world: LocalWorld
  numbers: TextNumber[]
  optOuts: OptOuts
  receipts: Receipts
  texts: Texts
  /** The one set of countries' rules that the stack makes: texts to the United States only. */
  protectConfigurationId: string
  /** Whether the picture at `s3://…` can be read. */
  mediaReadable(url: string): boolean
}

/** A text costs more than this of what `MaxPrice` allows, it is refused: dollars a part. */
const dollarsPerPart = 0.00883

/**
 * Accepts a message as the service does, or refuses it in the service's words. Accepted, it stands on the phone and
 * its receipts are planned, all in one transaction. `answerLost` when the phone is one that loses the answer.
 */
export function send(
  sending: Sending,
  medium: 'TEXT' | 'MEDIA',
  input: SendInput,
): { messageId: string; answerLost: boolean } {
  const { world, texts, receipts } = sending
  const number = originationNumber(sending.numbers, input.OriginationIdentity)
  const to = e164(input.DestinationPhoneNumber)
  const parts = partsOf(input.MessageBody ?? '')
  refuseWhatServiceRefuses(sending, medium, input, number, to)
  const messageId = randomUUID()
  if (input.DryRun) return { messageId, answerLost: false }
  const media = input.MediaUrls ?? []
  const at = world.clock.now()
  const from = number.phoneNumber
  const kind = kindOf(to)
  const mediaReadable = media.every(sending.mediaReadable)
  inTransaction(world.database, () => {
    if (mediaReadable && (kind === 'mobile' || kind === 'loses the answer'))
      texts.keep({ id: messageId, from, to, body: input.MessageBody ?? '', at, direction: 'received', media })
    receipts.plan({
      id: messageId,
      medium,
      from,
      to,
      at,
      context: input.Context ?? {},
      parts,
      messageType: input.MessageType ?? 'TRANSACTIONAL',
      mediaReadable,
    })
  })
  return { messageId, answerLost: kind === 'loses the answer' }
}

/** The United States and its territories, which share +1 with it. */
const served = ['US', 'AS', 'GU', 'MP', 'PR', 'VI']
function isAbroad(number: string): boolean {
  const country = parsePhoneNumberFromString(number)?.country
  return !number.startsWith('+1') || (country !== undefined && !served.includes(country))
}

function refuseWhatServiceRefuses(
  { optOuts, protectConfigurationId }: Sending,
  medium: 'TEXT' | 'MEDIA',
  input: SendInput,
  number: TextNumber,
  to: string,
): void {
  const needed = medium === 'MEDIA' ? 'MMS' : 'SMS'
  const body = input.MessageBody ?? ''
  const parts = partsOf(body)
  if (input.ConfigurationSetName) throw notFound('configuration-set', input.ConfigurationSetName)
  const protection = input.ProtectConfigurationId
  if (protection && protection !== protectConfigurationId) throw notFound('protect-configuration', protection)
  if (input.MessageFeedbackEnabled)
    throw invalid('UNSPECIFIED_PARAMETER_NOT_SUPPORTED', 'Message feedback is not served here')
  if (medium === 'TEXT' && body === '') throw invalid('MISSING_PARAMETER', 'MessageBody is required')
  if (medium === 'MEDIA' && body === '' && !input.MediaUrls)
    throw invalid('MISSING_PARAMETER', 'MessageBody or MediaUrls is required')
  if (medium === 'TEXT' && parts.tooLong)
    throw invalid('MAXIMUM_SIZE_EXCEEDED', 'The message has too many parts')
  if (!number.capabilities.includes(needed))
    throw conflict(
      'NUMBER_CAPABILITIES_MISMATCH',
      `The number has no ${needed} capability`,
      'phone-number',
      number.id,
    )
  if (input.MessageType === 'PROMOTIONAL')
    throw conflict(
      'MESSAGE_TYPE_MISMATCH',
      'The number is for transactional messages',
      'phone-number',
      number.id,
    )
  if (input.Keyword && !number.keywords.some(({ keyword }) => keyword === input.Keyword?.toUpperCase()))
    throw conflict('KEYWORD_MISMATCH', 'The number has no such keyword', 'keyword', input.Keyword)
  if (protection && isAbroad(to))
    throw conflict(
      'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION',
      'The destination country is blocked',
      'protect-configuration',
      protection,
    )
  if (!/^\+1[2-9]\d{9}$/.test(to))
    throw invalid('INVALID_IDENTITY_FOR_DESTINATION_COUNTRY', 'A US number sends to US numbers only')
  if (input.MaxPrice !== undefined && Number(input.MaxPrice) < parts.parts * dollarsPerPart)
    throw invalid('PRICE_OVER_THRESHOLD', 'The message would cost more than MaxPrice')
  if (optOuts.find(number.optOutList, to))
    throw conflict(
      'DESTINATION_PHONE_NUMBER_OPTED_OUT',
      'Destination phone number is opted out',
      'opted-out-number',
      to,
    )
}
