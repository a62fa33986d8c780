import { GetObjectTaggingCommand, type S3Client } from '@aws-sdk/client-s3'
import type { Scan } from '../../core/ports/files.ts'

/** The tag that GuardDuty Malware Protection for S3 puts on a file, and what its values mean. */
const tag = 'GuardDutyMalwareScanStatus'
const meanings: Record<string, Scan> = {
  NO_THREATS_FOUND: 'clean',
  THREATS_FOUND: 'unsafe',
  // A picture cannot be encrypted with a password, and we may read it: something is wrong with it.
  UNSUPPORTED: 'unsafe',
  ACCESS_DENIED: 'unsafe',
  FAILED: 'unsafe',
}

/** What the malware scan said of a file; `not-yet` until the scan has tagged it, mostly within seconds. */
export async function scanned(client: S3Client, bucket: string, key: string): Promise<Scan> {
  const { TagSet = [] } = await client.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: key }))
  const value = TagSet.find(({ Key }) => Key === tag)?.Value
  return value === undefined ? 'not-yet' : (meanings[value] ?? 'unsafe')
}
