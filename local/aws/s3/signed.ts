import { AwsFault, type AwsRequest } from '../wire.ts'

/**
 * Refuses a presigned address whose signature names headers that this request does not bring. The signature itself
 * is not computed here: that a header has the very value that was signed is checked on AWS alone.
 */
export function refuseUnsigned({ query, headers }: AwsRequest): void {
  for (const name of query.get('X-Amz-SignedHeaders')?.split(';') ?? [])
    if (headers[name] === undefined)
      throw new AwsFault(
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided.',
        403,
      )
}
