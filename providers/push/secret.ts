import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { newPushKeys, type PushKeys, readPushKeys } from './keys.ts'

/** The county's key pair for notifications. Throws while the deploy has not made one. */
export async function readPushSecret(
  secret: string,
  client = new SecretsManagerClient({}),
): Promise<PushKeys> {
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: secret }))
  const keys = readPushKeys(SecretString)
  if (!keys) throw new Error('the secret holds no key pair for notifications')
  return keys
}

/**
 * The same, made now if there is none. It is made once: every browser is bound to it, and with another one nobody who
 * switched notifications on would get any more.
 */
export async function keepPushSecret(
  secret: string,
  client = new SecretsManagerClient({}),
): Promise<PushKeys> {
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: secret }))
  const known = readPushKeys(SecretString)
  if (known) return known
  const keys = newPushKeys()
  await client.send(new PutSecretValueCommand({ SecretId: secret, SecretString: JSON.stringify(keys) }))
  return keys
}
