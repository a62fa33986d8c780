import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'

export type Pool = { client: CognitoIdentityProviderClient; pool: string }

/** The service answered with an account that has no id, which it never does. */
export class AccountWithoutId extends Error {
  override name = 'AccountWithoutId'
}

/** Makes an account and mails its temporary password, unless there is one of that address; answers its `sub`. */
export async function keepAccount(
  { client, pool }: Pool,
  { name, email }: { name: string; email: string },
): Promise<string> {
  const user = { UserPoolId: pool, Username: email }
  try {
    const created = await client.send(
      new AdminCreateUserCommand({
        ...user,
        UserAttributes: attributesOf({ name, email }),
        DesiredDeliveryMediums: ['EMAIL'],
      }),
    )
    return subjectAmong(created.User?.Attributes)
  } catch (fault) {
    if (!(fault instanceof UsernameExistsException)) throw fault
    return subjectAmong((await client.send(new AdminGetUserCommand(user))).UserAttributes)
  }
}

/** The address counts as proven: the county names it, and the temporary password goes there. */
export function attributesOf({ name, email }: { name: string; email: string }): AttributeType[] {
  return [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: name },
  ]
}

export function subjectAmong(attributes: AttributeType[] = []): string {
  const subject = attributes.find(({ Name }) => Name === 'sub')?.Value
  if (!subject) throw new AccountWithoutId('the sign-in service returned an account without an id')
  return subject
}
