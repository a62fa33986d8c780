import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import type { StaffId } from '../../core/model/ids.ts'
import { AccountWithoutId, keepAccount } from '../../providers/staff-account.ts'
import { memberItem, signInItem, staffEmailItem, staffItem } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import { failedConditions } from '../../store/outcome.ts'
import { staffByEmail } from '../../store/staff-accounts.ts'
import { getItem, type Table, transact, type Write } from '../../store/table.ts'
import { StepFailed } from './custom-resource.ts'

export type Administrator = { name: string; email: string; departments: string[] }

/** `singleSignOn`: staff sign in with the county's own accounts, and there is none of ours to make. */
type Directory = {
  client: CognitoIdentityProviderClient
  pool: string
  issuer: string
  singleSignOn?: string | undefined
}

/**
 * Makes sure that the administrator can sign in and administers these departments: invites by e-mail whoever has
 * no account, and adds what is missing. Someone already known keeps name and roles as staff have set them since.
 */
export async function keepFirstAdministrator(
  directory: Directory,
  table: Table,
  { name, email, departments }: Administrator,
  newId: () => StaffId,
): Promise<StaffId> {
  const address = email.toLowerCase()
  const subject = directory.singleSignOn ? undefined : await subjectOf(directory, { name, email: address })
  const link = subject === undefined ? undefined : keys.signIn(directory.issuer, subject)
  const known = link && (await getItem(table, link, { ConsistentRead: true }))
  const id = known ? String(known.staff) : ((await staffByEmail(table, address)) ?? newId())
  if (!known) await addOnce(table, staffEmailItem({ id, email: address }))
  if (!known) await addOnce(table, staffItem({ id, name, email: address, language: 'en' }))
  if (subject !== undefined) await addOnce(table, signInItem(directory.issuer, subject, id))
  for (const department of departments)
    await addOnce(table, memberItem({ id, name }, { department, role: 'administrator' }))
  return id
}

async function subjectOf(
  { client, pool }: Directory,
  person: { name: string; email: string },
): Promise<string> {
  try {
    return await keepAccount({ client, pool }, person)
  } catch (fault) {
    if (!(fault instanceof AccountWithoutId)) throw fault
    throw new StepFailed('The sign-in service returned an account without an id. Run the deploy again.')
  }
}

function putNew(item: Record<string, unknown>): Write {
  return { Put: { TableName: undefined, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } }
}

async function addOnce(table: Table, item: Record<string, unknown>): Promise<void> {
  try {
    await transact(table, [putNew(item)])
  } catch (fault) {
    if (failedConditions(fault) === undefined) throw fault
  }
}
