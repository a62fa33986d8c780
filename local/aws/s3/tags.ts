/** What scanners agree to take for malware, so that one can try them: EICAR's test file. */
const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

export type Tag = { key: string; value: string }

/** The tag that GuardDuty Malware Protection for S3 gives a file. */
export function scanTags(bytes: Buffer): Tag[] {
  const value = bytes.includes(eicar) ? 'THREATS_FOUND' : 'NO_THREATS_FOUND'
  return [{ key: 'GuardDutyMalwareScanStatus', value }]
}

/** A file's tags as S3 writes them. */
export function writtenTags(tags: Tag[]): string {
  const set = tags.map(({ key, value }) => `<Tag><Key>${key}</Key><Value>${value}</Value></Tag>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Tagging xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><TagSet>${set}</TagSet></Tagging>`
}
