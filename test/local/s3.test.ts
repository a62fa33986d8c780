import { Readable } from 'node:stream'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { describe, expect, test } from 'vitest'
import { sdk, testWorld } from '../support/local-world.ts'

const Bucket = 'county-media'

async function bucket() {
  const world = await testWorld()
  const s3 = new S3Client(sdk(world))
  await s3.send(new CreateBucketCommand({ Bucket }))
  const put = (Key: string, more: Partial<PutObjectCommandInput> = {}) =>
    s3.send(new PutObjectCommand({ Bucket, Key, Body: 'hello', ...more }))
  const get = (Key: string, Range?: string) =>
    s3.send(new GetObjectCommand({ Bucket, Key, ...(Range && { Range }) }))
  return { world, s3, put, get }
}
type Asked = Awaited<ReturnType<typeof bucket>>

describe('a file', () => {
  test('comes back with what it was sent with', async () => {
    const { s3, put, get } = await bucket()
    await put('a b/ñ.txt', {
      ContentType: 'text/plain',
      Metadata: { owner: 'cl_1' },
      CacheControl: 'no-store',
    })
    const file = await get('a b/ñ.txt')
    expect(await file.Body?.transformToString()).toBe('hello')
    expect(file).toMatchObject({
      ContentType: 'text/plain',
      Metadata: { owner: 'cl_1' },
      CacheControl: 'no-store',
      ContentLength: 5,
    })
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'a b/ñ.txt' }))).toMatchObject({
      ContentLength: 5,
      ETag: file.ETag,
    })
  })

  test.each([
    ['bytes=1-2', 'el', 'bytes 1-2/5'],
    ['bytes=3-', 'lo', 'bytes 3-4/5'],
    ['bytes=-2', 'lo', 'bytes 3-4/5'],
  ])('is read in part: %s', async (range, text, ContentRange) => {
    const { put, get } = await bucket()
    await put('a')
    const part = await get('a', range)
    expect(await part.Body?.transformToString()).toBe(text)
    expect(part.ContentRange).toBe(ContentRange)
  })

  test('may be sent as a stream, checked by the sum at its end', async () => {
    const { put, get } = await bucket()
    const pieces = ['one ', 'two ', 'x'.repeat(200_000)]
    const ContentLength = pieces.join('').length
    await put('a', { Body: Readable.from(pieces.map((piece) => Buffer.from(piece))), ContentLength })
    expect((await (await get('a')).Body?.transformToString())?.length).toBe(ContentLength)
  })

  test('is put and got by presigned addresses until they expire', async () => {
    const { world, s3 } = await bucket()
    const toPut = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: 'a' }), { expiresIn: 60 })
    expect((await fetch(toPut, { method: 'PUT', body: 'by address' })).status).toBe(200)
    const toGet = await getSignedUrl(
      s3,
      new GetObjectCommand({ Bucket, Key: 'a', ResponseContentDisposition: 'attachment' }),
      { expiresIn: 60 },
    )
    const got = await fetch(toGet)
    expect(await got.text()).toBe('by address')
    expect(got.headers.get('content-disposition')).toBe('attachment')
    world.clock.advance(90)
    const late = await fetch(toGet)
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')])
  })

  test('is gone when deleted, and may be deleted again', async () => {
    const { s3, put, get } = await bucket()
    await put('a')
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }))
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }))
    await expect(get('a')).rejects.toMatchObject({ name: 'NoSuchKey' })
  })

  test('stands in the list, page by page, folders as one', async () => {
    const { s3, put } = await bucket()
    for (const key of ['a/1', 'a/2', 'b', 'c/1', 'd']) await put(key)
    const first = await s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 2 }))
    expect(first.Contents?.map(({ Key }) => Key)).toEqual(['a/1', 'a/2'])
    const second = await s3.send(
      new ListObjectsV2Command({ Bucket, ContinuationToken: first.NextContinuationToken }),
    )
    expect(second.Contents?.map(({ Key }) => Key)).toEqual(['b', 'c/1', 'd'])
    const folders = await s3.send(new ListObjectsV2Command({ Bucket, Delimiter: '/' }))
    expect([
      folders.CommonPrefixes?.map(({ Prefix }) => Prefix),
      folders.Contents?.map(({ Key }) => Key),
    ]).toEqual([
      ['a/', 'c/'],
      ['b', 'd'],
    ])
    const within = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'a/', StartAfter: 'a/1' }))
    expect(within.Contents?.map(({ Key }) => Key)).toEqual(['a/2'])
  })
})

describe('S3 refuses', () => {
  test.each<[string, string, (asked: Asked) => Promise<unknown>]>([
    ['a file that is not there', 'NoSuchKey', ({ get }) => get('none')],
    [
      'a bucket that is not there',
      'NoSuchBucket',
      ({ s3 }) => s3.send(new GetObjectCommand({ Bucket: 'none-here', Key: 'a' })),
    ],
    [
      'a bucket made twice',
      'BucketAlreadyOwnedByYou',
      ({ s3 }) => s3.send(new CreateBucketCommand({ Bucket })),
    ],
    ['a range outside', 'InvalidRange', ({ put, get }) => put('a').then(() => get('a', 'bytes=9-'))],
    [
      'a checksum that is wrong',
      'BadDigest',
      ({ put }) => put('a', { ChecksumSHA256: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' }),
    ],
    ['a header it does not know', 'NotImplemented', ({ put }) => put('a', { ACL: 'public-read' })],
    [
      'to head a bucket that is not there',
      'NotFound',
      ({ s3 }) => s3.send(new HeadBucketCommand({ Bucket: 'none-here' })),
    ],
  ])('%s', async (_what, name, ask) => {
    await expect(ask(await bucket())).rejects.toMatchObject({ name })
  })
})
