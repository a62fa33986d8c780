import { isPushAddress, type PushAddress, type Pushed, type PushWords } from '../../core/model/push.ts'
import type { Push } from '../../core/ports.ts'
import { encrypted } from './encrypt.ts'
import { type PushKeys, vapid } from './keys.ts'

type Settings = {
  /** See `PushServices`. */
  services: readonly string[]
  /** Whom the push services write to: `mailto:…`. */
  contact: string
  /** The county's key pair. */
  keys: PushKeys
  say(words: PushWords): { title: string; body: string }
}

/** A push service keeps a notification so long for a browser that is not running. */
const keptSeconds = 4 * 60 * 60
const answerMilliseconds = 10_000

/**
 * The push services, over fetch: one POST for each notification, never repeated here, no redirect followed. `Topic`
 * lets a later notification replace one that has not been fetched yet.
 */
export function openPush({ services, contact, keys, say }: Settings): Pick<Push, 'send'> {
  return {
    async send(to, words) {
      if (!isPushAddress(to, services)) return 'refused'
      const body = sealed(JSON.stringify(say(words)), to)
      if (!body) return 'refused'
      const { origin } = new URL(to.endpoint)
      const proof = { service: origin, contact, seconds: Math.floor(Date.now() / 1000) }
      const authorization = vapid(keys, proof)
      try {
        const answer = await fetch(to.endpoint, {
          method: 'POST',
          redirect: 'manual',
          signal: AbortSignal.timeout(answerMilliseconds),
          headers: {
            authorization,
            'content-encoding': 'aes128gcm',
            'content-type': 'application/octet-stream',
            ttl: String(keptSeconds),
            urgency: 'high',
            topic: words.says,
          },
          body: new Uint8Array(body),
        })
        await answer.body?.cancel()
        return outcomeOf(answer.status)
      } catch {
        return 'later'
      }
    },
  }
}

/** A browser whose key is no key gets nothing, now and later. */
function sealed(words: string, to: PushAddress): Buffer | undefined {
  try {
    return encrypted(words, to)
  } catch {
    return undefined
  }
}

/** RFC 8030: 404 and 410 say that the browser takes none any more. */
function outcomeOf(status: number): Pushed {
  if (status >= 200 && status < 300) return 'taken'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 || status >= 500 ? 'later' : 'refused'
}
