import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import type { PushAddress } from '../../core/model/push.ts'

/** The part of a browser in Web Push: its keys, and the reading of what was sealed for it (RFC 8291). */
export function pretendBrowser(endpoint: string) {
  const pair = createECDH('prime256v1')
  const ours = pair.generateKeys()
  const auth = randomBytes(16)
  const derived = (secret: Buffer, salt: Buffer, info: Buffer, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, info, length))
  return {
    address: {
      endpoint,
      p256dh: ours.toString('base64url'),
      auth: auth.toString('base64url'),
    } satisfies PushAddress,
    /** What a notification says. Throws when it was sealed for another browser. */
    read(body: Buffer): { title: string; body: string } {
      const salt = body.subarray(0, 16)
      const theirs = body.subarray(21, 21 + body[20]!)
      const about = Buffer.concat([Buffer.from('WebPush: info\0'), ours, theirs])
      const secret = derived(pair.computeSecret(theirs), auth, about, 32)
      const key = derived(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
      const nonce = derived(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
      const sealed = body.subarray(21 + theirs.length)
      const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16))
      const opened = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
      return JSON.parse(opened.subarray(0, -1).toString('utf8'))
    },
  }
}
