import { AwsFault } from '../wire.ts'

/** How each service words "too fast" and "our own fault": exception and HTTP status. */
const throttles: Record<string, [code: string, status: number]> = {
  dynamodb: ['ThrottlingException', 400],
  sqs: ['RequestThrottled', 400],
  scheduler: ['ThrottlingException', 429],
  s3: ['SlowDown', 503],
  ses: ['TooManyRequestsException', 429],
  'cognito-idp': ['TooManyRequestsException', 400],
}
const serverErrors: Record<string, string> = {
  dynamodb: 'InternalServerError',
  sqs: 'InternalFailure',
  s3: 'InternalError',
  ssm: 'InternalServerError',
  ses: 'InternalServiceErrorException',
  'cognito-idp': 'InternalErrorException',
}

/** Which exception of sms-voice carries a reason. */
const exceptionOfReason: [pattern: RegExp, code: string][] = [
  [/^(INSUFFICIENT_ACCOUNT_REPUTATION|ACCOUNT_DISABLED)$/, 'AccessDeniedException'],
  [/(_LIMIT|_LIMIT_REACHED_FOR_[A-Z]+|_PER_[A-Z_]+)$/, 'ServiceQuotaExceededException'],
  [
    /^(DESTINATION_PHONE_NUMBER|DESTINATION_COUNTRY_BLOCKED_BY|NO_ORIGINATION_IDENTITIES|NUMBER_CAPABILITIES|MESSAGE_TYPE|OPT_OUT_LIST|KEYWORD|RESOURCE)_(NOT_VERIFIED|OPTED_OUT|BLOCKED_BY_PROTECT_NUMBER_OVERRIDE|PROTECT_CONFIGURATION|FOUND|MISMATCH|NOT_ACTIVE|ALREADY_EXISTS)$/,
    'ConflictException',
  ],
]

/** The service's "slow down". */
export function throttle(service: string): AwsFault {
  const [code, status] = throttles[service] ?? ['ThrottlingException', 400]
  return new AwsFault(code, 'Rate exceeded', status)
}

/** The service's failure on its own side. */
export function serverError(service: string): AwsFault {
  return new AwsFault(serverErrors[service] ?? 'InternalServerException', 'Internal server error', 500)
}

/** A refusal for a reason; the exception's name follows from the reason unless it is given. */
export function refusal(service: string, reason?: string, code?: string): AwsFault {
  const named = code ?? exceptionOfReason.find(([pattern]) => reason && pattern.test(reason))?.[1]
  const unnamed: Record<string, string> = { 'sms-voice': 'ValidationException', ses: 'MessageRejected' }
  const fallback = (reason && unnamed[service]) || 'AccessDeniedException'
  return new AwsFault(named ?? fallback, reason ?? 'Refused', 400, reason ? { Reason: reason } : {})
}
