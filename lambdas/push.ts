import type { Push } from '../core/ports.ts'
import { environment } from './environment.ts'

type Sender = Pick<Push, 'send'>
let opened: Promise<Sender> | undefined

/** The push services and the county's key for them are opened by the first notification; one that failed opens them anew. */
export const push: Sender = {
  async send(to, words) {
    opened ??= open()
    opened.catch(() => {
      opened = undefined
    })
    return (await opened).send(to, words)
  },
}

async function open(): Promise<Sender> {
  const [{ openPush }, { readPushSecret }, { notification }] = await Promise.all([
    import('../providers/push/send-push.ts'),
    import('../providers/push/secret.ts'),
    import('../web/notification.ts'),
  ])
  const { secret, contact } = environment.pushSender()
  const keys = await readPushSecret(secret)
  return openPush({ services: environment.pushServices(), contact, keys, say: notification })
}
