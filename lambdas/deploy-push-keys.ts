import { publicKeyOf } from '../providers/push/keys.ts'
import { keepPushSecret } from '../providers/push/secret.ts'
import { customResource } from './deploy/custom-resource.ts'

/** A deploy needs the county's key pair for notifications: made by the first one, kept by all others and by removal. */
export const handler = customResource(async ({ type, given }) => {
  const secret = String(given.secret)
  if (type === 'Delete') return { physicalId: secret }
  return { physicalId: secret, data: { PublicKey: publicKeyOf(await keepPushSecret(secret)) } }
})
