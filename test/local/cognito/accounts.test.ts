import {
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  DescribeUserPoolClientCommand,
  ListGroupsCommand,
  ListUserPoolsCommand,
  ListUsersCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clientId, poolId, type SignInWorld, signInWorld } from '../../support/sign-in-world.ts'

let world: SignInWorld
beforeAll(async () => {
  world = await signInWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  for (const { username } of world.cognito.accounts.users.all()) world.cognito.accounts.users.remove(username)
})

const pool = { UserPoolId: poolId }
const dana = { ...pool, Username: 'dana@harbor.example' }
const create = (more: Partial<AdminCreateUserCommandInput> = {}) =>
  world.client.send(
    new AdminCreateUserCommand({
      ...dana,
      DesiredDeliveryMediums: ['EMAIL'],
      UserAttributes: [
        { Name: 'email', Value: 'dana@harbor.example' },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: 'Dana Whitfield' },
      ],
      ...more,
    }),
  )
const get = () => world.client.send(new AdminGetUserCommand(dana))
const attributeOf = (
  attributes: { Name?: string | undefined; Value?: string | undefined }[] | undefined,
  name: string,
) => attributes?.find(({ Name }) => Name === name)?.Value

describe('AdminCreateUser', () => {
  it('makes an account that must change its password, and mails the temporary one', async () => {
    const { User } = await create()
    expect(User).toMatchObject({ Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' })
    expect(User?.UserCreateDate).toBeInstanceOf(Date)
    expect(Math.abs(Number(User?.UserCreateDate) - Date.now())).toBeLessThan(60_000)
    expect(User?.Username).toMatch(/^[0-9a-f-]{36}$/)
    expect(attributeOf(User?.Attributes, 'sub')).toBe(User?.Username)
    expect(attributeOf(User?.Attributes, 'name')).toBe('Dana Whitfield')
    const [mail] = world.cognito.mailbox.of('dana@harbor.example')
    const password = mail?.text.match(/temporary password is (\S+)$/)?.[1] ?? ''
    const checked = world.cognito.authentication.checkPassword('Dana@Harbor.example', password)
    expect(checked).toMatchObject({ kind: 'right', next: 'new-password' })
  })

  it('mails nothing when told so', async () => {
    const before = world.cognito.mailbox.of('dana@harbor.example').length
    await create({ MessageAction: 'SUPPRESS' })
    expect(world.cognito.mailbox.of('dana@harbor.example')).toHaveLength(before)
  })

  it('sends an invitation again with a new password, until it was used', async () => {
    await create({ TemporaryPassword: 'First-time-1' })
    await create({ MessageAction: 'RESEND', TemporaryPassword: 'Second-time-2' })
    const { authentication } = world.cognito
    expect(authentication.checkPassword(dana.Username, 'First-time-1').kind).toBe('wrong')
    expect(authentication.checkPassword(dana.Username, 'Second-time-2').kind).toBe('right')
    authentication.choosePassword(world.cognito.accounts.get(dana.Username).username, 'Lasting-one-3')
    await expect(create({ MessageAction: 'RESEND' })).rejects.toMatchObject({
      name: 'UnsupportedUserStateException',
    })
  })

  it.each<[string, Partial<AdminCreateUserCommandInput>, string, RegExp]>([
    [
      'a pool that is not there',
      { UserPoolId: 'us-west-2_Other' },
      'ResourceNotFoundException',
      /us-west-2_Other does not exist/,
    ],
    [
      'a pool id of another form',
      { UserPoolId: 'other' },
      'InvalidParameterException',
      /'userPoolId' failed to satisfy/,
    ],
    [
      'a username that is no address',
      { Username: 'dana' },
      'InvalidParameterException',
      /should be an email/,
    ],
    ['a weak password', { TemporaryPassword: 'short1A' }, 'InvalidPasswordException', /not long enough/],
    [
      'a password without a symbol',
      { TemporaryPassword: 'LongEnough12' },
      'InvalidPasswordException',
      /symbol characters/,
    ],
    [
      'an attribute the schema lacks',
      { UserAttributes: [{ Name: 'custom:role', Value: 'x' }] },
      'InvalidParameterException',
      /does not exist in the schema/,
    ],
    ['a sub', { UserAttributes: [{ Name: 'sub', Value: 'x' }] }, 'InvalidParameterException', /sub/],
    [
      'no way of delivery',
      { DesiredDeliveryMediums: undefined },
      'InvalidParameterException',
      /DesiredDeliveryMediums/,
    ],
    [
      'to send again what was never sent',
      { MessageAction: 'RESEND' },
      'UserNotFoundException',
      /does not exist/,
    ],
  ])('refuses %s', async (_, input, name, message) => {
    await expect(create(input as Partial<AdminCreateUserCommandInput>)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    })
    expect(world.cognito.accounts.users.all()).toEqual([])
  })

  it('refuses an address that has an account, in any case', async () => {
    await create()
    await expect(create({ Username: 'DANA@harbor.example' })).rejects.toMatchObject({
      name: 'UsernameExistsException',
    })
  })
})

describe('an account', () => {
  it('is found by address and by sub, is switched off and on, and is deleted', async () => {
    const { User } = await create()
    await world.client.send(new AdminDisableUserCommand(dana))
    expect(await get()).toMatchObject({ Enabled: false, Username: User?.Username })
    await world.client.send(new AdminEnableUserCommand({ ...pool, Username: User?.Username }))
    expect((await get()).Enabled).toBe(true)
    await world.client.send(new AdminDeleteUserCommand(dana))
    await expect(get()).rejects.toMatchObject({
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    })
  })

  it('takes a lasting and a temporary password', async () => {
    await create()
    const set = (Password: string, Permanent: boolean) =>
      world.client.send(new AdminSetUserPasswordCommand({ ...dana, Password, Permanent }))
    await set('Lasting-one-3', true)
    expect((await get()).UserStatus).toBe('CONFIRMED')
    await set('Passing-one-4', false)
    expect((await get()).UserStatus).toBe('FORCE_CHANGE_PASSWORD')
    await expect(set('passing-one-4', true)).rejects.toMatchObject({ name: 'InvalidPasswordException' })
  })

  it('is reset by a mailed code once it is confirmed and its address verified', async () => {
    await create()
    const reset = () => world.client.send(new AdminResetUserPasswordCommand(dana))
    await expect(reset()).rejects.toMatchObject({ name: 'NotAuthorizedException' })
    await world.client.send(
      new AdminSetUserPasswordCommand({ ...dana, Password: 'Lasting-one-3', Permanent: true }),
    )
    await reset()
    expect((await get()).UserStatus).toBe('RESET_REQUIRED')
    expect(world.cognito.mailbox.of(dana.Username)[0]?.text).toMatch(/code is \d{6}$/)
    expect(world.cognito.authentication.checkPassword(dana.Username, 'Lasting-one-3').kind).toBe(
      'reset-required',
    )
    await world.client.send(
      new AdminUpdateUserAttributesCommand({
        ...dana,
        UserAttributes: [{ Name: 'email_verified', Value: 'false' }],
      }),
    )
    await expect(reset()).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  it('changes its attributes; a new address must be free, and is not verified', async () => {
    await create()
    await create({ Username: 'chris@harbor.example', UserAttributes: [], MessageAction: 'SUPPRESS' })
    const change = (Name: string, Value: string) =>
      world.client.send(new AdminUpdateUserAttributesCommand({ ...dana, UserAttributes: [{ Name, Value }] }))
    await expect(change('email', 'chris@harbor.example')).rejects.toMatchObject({
      name: 'AliasExistsException',
    })
    await expect(change('email', 'nonsense')).rejects.toMatchObject({ name: 'InvalidParameterException' })
    await change('name', 'Dana W.')
    await change('email', 'Dana.W@harbor.example')
    await expect(get()).rejects.toMatchObject({ name: 'UserNotFoundException' })
    const moved = await world.client.send(
      new AdminGetUserCommand({ ...pool, Username: 'dana.w@harbor.example' }),
    )
    expect(attributeOf(moved.UserAttributes, 'name')).toBe('Dana W.')
    expect(attributeOf(moved.UserAttributes, 'email_verified')).toBe('false')
  })

  it.each([
    AdminGetUserCommand,
    AdminDisableUserCommand,
    AdminEnableUserCommand,
    AdminDeleteUserCommand,
    AdminUserGlobalSignOutCommand,
    AdminResetUserPasswordCommand,
  ])('must exist for %o', async (Command) => {
    const asked = world.client.send(new Command(dana) as AdminGetUserCommand)
    await expect(asked).rejects.toMatchObject({ name: 'UserNotFoundException' })
  })

  it('survives a restart', async () => {
    await create()
    await world.restart()
    expect(attributeOf((await get()).UserAttributes, 'name')).toBe('Dana Whitfield')
  })
})

describe('ListUsers', () => {
  const list = (input: object) => world.client.send(new ListUsersCommand({ ...pool, ...input }))
  beforeEach(async () => {
    for (const name of ['Ana', 'Ben', 'Bea', 'Cal', 'Dee'])
      world.cognito.admit({ email: `${name}@harbor.example`, name, password: 'Lasting-one-3' })
    await world.client.send(new AdminDisableUserCommand({ ...pool, Username: 'cal@harbor.example' }))
  })
  const names = ({
    Users = [],
  }: {
    Users?: { Attributes?: { Name?: string | undefined; Value?: string | undefined }[] }[]
  }) => Users.map(({ Attributes }) => attributeOf(Attributes, 'name'))

  it('gives pages until the last', async () => {
    const first = await list({ Limit: 2 })
    const second = await list({ Limit: 2, PaginationToken: first.PaginationToken })
    const third = await list({ Limit: 2, PaginationToken: second.PaginationToken })
    expect([first, second, third].map(names as never)).toEqual([['Ana', 'Ben'], ['Bea', 'Cal'], ['Dee']])
    expect(third.PaginationToken).toBeUndefined()
    await expect(
      list({ Limit: 2, PaginationToken: first.PaginationToken, Filter: 'name = "Ana"' }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  it.each([
    ['name = "Ben"', ['Ben']],
    ['name ^= "Be"', ['Ben', 'Bea']],
    ['email = "ANA@harbor.example"', ['Ana']],
    ['status = "Disabled"', ['Cal']],
    ['cognito:user_status = "confirmed"', ['Ana', 'Ben', 'Bea', 'Cal', 'Dee']],
    ['name = "be"', []],
    ['phone_number ^= "+1"', []],
  ])('finds by %s', async (Filter, found) => {
    expect(names((await list({ Filter })) as never)).toEqual(found)
  })

  it.each([
    'name',
    'name = Ben',
    'name != "Ben"',
    'name = "Ben" and name = "Bea"',
    'custom:x = "1"',
    'email_verified = "true"',
  ])('refuses %s', async (Filter) => {
    await expect(list({ Filter })).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })

  it('shows only the attributes asked for', async () => {
    const { Users } = await list({ Filter: 'name = "Ben"', AttributesToGet: ['email'] })
    expect(Users?.[0]?.Attributes).toEqual([{ Name: 'email', Value: 'ben@harbor.example' }])
  })
})

describe('the pool', () => {
  it('is listed, and its client described and updated', async () => {
    const { UserPools } = await world.client.send(new ListUserPoolsCommand({ MaxResults: 10 }))
    expect(UserPools).toMatchObject([{ Id: poolId, Name: 'staff' }])
    const described = await world.client.send(
      new DescribeUserPoolClientCommand({ ...pool, ClientId: clientId }),
    )
    expect(described.UserPoolClient?.CallbackURLs).toEqual(['http://127.0.0.1:4999/sign-in/callback'])
    const updated = await world.client.send(
      new UpdateUserPoolClientCommand({
        ...pool,
        ClientId: clientId,
        CallbackURLs: ['https://a.example/sign-in/callback'],
      }),
    )
    expect(updated.UserPoolClient).toMatchObject({
      CallbackURLs: ['https://a.example/sign-in/callback'],
      LogoutURLs: [],
    })
    await expect(
      world.client.send(new DescribeUserPoolClientCommand({ ...pool, ClientId: 'other' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  it('refuses an operation and a parameter it does not know', async () => {
    await expect(world.client.send(new ListGroupsCommand(pool))).rejects.toMatchObject({
      name: 'UnknownOperationException',
    })
    const strange = new UpdateUserPoolClientCommand({
      ...pool,
      ClientId: clientId,
      ReadAttributes: ['email'],
    })
    await expect(world.client.send(strange)).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })
})
