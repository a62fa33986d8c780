import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepFirstAdministrator } from '../../../lambdas/deploy/first-administrator.ts'
import { openDynamoDb } from '../../../local/aws/dynamodb.ts'
import * as keys from '../../../store/keys.ts'
import * as people from '../../../store/staff.ts'
import { updateItem } from '../../../store/table.ts'
import { countyTable } from '../../support/county-table.ts'
import { dynamoDbWorld, handClock, serveDynamoDb } from '../../support/dynamodb-server.ts'

/** The sign-in service as far as the deploy asks it: accounts by address, each with an id of its own. */
class Accounts {
  readonly invited: string[] = []
  private readonly subjects = new Map<string, string>()

  // biome-ignore lint/suspicious/noExplicitAny: stands in for the SDK's overloads
  send = async (command: any): Promise<any> => {
    const address = command.input.Username as string
    const Attributes = () => [{ Name: 'sub', Value: this.subjects.get(address) }]
    if (command instanceof AdminGetUserCommand) return { UserAttributes: Attributes() }
    if (!(command instanceof AdminCreateUserCommand))
      throw new Error(`not expected: ${command.constructor.name}`)
    if (this.subjects.has(address)) throw new UsernameExistsException({ message: '', $metadata: {} })
    this.subjects.set(address, `subject-${this.subjects.size + 1}`)
    this.invited.push(address)
    return { User: { Attributes: Attributes() } }
  }
}

const issuer = 'https://sign-in.example/pool'
const ada = {
  name: 'Ada Okafor',
  email: 'Ada.Okafor@harborcounty.example',
  departments: ['pretrial', 'behavioral'],
}

let served: Awaited<ReturnType<typeof serveDynamoDb>>
let table: Awaited<ReturnType<typeof countyTable>>
let accounts: Accounts
let made: number
beforeEach(async () => {
  served = await serveDynamoDb(openDynamoDb(dynamoDbWorld(handClock())))
  table = await countyTable(served.endpoint)
  accounts = new Accounts()
  made = 0
})
afterEach(async () => {
  table.close()
  await served.close()
})

const keep = (administrator = ada) =>
  keepFirstAdministrator(
    { client: accounts as never, pool: 'pool', issuer },
    table,
    administrator,
    () => `st_${++made}`,
  )

describe('the first administrator', () => {
  it('is invited once and administers every department', async () => {
    const id = await keep()
    expect(accounts.invited).toEqual(['ada.okafor@harborcounty.example'])
    expect(await people.staffBySignIn(table, issuer, 'subject-1')).toBe(id)
    expect(await people.staff(table, id)).toMatchObject({
      name: 'Ada Okafor',
      email: 'ada.okafor@harborcounty.example',
      memberships: expect.arrayContaining([
        { department: 'pretrial', role: 'administrator' },
        { department: 'behavioral', role: 'administrator' },
      ]),
    })
  })

  it('is the same person when the deploy is repeated', async () => {
    const id = await keep()
    expect(await keep()).toBe(id)
    expect(accounts.invited).toHaveLength(1)
  })

  it('is completed by the next deploy when the first one broke off after the invitation', async () => {
    await accounts.send(new AdminCreateUserCommand({ UserPoolId: 'pool', Username: ada.email.toLowerCase() }))
    const id = await keep()
    expect(await people.staffBySignIn(table, issuer, 'subject-1')).toBe(id)
  })

  it('administers a department that a later file adds', async () => {
    const id = await keep({ ...ada, departments: ['pretrial'] })
    await keep()
    expect((await people.staff(table, id))?.memberships.map(({ department }) => department).sort()).toEqual([
      'behavioral',
      'pretrial',
    ])
  })

  it('keeps the name and the role that staff have set since', async () => {
    const id = await keep()
    const set = (Key: Record<string, string>, attribute: string, value: string) =>
      updateItem(table, {
        Key,
        UpdateExpression: 'SET #a = :v',
        ExpressionAttributeNames: { '#a': attribute },
        ExpressionAttributeValues: { ':v': value },
      })
    await set(keys.staff(id), 'name', 'Ada Okafor-Reyes')
    await set(keys.member(id, 'pretrial'), 'role', 'supervisor')
    await keep()
    const known = await people.staff(table, id)
    expect(known?.name).toBe('Ada Okafor-Reyes')
    expect(known?.memberships).toContainEqual({ department: 'pretrial', role: 'supervisor' })
  })

  it('is another person when the file names another: the first stays', async () => {
    const first = await keep()
    const second = await keep({ ...ada, name: 'Ben Ito', email: 'ben.ito@harborcounty.example' })
    expect(second).not.toBe(first)
    expect(await people.staff(table, first)).toBeDefined()
  })
})
