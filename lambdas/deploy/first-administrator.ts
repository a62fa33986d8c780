import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import type { StaffId } from '../../core/model/ids.ts'
import { memberItem, signInItem, staffItem } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import { failedConditions } from '../../store/outcome.ts'
import { getItem, type Table, transact, type Write } from '../../store/table.ts'
import { StepFailed } from './custom-resource.ts'

export type Administrator = { name: string; email: string; departments: string[] }

type Directory = { client: CognitoIdentityProviderClient; pool: string; issuer: string }

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
  const subject = await subjectOf(directory, email.toLowerCase(), name)
  const known = await getItem(table, keys.signIn(directory.issuer, subject), { ConsistentRead: true })
  const id = known ? String(known.staff) : newId()
  const account: Write[] = known
    ? []
    : [
        putNew(staffItem({ id, name, email: email.toLowerCase(), language: 'en' })),
        putNew(signInItem(directory.issuer, subject, id)),
      ]
  for (const write of account.length > 0 ? [account] : []) await transact(table, write)
  for (const department of departments)
    await addOnce(table, memberItem({ id, name }, { department, role: 'administrator' }))
  return id
}

async function subjectOf({ client, pool }: Directory, email: string, name: string): Promise<string> {
  const user = { UserPoolId: pool, Username: email }
  try {
    const created = await client.send(
      new AdminCreateUserCommand({
        ...user,
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: name },
        ],
        DesiredDeliveryMediums: ['EMAIL'],
      }),
    )
    return subjectAmong(created.User?.Attributes)
  } catch (fault) {
    if (!(fault instanceof UsernameExistsException)) throw fault
    return subjectAmong((await client.send(new AdminGetUserCommand(user))).UserAttributes)
  }
}

function subjectAmong(attributes: AttributeType[] = []): string {
  const subject = attributes.find(({ Name }) => Name === 'sub')?.Value
  if (!subject)
    throw new StepFailed('The sign-in service returned an account without an id. Run the deploy again.')
  return subject
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
