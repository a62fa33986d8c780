import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Files } from '../core/ports/files.ts'

/** How long a browser may take until it begins to put a file. */
const uploadSeconds = 600

/** The county's file bucket. */
export function openFiles(bucket: string, client = openFileService()): Files {
  const files: Files = {
    uploadOrigin: async () =>
      new URL(await files.uploadAddress({ key: 'uploads/none', type: 'image/png', bytes: 1 })).origin,
    uploadAddress: ({ key, type, bytes }) =>
      getSignedUrl(
        client,
        new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: type, ContentLength: bytes }),
        {
          expiresIn: uploadSeconds,
          // Signed, so that the bucket refuses any other size and type.
          signableHeaders: new Set(['host', 'content-type', 'content-length']),
        },
      ),
    async put({ key, type, bytes }) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: type, Body: bytes }))
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },
    async read(key, most) {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
        if (!answer.Body || (answer.ContentLength ?? 0) > most) return undefined
        return { type: answer.ContentType ?? '', bytes: await answer.Body.transformToByteArray() }
      } catch (fault) {
        if (fault instanceof NoSuchKey) return undefined
        throw fault
      }
    },
  }
  return files
}

export function openFileService(): S3Client {
  return new S3Client({
    // A browser sends no checksum of ours; its size is signed, and what it sent is read and checked.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}
