import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { openFiles } from '../../providers/files.ts'
import { scanned } from '../../providers/text/scanned.ts'
import { sdk, testWorld } from '../support/local-world.ts'

/** Where the site stands in a world that has none. */
const site = 'http://127.0.0.1:4000'
const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

async function bucket() {
  const world = await testWorld()
  const s3 = new S3Client(sdk(world))
  const Bucket = world.house.files.bucket
  return { s3, Bucket, files: openFiles(Bucket, s3) }
}

describe('the file bucket, asked by a browser', () => {
  test('takes a file of the site’s pages, and gives it back as it came', async () => {
    const { files } = await bucket()
    const address = await files.uploadAddress({ key: 'uploads/a', type: 'image/png', bytes: 3 })
    expect(new URL(address).origin).toBe(await files.uploadOrigin())
    const origin = site
    const asked = await fetch(address, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type',
      },
    })
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([200, origin])
    const put = await fetch(address, {
      method: 'PUT',
      headers: { origin, 'content-type': 'image/png' },
      body: new Uint8Array([1, 2, 3]),
    })
    expect([put.status, put.headers.get('access-control-allow-origin')]).toEqual([200, origin])
    const read = await files.read('uploads/a', 100)
    expect(read).toEqual({ type: 'image/png', bytes: new Uint8Array([1, 2, 3]) })
    expect(await files.read('uploads/a', 2)).toBeUndefined()
    expect(await files.read('uploads/none', 100)).toBeUndefined()
  })

  test('signs the size and the type, so that nothing else can be put there', async () => {
    const { files } = await bucket()
    const address = new URL(await files.uploadAddress({ key: 'uploads/a', type: 'image/png', bytes: 3 }))
    expect(address.searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host')
    const without = await fetch(address, { method: 'PUT', body: new Uint8Array([1, 2, 3]) })
    expect(without.status).toBe(403)
  })

  test.each([
    ['another site', 'https://elsewhere.example', 'PUT', 'content-type'],
    ['another method', undefined, 'DELETE', 'content-type'],
    ['other headers', undefined, 'PUT', 'x-amz-acl'],
  ])('refuses %s', async (_, other, method, headers) => {
    const { files } = await bucket()
    const address = await files.uploadAddress({ key: 'uploads/a', type: 'image/png', bytes: 3 })
    const origin = other ?? site
    const asked = await fetch(address, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': headers,
      },
    })
    expect(asked.status).toBe(403)
  })
})

describe('the malware scan', () => {
  test.each([
    ['clean', 'a picture'],
    ['unsafe', eicar],
  ])('finds a file %s', async (says, Body) => {
    const { s3, Bucket } = await bucket()
    await s3.send(new PutObjectCommand({ Bucket, Key: 'pictures/a', Body }))
    expect(await scanned(s3, Bucket, 'pictures/a')).toBe(says)
  })

  test('has not been there yet where there is no tag', async () => {
    const send = async () => ({ TagSet: [] })
    expect(await scanned({ send } as unknown as S3Client, 'files', 'pictures/a')).toBe('not-yet')
  })
})
