import { describe, expect, test } from 'vitest'
import type { Reason } from '../../../core/model/delivery-status.ts'
import { meaningOf } from '../../../providers/text/send-text.ts'
import { delivery } from '../../../words/en/delivery.ts'

/** As the SDK throws what the service refuses. */
const refusal = (name: string, reason?: string, status = 400) => ({
  name,
  ...(reason ? { Reason: reason } : {}),
  $metadata: { httpStatusCode: status },
})

describe('A refusal of the service', () => {
  test.each<[string, string, Reason]>([
    ['ConflictException', 'DESTINATION_PHONE_NUMBER_OPTED_OUT', 'opted-out'],
    ['ConflictException', 'DESTINATION_PHONE_NUMBER_NOT_VERIFIED', 'sandbox'],
    ['ConflictException', 'RESOURCE_NOT_ACTIVE', 'number-not-active'],
    ['ConflictException', 'NO_ORIGINATION_IDENTITIES_FOUND', 'number-not-active'],
    ['ConflictException', 'NUMBER_CAPABILITIES_MISMATCH', 'number-not-active'],
    ['ConflictException', 'MESSAGE_TYPE_MISMATCH', 'number-not-active'],
    ['ConflictException', 'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION', 'country-blocked'],
    ['ConflictException', 'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE', 'country-blocked'],
    ['ValidationException', 'DESTINATION_COUNTRY_BLOCKED', 'country-blocked'],
    ['ValidationException', 'COUNTRY_NOT_ENABLED', 'country-blocked'],
    ['ValidationException', 'INTERNATIONAL_SENDING_NOT_SUPPORTED', 'country-blocked'],
    ['ValidationException', 'INVALID_IDENTITY_FOR_DESTINATION_COUNTRY', 'country-blocked'],
    ['ValidationException', 'PRICE_OVER_THRESHOLD', 'too-expensive'],
    ['ServiceQuotaExceededException', 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT', 'spend-limit'],
    ['ServiceQuotaExceededException', 'MONTHLY_SPEND_LIMIT_REACHED_FOR_MEDIA', 'spend-limit'],
    ['AccessDeniedException', 'ACCOUNT_DISABLED', 'account-disabled'],
    ['AccessDeniedException', 'INSUFFICIENT_ACCOUNT_REPUTATION', 'account-disabled'],
  ])('%s %s means %s, and staff have a sentence for it', (name, reason, ours) => {
    const blocked = ours === 'opted-out'
    expect(meaningOf(refusal(name, reason))).toEqual({ kind: 'refused', reason: ours, blocked })
    expect(delivery.why[ours]()).toMatch(/\.$/)
  })

  test.each<[string, string | undefined, number, Reason]>([
    ['ValidationException', 'FIELD_VALIDATION_FAILED', 400, 'refused'],
    ['ValidationException', 'A_REASON_OF_NEXT_YEAR', 400, 'refused'],
    ['ValidationException', 'toString', 400, 'refused'],
    ['ConflictException', undefined, 400, 'refused'],
    ['ServiceQuotaExceededException', 'KEYWORDS_PER_POOL', 400, 'refused'],
    ['AccessDeniedException', undefined, 400, 'not-allowed'],
    ['ResourceNotFoundException', undefined, 400, 'number-not-active'],
    ['UnrecognizedClientException', undefined, 403, 'not-allowed'],
    ['SomeNewException', undefined, 422, 'refused'],
  ])('%s with the reason %s (%i) means %s', (name, reason, status, ours) => {
    expect(meaningOf(refusal(name, reason, status))).toEqual({
      kind: 'refused',
      reason: ours,
      blocked: false,
    })
  })

  test.each([
    ['ThrottlingException', 400],
    ['TooManyRequestsException', 429],
  ])('%s (%i) is no refusal: it was not taken', (name, status) => {
    expect(meaningOf(refusal(name, undefined, status))).toEqual({ kind: 'not-taken' })
  })
})

describe('No clear answer', () => {
  test.each([
    ['the service’s own fault', refusal('InternalServerException', undefined, 500)],
    ['a gateway’s', refusal('UnknownError', undefined, 502)],
    ['a request timeout told by the service', refusal('RequestTimeout', undefined, 408)],
    ['a reset', { name: 'Error', code: 'ECONNRESET', syscall: 'read' }],
    ['a broken pipe', { name: 'Error', code: 'EPIPE', syscall: 'write' }],
    ['a host that became unreachable while reading', { code: 'EHOSTUNREACH', syscall: 'read' }],
    ['no answer in time', { name: 'TimeoutError', message: 'the request socket timed out' }],
    ['something that is no error at all', 'lost'],
    ['an error without a name', {}],
  ])('%s is unknown', (_, fault) => {
    expect(meaningOf(fault)).toEqual({ kind: 'unknown' })
  })

  test.each([
    ['nobody listening', { code: 'ECONNREFUSED', syscall: 'connect' }],
    ['a name that does not resolve', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }],
    ['a connection that timed out', { code: 'ETIMEDOUT', syscall: 'connect' }],
    ['every address of the host failing', { errors: [{ code: 'ETIMEDOUT', syscall: 'connect' }] }],
    ['no keys to sign with', { name: 'CredentialsProviderError' }],
  ])('%s certainly did not leave', (_, fault) => {
    expect(meaningOf(fault)).toEqual({ kind: 'not-taken' })
  })
})
