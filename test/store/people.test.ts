import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeliveredRole as Role } from '../../core/model/role.ts'
import { newSession } from '../../core/model/session.ts'
import { openDynamoDb } from '../../local/aws/dynamodb.ts'
import { memberItem, signInItem, staffItem } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as sessions from '../../store/sessions.ts'
import { BrokenItem } from '../../store/shapes.ts'
import * as people from '../../store/staff.ts'
import { getItem, putItem, updateItem } from '../../store/table.ts'
import { countyTable } from '../support/county-table.ts'
import { dynamoDbWorld, handClock, serveDynamoDb } from '../support/dynamodb-server.ts'

let served: Awaited<ReturnType<typeof serveDynamoDb>>
let table: Awaited<ReturnType<typeof countyTable>>
beforeAll(async () => {
  served = await serveDynamoDb(openDynamoDb(dynamoDbWorld(handClock())))
  table = await countyTable(served.endpoint)
})
afterAll(async () => {
  table.close()
  await served.close()
})

const now = '2026-11-21T08:00:00.000Z'

async function add(id: string, name: string, memberships: Record<string, Role>) {
  await putItem(table, staffItem({ id, name, email: `${id}@harbor.example`, language: 'es' }))
  for (const [department, role] of Object.entries(memberships))
    await putItem(table, memberItem({ id, name }, { department, role }))
}

describe('a member of staff', () => {
  it('is read with every membership in two requests, whatever else stands beside', async () => {
    await add('st_ada', 'Ada', { behavioral: 'administrator', pretrial: 'administrator' })
    await putItem(table, { ...keys.lists('st_ada'), type: 'lists', v: 1 })
    table.consumed.length = 0
    expect(await people.staff(table, 'st_ada')).toEqual({
      id: 'st_ada',
      name: 'Ada',
      email: 'st_ada@harbor.example',
      language: 'es',
      memberships: [
        { department: 'behavioral', role: 'administrator' },
        { department: 'pretrial', role: 'administrator' },
      ],
    })
    expect(table.consumed.map(({ operation }) => operation).sort()).toEqual(['GetItem', 'Query'])
  })

  it('tells since when they are disabled', async () => {
    await add('st_off', 'Off', {})
    await updateItem(table, {
      Key: keys.staff('st_off'),
      UpdateExpression: 'SET disabledAt = :at',
      ExpressionAttributeValues: { ':at': now },
    })
    expect(await people.staff(table, 'st_off')).toMatchObject({ disabledAt: now, memberships: [] })
  })

  it('may carry what a later release wrote, and not lack what this one needs', async () => {
    await add('st_new', 'New', {})
    const set = (expression: string) =>
      updateItem(table, {
        Key: keys.staff('st_new'),
        UpdateExpression: expression,
        ExpressionAttributeValues: { ':value': 7 },
      })
    await set('SET pronouns = :value')
    expect((await people.staff(table, 'st_new'))?.name).toBe('New')
    await set('SET email = :value')
    await expect(people.staff(table, 'st_new')).rejects.toThrow(BrokenItem)
  })

  it('nobody knows is undefined', async () => {
    expect(await people.staff(table, 'st_nobody')).toBeUndefined()
  })

  it('is found by the account they sign in with', async () => {
    await putItem(table, signInItem('https://issuer.example/pool', 'sub-1', 'st_ada'))
    expect(await people.staffBySignIn(table, 'https://issuer.example/pool', 'sub-1')).toBe('st_ada')
    expect(await people.staffBySignIn(table, 'https://other.example/pool', 'sub-1')).toBeUndefined()
  })

  it('stands among their department by name, without case and accents', async () => {
    await add('st_z', 'zoë', { front: 'support-staff' })
    await add('st_a', 'Álvaro', { front: 'therapist', back: 'supervisor' })
    await add('st_b', 'Bea', { front: 'case-manager' })
    expect(await people.staffOfDepartment(table, 'front')).toEqual([
      { id: 'st_a', name: 'Álvaro', role: 'therapist' },
      { id: 'st_b', name: 'Bea', role: 'case-manager' },
      { id: 'st_z', name: 'zoë', role: 'support-staff' },
    ])
  })
})

describe('a session', () => {
  const session = newSession('hash-1', 'st_ada', 'pretrial', now)

  it('is kept, read, used, and ended; twice changes nothing', async () => {
    await sessions.startSession(table, session)
    expect(await sessions.session(table, 'hash-1')).toEqual(session)
    const later = '2026-11-21T08:05:00.000Z'
    await sessions.touchSession(table, 'hash-1', later)
    await sessions.touchSession(table, 'hash-1', '2026-11-21T08:03:00.000Z')
    expect(await sessions.session(table, 'hash-1')).toEqual({ ...session, seenAt: later })
    await sessions.endSession(table, 'hash-1')
    await sessions.endSession(table, 'hash-1')
    await sessions.touchSession(table, 'hash-1', '2026-11-21T08:09:00.000Z')
    expect(await sessions.session(table, 'hash-1')).toBeUndefined()
  })

  it('is forgotten by the table after its end', async () => {
    await sessions.startSession(table, session)
    const item = await getItem(table, keys.session('hash-1'))
    expect(item).toMatchObject({ expiresAt: Date.parse(session.endsAt) / 1000, type: 'session', v: 1 })
  })

  it('costs 2 WCU to begin and 1 to use', async () => {
    table.consumed.length = 0
    await sessions.startSession(table, { ...session, hash: 'hash-cost', staff: 'st_cost' })
    await sessions.touchSession(table, 'hash-cost', '2026-11-21T08:01:00.000Z')
    expect(table.consumed.map(({ write }) => write)).toEqual([2, 1])
  })

  it('is found among all of its person, newest first', async () => {
    for (const [hash, hour] of [
      ['h-1', '09'],
      ['h-3', '11'],
      ['h-2', '10'],
    ] as const)
      await sessions.startSession(table, newSession(hash, 'st_bea', 'front', `2026-11-21T${hour}:00:00.000Z`))
    expect(await sessions.sessionsOf(table, 'st_bea')).toEqual(['h-3', 'h-2', 'h-1'])
    expect(await sessions.sessionsOf(table, 'st_nobody')).toEqual([])
  })
})
