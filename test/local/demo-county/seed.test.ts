import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { describe, expect, it } from 'vitest'
import { type SeedWorld, seedDemoCounty } from '../../../local/demo-county/seed.ts'
import { sharedPassword, staff } from '../../../local/demo-county/staff.ts'
import type { World } from '../../../local/world.ts'
import { openStore } from '../../../store/store.ts'
import { curtis, dana, maria, patrice, pretrial, robert, robertsNewPhone } from '../../support/cast.ts'
import { sdk, testWorld } from '../../support/local-world.ts'

const now = '2026-11-20T16:05:00.000Z'

async function emptyWorld() {
  const world = await testWorld({ triggers: false })
  const set: { id: string; due: string }[] = []
  return { world, set, seedWorld: seedWorldOf(world, set) }
}

function seedWorldOf(world: World, set: { id: string; due: string }[]): SeedWorld {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(sdk(world)), {
    marshallOptions: { removeUndefinedValues: true },
  })
  return {
    database: world.database,
    table: { documents, name: world.house.table.name },
    numbers: world.house.textNumbers,
    issuer: `${world.endpoint}/pool`,
    admit: world.cognito.admit,
    schedules: {
      set: async ({ id, due }) => {
        set.push({ id, due })
      },
    },
    optOut: world.phones.optOut,
  }
}

describe('the demo county in an empty world', () => {
  it('can be read by the store, as if everything had truly happened', async () => {
    const { world, set, seedWorld } = await emptyWorld()
    const began = performance.now()
    expect(await seedDemoCounty(seedWorld, now)).toBe('seeded')
    expect(performance.now() - began).toBeLessThan(20_000)

    const store = openStore(seedWorld.table)
    const caseload = await store.caseload(dana.id, { limit: 100 })
    expect(caseload.items.length).toBeGreaterThan(30)
    expect(caseload.items[0]).toMatchObject({
      name: 'Maria Santos',
      unread: 2,
      conversation: maria.conversation,
    })
    expect((await store.unread(dana.id)).length).toBe(8)
    expect((await store.notDelivered(dana.id)).map(({ name }) => name).toSorted()).toEqual([
      'Curtis Bellamy',
      'Robert Fitzgerald-Hughes',
      'Walter Lindqvist',
    ])
    expect((await store.unclaimed('pretrial', { limit: 50 })).items.map(({ address }) => address)).toContain(
      robertsNewPhone,
    )
    expect((await store.dismissed('pretrial', { limit: 50 })).items).toHaveLength(1)
    expect((await store.scheduledOf(dana.id, { limit: 50 })).items).toHaveLength(6)
    expect(set).toHaveLength(7)

    const conversation = await store.conversation(maria.conversation)
    const threads = conversation?.threads.map(({ id }) => id) ?? []
    const { items } = await store.entries(threads, { limit: 3 })
    expect(items[0]).toMatchObject({
      direction: 'in',
      body: expect.stringContaining('¿la cita sigue siendo'),
    })
    expect((await store.addressLinks(maria.number)).map(({ department }) => department).toSorted()).toEqual([
      'behavioral',
      'pretrial',
    ])
    expect((await store.departments()).map(({ name }) => name)).toContain('Pretrial Services')

    for (const one of Object.values(staff)) {
      const user = world.cognito.accounts.get(one.email)
      expect(await store.staffBySignIn(seedWorld.issuer, user.username)).toBe(one.id)
      const checked = world.cognito.authentication.checkPassword(one.email, sharedPassword)
      expect(checked).toMatchObject({ kind: 'right', next: one.totpSecret ? 'second-factor' : 'done' })
    }
  })

  it('stands on the pretend phones too', async () => {
    const { world, seedWorld } = await emptyWorld()
    await seedDemoCounty(seedWorld, now)
    const bodies = (number: string) => world.phones.textsOf(number).map(({ body }) => body)
    expect(bodies(maria.number).at(-1)).toContain('¿la cita sigue siendo')
    expect(bodies(robert.number).at(-1)).not.toContain('court date')
    expect(bodies(patrice.number).at(-1)).toContain('could we move')
    expect(bodies(curtis.number)).toContain('STOP')
    expect(world.phones.isOptedOut(curtis.number, pretrial.textNumber)).toBe(true)
    expect(world.phones.isOptedOut(maria.number, pretrial.textNumber)).toBe(false)
  })

  it('is seeded once; a sign-in service that has moved still lets everybody in', async () => {
    const { world, set, seedWorld } = await emptyWorld()
    await seedDemoCounty(seedWorld, now)
    const texts = world.phones.textsOf(maria.number).length
    const moved = { ...seedWorld, issuer: 'http://127.0.0.1:4999/pool' }
    expect(await seedDemoCounty(moved, '2026-12-24T16:05:00.000Z')).toBe('there already')
    expect(world.phones.textsOf(maria.number)).toHaveLength(texts)
    expect(set).toHaveLength(7)
    const { username } = world.cognito.accounts.get(dana.email)
    expect(await openStore(seedWorld.table).staffBySignIn(moved.issuer, username)).toBe(dana.id)
  })

  it('goes on after being cut off, with the county it began to tell', async () => {
    const { world, seedWorld } = await emptyWorld()
    const cutOff = { ...seedWorld, schedules: { set: () => Promise.reject(new Error('cut off')) } }
    await expect(seedDemoCounty(cutOff, now)).rejects.toThrow('cut off')
    const texts = world.phones.textsOf(maria.number).length
    expect(await seedDemoCounty(seedWorld, '2026-11-24T16:05:00.000Z')).toBe('seeded')
    expect(world.phones.textsOf(maria.number)).toHaveLength(texts)
    const { items } = await openStore(seedWorld.table).caseload(dana.id, { limit: 1 })
    expect(items[0]?.lastContact).toBe('2026-11-20T15:53:00.000Z')
  })
})
