import { operationOf, type Place, placeOf, refuseExpired, refuseUnknown } from './s3/address.ts'
import { checkSums, readUpload } from './s3/body.ts'
import { openCors } from './s3/cors.ts'
import { list } from './s3/listing.ts'
import { openObjects, type StoredObject } from './s3/objects.ts'
import { refuseUnsigned } from './s3/signed.ts'
import { scanTags, writtenTags } from './s3/tags.ts'
import { AwsFault, type AwsRequest, type AwsResponse, type AwsService, type LocalWorld } from './wire.ts'

export type Files = {
  service: AwsService
  /** `browsersMayPutFrom`: the origin that its CORS rule names. */
  makeBucket(name: string, rules?: { browsersMayPutFrom?: string }): void
  /** Whether something stands at `s3://bucket/key`. */
  has(url: string): boolean
  /** What stands there. */
  at(url: string): { type: string; bytes: Buffer } | undefined
}

const empty = (status: number, headers: Record<string, string> = {}): AwsResponse => ({
  status,
  headers,
  body: '',
})
/** What of a request is kept with the file and given back with it. */
const kept =
  /^(content-type|content-disposition|content-language|content-encoding|cache-control|expires|x-amz-meta-.+|x-amz-server-side-encryption.*)$/

/**
 * Opens S3: buckets and files by path-style addresses, presigned ones too. In `scanned` buckets each file gets the
 * tag that GuardDuty would give it, within a second.
 */
export function openFiles(world: LocalWorld, { scanned = [] }: { scanned?: string[] } = {}): Files {
  const objects = openObjects(world)
  const cors = openCors()

  function inBucket(place: Place): Place {
    if (!objects.buckets.has(place.bucket))
      throw new AwsFault('NoSuchBucket', 'The specified bucket does not exist', 404, {
        BucketName: place.bucket,
      })
    return place
  }
  function find(place: Place): StoredObject {
    const object = objects.get(inBucket(place))
    if (!object) throw new AwsFault('NoSuchKey', 'The specified key does not exist.', 404, { Key: place.key })
    return object
  }

  const operations: Record<string, (request: AwsRequest, place: Place) => AwsResponse> = {
    CreateBucket(_request, { bucket }) {
      if (!/^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
        throw new AwsFault('InvalidBucketName', 'The specified bucket is not valid.', 400, {
          BucketName: bucket,
        })
      if (objects.buckets.has(bucket))
        throw new AwsFault(
          'BucketAlreadyOwnedByYou',
          'Your previous request to create the named bucket succeeded and you already own it.',
          409,
        )
      objects.buckets.add(bucket)
      return empty(200, { location: `/${bucket}` })
    },
    HeadBucket(_request, { bucket }) {
      return objects.buckets.has(bucket) ? empty(200) : empty(404)
    },
    PutObject(request, place) {
      inBucket(place)
      refuseUnsigned(request)
      if (Buffer.byteLength(place.key) > 1024) throw new AwsFault('KeyTooLongError', 'Your key is too long')
      const { bytes, headers } = readUpload(request.body, request.headers)
      const sums = checkSums(bytes, headers)
      const own = Object.fromEntries(
        Object.entries(headers).filter(([name, value]) => kept.test(name) && value !== ''),
      )
      const { etag } = objects.put(place, bytes, { ...own, ...sums })
      return empty(200, { etag, ...sums, ...cors.allowed(place.bucket, request) })
    },
    GetObject(request, place) {
      const object = find(place)
      const headers = headersOf(object, request)
      const range = rangeOf(request.headers.range, object.bytes.length)
      if (!range) return { status: 200, headers, body: object.bytes }
      const [first, last] = range
      const body = object.bytes.subarray(first, last + 1)
      const partial = Object.fromEntries(
        Object.entries(headers).filter(([name]) => !name.startsWith('x-amz-checksum')),
      )
      return {
        status: 206,
        headers: { ...partial, 'content-range': `bytes ${first}-${last}/${object.bytes.length}` },
        body,
      }
    },
    GetObjectTagging(_request, place) {
      const object = find(place)
      const tags = scanned.includes(place.bucket) ? scanTags(object.bytes) : []
      return { status: 200, headers: { 'content-type': 'application/xml' }, body: writtenTags(tags) }
    },
    PreflightObject: (request, { bucket }) => cors.preflight(bucket, request),
    HeadObject(request, place) {
      const object = objects.get(place)
      if (!object) return empty(404)
      return { status: 200, headers: headersOf(object, request), body: object.bytes }
    },
    DeleteObject(_request, place) {
      objects.remove(inBucket(place))
      return empty(204)
    },
    ListObjectsV2: (request, place) => list(objects, inBucket(place).bucket, request),
  }

  return {
    makeBucket(name, rules = {}) {
      objects.buckets.add(name)
      if (rules.browsersMayPutFrom) cors.allow(name, rules.browsersMayPutFrom)
    },
    has: (url) => objects.has(placeAt(url)),
    at(url) {
      const found = objects.get(placeAt(url))
      return found && { type: found.headers['content-type'] ?? '', bytes: found.bytes }
    },
    service: {
      name: 's3',
      operationOf,
      answer(request) {
        const operation = operationOf(request)
        const act = operations[operation]
        if (!act)
          throw new AwsFault(
            'NotImplemented',
            'A header or query you provided implies functionality that is not implemented',
            501,
          )
        refuseUnknown(operation, request)
        refuseExpired(request, world.clock.now())
        return act(request, placeOf(request))
      },
    },
  }
}

function placeAt(url: string): Place {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(url) ?? []
  return { bucket, key }
}

function headersOf({ headers, etag, modifiedAt }: StoredObject, { query, headers: asked }: AwsRequest) {
  const own = Object.entries(headers).filter(
    ([name]) => !name.startsWith('x-amz-checksum') || asked['x-amz-checksum-mode'] === 'ENABLED',
  )
  const wanted = ['content-type', 'content-disposition', 'cache-control'].flatMap((name) => {
    const value = query.get(`response-${name}`)
    return value === null ? [] : [[name, value]]
  })
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(own),
    ...Object.fromEntries(wanted),
    etag,
    'last-modified': new Date(modifiedAt).toUTCString(),
    'accept-ranges': 'bytes',
  }
}

/** The first and last byte of a range; undefined when there is none to honour. Throws when it lies outside. */
function rangeOf(range: string | undefined, size: number): [first: number, last: number] | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (from === undefined || (from === '' && to === '')) return undefined
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (first >= size || last < first)
    throw new AwsFault('InvalidRange', 'The requested range is not satisfiable', 416)
  return [first, last]
}
