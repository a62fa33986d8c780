import { crc32 } from 'node:zlib'
import { AwsFault, type AwsResponse } from '../wire.ts'

/** How one service speaks: its protocol, the prefix of `X-Amz-Target`, and how its exceptions are written. */
type Protocol = {
  kind: 'json-1.0' | 'json-1.1' | 'rest-json' | 'rest-xml'
  target?: string
  /** Put before the exception's name in `__type`. */
  namespace?: string
  /** The member that carries the exception's words. */
  words: 'message' | 'Message'
}

const protocols: Record<string, Protocol> = {
  dynamodb: {
    kind: 'json-1.0',
    target: 'DynamoDB_20120810',
    namespace: 'com.amazonaws.dynamodb.v20120810#',
    words: 'message',
  },
  sqs: { kind: 'json-1.0', target: 'AmazonSQS', namespace: 'com.amazonaws.sqs#', words: 'message' },
  'sms-voice': { kind: 'json-1.0', target: 'PinpointSMSVoiceV2', words: 'Message' },
  ssm: { kind: 'json-1.1', target: 'AmazonSSM', words: 'message' },
  secretsmanager: { kind: 'json-1.1', target: 'secretsmanager', words: 'Message' },
  'cognito-idp': { kind: 'json-1.1', target: 'AWSCognitoIdentityProviderService', words: 'message' },
  scheduler: { kind: 'rest-json', words: 'Message' },
  ses: { kind: 'rest-json', words: 'message' },
  s3: { kind: 'rest-xml', words: 'Message' },
}

/**
 * The operation that the `X-Amz-Target` header names; empty for REST services. Throws what AWS answers to a target
 * it does not know.
 */
export function operationNamed(service: string, target: string | undefined): string {
  const protocol = protocols[service]
  if (!protocol) throw new AwsFault('UnknownServiceException', `No service ${service} is served here`, 404)
  if (!protocol.target) return ''
  const [prefix, operation] = target?.split('.') ?? []
  if (prefix !== protocol.target || !operation) throw new AwsFault('UnknownOperationException', '', 404)
  return operation
}

/** Writes a refusal in the wire format of the service's protocol. */
export function written(service: string, fault: AwsFault, requestId: string): AwsResponse {
  const protocol = protocols[service] ?? { kind: 'json-1.0', words: 'message' }
  if (protocol.kind === 'rest-xml') return writtenAsXml(fault, requestId)
  const words = fault.code === 'TransactionCanceledException' ? 'Message' : protocol.words
  const body = { __type: `${protocol.namespace ?? ''}${fault.code}`, [words]: fault.message, ...fault.fields }
  const type =
    protocol.kind === 'rest-json'
      ? 'json'
      : protocol.kind === 'json-1.1'
        ? 'x-amz-json-1.1'
        : 'x-amz-json-1.0'
  const queryError = service === 'sqs' ? { 'x-amzn-query-error': queryErrorOf(fault) } : {}
  return {
    status: fault.status,
    headers: { 'content-type': `application/${type}`, 'x-amzn-errortype': fault.code, ...queryError },
    body: JSON.stringify(body),
  }
}

/** What identifies and guards an answer: its request id, and for DynamoDB the checksum of its bytes. */
export function guardHeaders(
  service: string,
  response: AwsResponse,
  requestId: string,
): Record<string, string> {
  if (service === 's3') return { 'x-amz-request-id': requestId }
  const checksum = service === 'dynamodb' ? { 'x-amz-crc32': String(crc32(response.body)) } : {}
  return { 'x-amzn-requestid': requestId, ...checksum }
}

function writtenAsXml(fault: AwsFault, requestId: string): AwsResponse {
  const fields = { Code: fault.code, Message: fault.message, ...fault.fields, RequestId: requestId }
  const elements = Object.entries(fields).map(
    ([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`,
  )
  return {
    status: fault.status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${elements.join('')}</Error>`,
  }
}

export function escapeXml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\r': '&#13;',
  }
  return text.replace(/[&<>"\r]/g, (character) => entities[character] ?? character)
}

/** SQS still tells callers of its older query protocol the name that its exception had there. */
const oldSqsNames: Record<string, string> = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  QueueNameExists: 'QueueAlreadyExists',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
  InvalidBatchEntryId: 'AWS.SimpleQueueService.InvalidBatchEntryId',
  PurgeQueueInProgress: 'AWS.SimpleQueueService.PurgeQueueInProgress',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  UnsupportedOperation: 'AWS.SimpleQueueService.UnsupportedOperation',
}

function queryErrorOf(fault: AwsFault): string {
  return `${oldSqsNames[fault.code] ?? fault.code};${fault.status < 500 ? 'Sender' : 'Receiver'}`
}
