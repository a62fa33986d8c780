import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { AwsFault } from '../wire.ts'

/** The bytes of an upload with its trailing headers, when it was sent in `aws-chunked` pieces. */
export function readUpload(
  body: Buffer,
  headers: Record<string, string>,
): { bytes: Buffer; headers: Record<string, string> } {
  const inPieces =
    headers['content-encoding']?.includes('aws-chunked') ||
    headers['x-amz-content-sha256']?.startsWith('STREAMING-')
  if (!inPieces) return { bytes: body, headers }
  const { bytes, trailers } = readPieces(body)
  const declared = headers['x-amz-decoded-content-length']
  if (declared !== undefined && Number(declared) !== bytes.length)
    throw new AwsFault(
      'IncompleteBody',
      'You did not provide the number of bytes specified by the Content-Length HTTP header.',
    )
  const encoding = headers['content-encoding']?.replace(/,?\s*aws-chunked\s*,?/, '') ?? ''
  return { bytes, headers: { ...headers, ...trailers, 'content-encoding': encoding } }
}

/** Pieces of `<size in hex>[;chunk-signature=…]\r\n<bytes>\r\n`, a last one of size 0, then trailing headers. */
function readPieces(body: Buffer): { bytes: Buffer; trailers: Record<string, string> } {
  const pieces: Buffer[] = []
  let at = 0
  const line = () => {
    const end = body.indexOf('\r\n', at)
    if (end < 0) throw new AwsFault('IncompleteBody', 'The request body terminated unexpectedly')
    const text = body.toString('latin1', at, end)
    at = end + 2
    return text
  }
  for (;;) {
    const size = Number.parseInt(line(), 16)
    if (Number.isNaN(size)) throw new AwsFault('InvalidRequest', 'The chunk size is not a number')
    if (size === 0) break
    pieces.push(body.subarray(at, at + size))
    at += size + 2
  }
  const trailers: Record<string, string> = {}
  while (at < body.length) {
    const [name, ...value] = line().split(':')
    if (name) trailers[name.toLowerCase()] = value.join(':').trim()
  }
  return { bytes: Buffer.concat(pieces), trailers }
}

const digests: Record<string, (bytes: Buffer) => string> = {
  'x-amz-checksum-crc32': (bytes) => {
    const four = Buffer.alloc(4)
    four.writeUInt32BE(crc32(bytes))
    return four.toString('base64')
  },
  'x-amz-checksum-sha1': (bytes) => createHash('sha1').update(bytes).digest('base64'),
  'x-amz-checksum-sha256': (bytes) => createHash('sha256').update(bytes).digest('base64'),
  'content-md5': (bytes) => createHash('md5').update(bytes).digest('base64'),
}

/** Refuses bytes that differ from the checksum sent with them. Returns the checksum headers to keep. */
export function checkSums(bytes: Buffer, headers: Record<string, string>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, sent] of Object.entries(headers)) {
    if (!name.startsWith('x-amz-checksum-') && name !== 'content-md5') continue
    if (name === 'x-amz-checksum-mode' || name === 'x-amz-checksum-algorithm') continue
    const digest = digests[name]
    if (!digest) throw new AwsFault('NotImplemented', `${name} is not checked here`, 501)
    if (digest(bytes) !== sent)
      throw new AwsFault('BadDigest', 'The checksum you specified did not match what we received.')
    if (name !== 'content-md5') kept[name] = sent
  }
  return kept
}
