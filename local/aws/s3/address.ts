import { AwsFault, type AwsRequest } from '../wire.ts'

/** What a path-style address names. */
export type Place = { bucket: string; key: string }

export function placeOf({ path }: AwsRequest): Place {
  const [, bucket = '', ...rest] = path.split('/')
  return { bucket: decodeURIComponent(bucket), key: decodeURIComponent(rest.join('/')) }
}

/** What the method and address ask for; empty when it is not served here. */
export function operationOf(request: AwsRequest): string {
  const { bucket, key } = placeOf(request)
  const { method, query } = request
  if (!bucket) return ''
  if (key)
    return (
      {
        PUT: request.headers['x-amz-copy-source'] ? '' : 'PutObject',
        GET: query.has('tagging') ? 'GetObjectTagging' : 'GetObject',
        OPTIONS: 'PreflightObject',
        HEAD: 'HeadObject',
        DELETE: 'DeleteObject',
      }[method] ?? ''
    )
  if (method === 'GET') return query.get('list-type') === '2' ? 'ListObjectsV2' : ''
  return { PUT: 'CreateBucket', HEAD: 'HeadBucket' }[method] ?? ''
}

const common = [
  'x-id',
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-SignedHeaders',
  'X-Amz-Signature',
  'X-Amz-Content-Sha256',
  'X-Amz-Security-Token',
]
const ofOperation: Record<string, string[]> = {
  PutObject: ['x-amz-checksum-crc32', 'x-amz-sdk-checksum-algorithm'],
  GetObject: [
    'response-content-type',
    'response-content-disposition',
    'response-cache-control',
    'x-amz-checksum-mode',
  ],
  HeadObject: ['x-amz-checksum-mode'],
  GetObjectTagging: ['tagging'],
  PreflightObject: ['x-amz-checksum-crc32', 'x-amz-sdk-checksum-algorithm'],
  ListObjectsV2: [
    'list-type',
    'prefix',
    'delimiter',
    'max-keys',
    'start-after',
    'continuation-token',
    'encoding-type',
    'fetch-owner',
  ],
}
const knownHeaders =
  /^x-amz-(date|content-sha256|security-token|user-agent|meta-.+|checksum-.+|sdk-checksum-algorithm|decoded-content-length|trailer|server-side-encryption|server-side-encryption-aws-kms-key-id|expected-bucket-owner)$/

/** Refuses what this machine does not know, rather than ignoring it. */
export function refuseUnknown(operation: string, { query, headers }: AwsRequest): void {
  const allowed = [...common, ...(ofOperation[operation] ?? [])]
  for (const name of query.keys())
    if (!allowed.includes(name))
      throw new AwsFault('NotImplemented', `The parameter ${name} is not served here`, 501)
  for (const name of Object.keys(headers))
    if (name.startsWith('x-amz-') && !knownHeaders.test(name))
      throw new AwsFault('NotImplemented', `The header ${name} is not served here`, 501)
}

const longestExpirySeconds = 604_800

/** Refuses a presigned address whose time is over. */
export function refuseExpired({ query }: AwsRequest, now: number): void {
  const signed = query.get('X-Amz-Date')
  if (!query.has('X-Amz-Signature') || !signed) return
  const expires = Number(query.get('X-Amz-Expires'))
  const wrong = (words: string) => new AwsFault('AuthorizationQueryParametersError', words)
  if (!Number.isInteger(expires) || expires < 1)
    throw wrong('X-Amz-Expires should be a number of seconds above 0')
  if (expires > longestExpirySeconds)
    throw wrong('X-Amz-Expires must be less than a week (in seconds) 604800')
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(signed)?.map(Number) ?? []
  const since = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second)
  if (now > since + expires * 1000) throw new AwsFault('AccessDenied', 'Request has expired', 403)
}
