import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import type { PushAddress } from '../../core/model/push.ts'

/** The key pair and the salt of one notification: fresh for each; given only by tests. */
export type Once = { privateKey: Buffer; salt: Buffer }

const recordSize = 4096

/**
 * A notification as only its browser can read it: RFC 8291 over the one-record body of RFC 8188 (aes128gcm).
 * Throws when the browser's key is no point of the curve.
 */
export function encrypted(words: string, { p256dh, auth }: PushAddress, once: Once = fresh()): Buffer {
  const ours = createECDH('prime256v1')
  ours.setPrivateKey(once.privateKey)
  const ourKey = ours.getPublicKey()
  const theirKey = Buffer.from(p256dh, 'base64url')
  const shared = ours.computeSecret(theirKey)
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), theirKey, ourKey])
  const secret = derived(shared, Buffer.from(auth, 'base64url'), about, 32)
  const key = derived(secret, once.salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derived(secret, once.salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  // 2 marks the last record.
  const body = Buffer.concat([cipher.update(words, 'utf8'), cipher.update(Buffer.of(2)), cipher.final()])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(recordSize)
  return Buffer.concat([once.salt, size, Buffer.of(ourKey.length), ourKey, body, cipher.getAuthTag()])
}

function derived(secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length))
}

function fresh(): Once {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  return { privateKey: pair.getPrivateKey(), salt: randomBytes(16) }
}
