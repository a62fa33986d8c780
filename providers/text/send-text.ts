import {
  PinpointSMSVoiceV2Client,
  SendMediaMessageCommand,
  SendTextMessageCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import type { Department } from '../../core/model/department.ts'
import type { OutboundMessage } from '../../core/model/message.ts'
import { pictureKey } from '../../core/model/picture.ts'
import type { Scan } from '../../core/ports/files.ts'
import type { SendAnswer } from '../../core/ports.ts'
import { wasNotConnected } from '../not-connected.ts'
import { blocking, refusals } from './reasons.ts'

/** Below the function's own time limit, so that we live to record that the answer is lost. */
const answerWithinMilliseconds = 10_000

/** The text service, called exactly once a message: the SDK's own retries are off. */
export function openTextService(): PinpointSMSVoiceV2Client {
  return new PinpointSMSVoiceV2Client({
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 3000,
      requestTimeout: answerWithinMilliseconds,
      throwOnRequestTimeout: true,
    }),
  })
}

/** Where pictures stand, and what the malware scan says of one. */
export type SentPictures = { bucket: string; scan(key: string): Promise<Scan> }

/** What the department's number sends with, besides the service itself. */
export type SendingWith = { protectConfiguration?: string | undefined; pictures: SentPictures }

/**
 * Hands one text to AWS End User Messaging and tells what came of it. Only a throttle, or an error before the
 * connection was made, is `not-taken`; whatever else gives no answer is `unknown`, since there is no client token
 * and a second call could send a second text. A picture that is not scanned yet is `not-taken` too.
 */
export async function sendText(
  service: PinpointSMSVoiceV2Client,
  message: OutboundMessage,
  department: Department,
  { protectConfiguration, pictures }: SendingWith,
): Promise<SendAnswer> {
  const common = {
    DestinationPhoneNumber: message.to,
    OriginationIdentity: department.textNumberId,
    ...(protectConfiguration ? { ProtectConfigurationId: protectConfiguration } : {}),
    Context: { conversation: message.conversation, thread: message.thread, message: message.id },
  }
  const [picture] = message.pictures ?? []
  if (!picture) {
    const text = { ...common, MessageBody: message.body, MessageType: 'TRANSACTIONAL' as const }
    return answerOf(() => service.send(new SendTextMessageCommand(text)))
  }
  const key = pictureKey(message.conversation, picture.id)
  const scan = await pictures.scan(key).catch(() => 'not-yet' as const)
  if (scan === 'not-yet') return { kind: 'not-taken' }
  if (scan === 'unsafe') return { kind: 'refused', reason: 'unsafe-picture', blocked: false }
  const media = {
    ...common,
    ...(message.body === '' ? {} : { MessageBody: message.body }),
    MediaUrls: [`s3://${pictures.bucket}/${key}`],
  }
  return answerOf(() => service.send(new SendMediaMessageCommand(media)))
}

async function answerOf(call: () => Promise<{ MessageId?: string | undefined }>): Promise<SendAnswer> {
  try {
    const { MessageId } = await call()
    return MessageId ? { kind: 'accepted', providerId: MessageId } : { kind: 'unknown' }
  } catch (fault) {
    return meaningOf(fault)
  }
}

/** What a fault of the call means: refused, certainly not taken, or unknown. */
export function meaningOf(fault: unknown): SendAnswer {
  const { name, Reason: why, $metadata } = fault as Fault
  const reason = why !== undefined && Object.hasOwn(refusals, why) ? refusals[why] : undefined
  const status = $metadata?.httpStatusCode ?? 0
  if (name === 'ThrottlingException' || status === 429) return { kind: 'not-taken' }
  if (reason) return { kind: 'refused', reason, blocked: blocking.has(reason) }
  if (name === 'ResourceNotFoundException')
    return { kind: 'refused', reason: 'number-not-active', blocked: false }
  // The service answered that it will not: no permission, or keys it does not accept, or anything else.
  if (status === 401 || status === 403 || name === 'AccessDeniedException')
    return { kind: 'refused', reason: 'not-allowed', blocked: false }
  if (status >= 400 && status < 500 && status !== 408)
    return { kind: 'refused', reason: 'refused', blocked: false }
  return wasNotConnected(fault) ? { kind: 'not-taken' } : { kind: 'unknown' }
}

type Fault = {
  name?: string
  Reason?: string
  $metadata?: { httpStatusCode?: number }
}
