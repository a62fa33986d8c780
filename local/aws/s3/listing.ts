import { escapeXml } from '../server/protocol.ts'
import { AwsFault, type AwsRequest, type AwsResponse } from '../wire.ts'
import type { Listed, Objects } from './objects.ts'

/** `ListObjectsV2`: a page of keys in order, and with a delimiter what begins alike as one common prefix. */
export function list(objects: Objects, bucket: string, { query }: AwsRequest): AwsResponse {
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const most = Math.min(1000, Number(query.get('max-keys') ?? 1000))
  if (!Number.isInteger(most) || most < 0)
    throw new AwsFault('InvalidArgument', 'Provided max-keys not an integer or within integer range')
  const token = query.get('continuation-token')
  const { contents, prefixes, last } = pageOf(
    objects,
    bucket,
    prefix,
    delimiter,
    most,
    token ? decode(token) : (query.get('start-after') ?? ''),
  )
  const shown = (text: string) =>
    escapeXml(query.get('encoding-type') === 'url' ? encodeURIComponent(text).replaceAll('%2F', '/') : text)
  const element = (name: string, value: string | number | boolean) => `<${name}>${value}</${name}>`
  const elements = [
    element('Name', escapeXml(bucket)),
    element('Prefix', shown(prefix)),
    ...(delimiter ? [element('Delimiter', shown(delimiter))] : []),
    element('KeyCount', contents.length + prefixes.length),
    element('MaxKeys', most),
    element('IsTruncated', last !== undefined),
    ...(last === undefined
      ? []
      : [element('NextContinuationToken', Buffer.from(last).toString('base64url'))]),
    ...contents.map(({ key, size, etag, modifiedAt }) =>
      element(
        'Contents',
        element('Key', shown(key)) +
          element('LastModified', new Date(modifiedAt).toISOString()) +
          element('ETag', escapeXml(etag)) +
          element('Size', size) +
          element('StorageClass', 'STANDARD'),
      ),
    ),
    ...prefixes.map((one) => element('CommonPrefixes', element('Prefix', shown(one)))),
  ]
  const result = `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${elements.join('')}</ListBucketResult>`
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${result}`,
  }
}

type Page = { contents: Listed[]; prefixes: string[]; last?: string }

function pageOf(
  objects: Objects,
  bucket: string,
  prefix: string,
  delimiter: string,
  most: number,
  after: string,
): Page {
  const page: Page = { contents: [], prefixes: [] }
  let at = after
  while (most > 0) {
    const [next] = objects.list(bucket, prefix, at, 1)
    if (!next) return page
    if (page.contents.length + page.prefixes.length === most) return { ...page, last: at }
    const cut = delimiter ? next.key.indexOf(delimiter, prefix.length) : -1
    if (cut < 0) {
      page.contents.push(next)
      at = next.key
    } else {
      const common = next.key.slice(0, cut + delimiter.length)
      page.prefixes.push(common)
      at = `${common}\u{10FFFF}`
    }
  }
  return page
}

const decode = (token: string) => Buffer.from(token, 'base64url').toString('utf8')
