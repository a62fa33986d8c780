import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginMassMessage } from '../../core/actions/mass/begin-mass-message.ts'
import { confirmMassMessage } from '../../core/actions/mass/confirm-mass-message.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import type { Selection } from '../../core/model/mass-message.ts'
import { summed } from '../../core/model/mass-progress.ts'
import { instantOf } from '../../core/model/time.ts'
import { house } from '../../local/house.ts'
import { unkeptAudit } from '../../providers/audit.ts'
import { openIds } from '../../providers/clock.ts'
import { formKey } from '../support/county.ts'
import { dana } from './support/county-at.ts'
import { type Flow, killAtEachPoint, watch } from './support/kill-points.ts'
import { mobilePhone } from './support/phones.ts'
import { type FaultyWorld, openFaultyWorld } from './support/world.ts'

/** Past the three minutes after which the sweep asks for a lost job again, and the time a queue hides one. */
const untilHealed = 900
const clientsOfEach = 2

const working: Flow = {
  functionName: 'write-mass-message',
  begins: ({ name, pk }) => (name === 'GetItem MASS' ? pk.split('#').at(-1) : undefined),
}

let world: FaultyWorld
let deps: Parameters<typeof beginMassMessage>[0]
beforeAll(async () => {
  const queueTriggers = house.queueTriggers.map((trigger) => ({ ...trigger, batchSize: 1 }))
  world = await openFaultyWorld({ house: { queueTriggers } })
  const clock = { now: () => instantOf(world.clock.now()) }
  deps = { store: world.county.store, clock, ids: openIds(clock), audit: unkeptAudit }
})
afterAll(() => world.close())

const clients = () =>
  Promise.all(Array.from({ length: clientsOfEach }, () => world.county.client(mobilePhone())))

async function begun(selection: Selection): Promise<string> {
  const outcome = await beginMassMessage(deps, dana, { selection, body: 'Closed.', formKey: formKey() })
  if (outcome.kind !== 'begun') throw new Error(`not begun: ${outcome.kind}`)
  return outcome.mass
}

/** As from a group, which is looked up in the background. */
async function groupOf(members: Conversation[]): Promise<Selection> {
  const id = deps.ids.make('gr')
  const createdAt = deps.clock.now()
  const group = {
    id,
    staff: dana.staff,
    department: 'pretrial',
    name: 'G',
    size: members.length,
    createdAt,
    version: 1,
  }
  await deps.store.groupAdded(
    { group, members: Object.fromEntries(members.map(({ id, name }) => [id, name])) },
    formKey(),
  )
  return { kind: 'group', group: id }
}

test('When recipients are looked up and whoever does it is killed at every await, each stands there once', async () => {
  const seen = watch(world, working)
  const { points, subjects } = await killAtEachPoint(world, working, seen, 1, async (count) => {
    const all = []
    for (let made = 0; made < count; made++) all.push(await begun(await groupOf(await clients())))
    return all
  })
  await world.pass(untilHealed)
  seen.stop()
  console.info(`looking up: ${points.length} points, ${seen.struck.size} of ${subjects.length} killed`)
  expect(points.length).toBeGreaterThan(6)
  for (const id of subjects) {
    const mass = await deps.store.massMessage(id)
    expect(mass).toMatchObject({
      state: 'reviewed',
      pages: 1,
      totals: { recipients: clientsOfEach, to: clientsOfEach },
    })
    expect((await deps.store.massPage(id, 1))?.recipients).toHaveLength(clientsOfEach)
  }
  expect(world.deadLetters()).toEqual({})
})

test('When they are written to and whoever does it is killed at every await, each gets it once', async () => {
  const people = new Map<string, Conversation[]>()
  const seen = watch(world, working)
  const { points, subjects } = await killAtEachPoint(world, working, seen, 1, async (count) => {
    const all = []
    for (let made = 0; made < count; made++) {
      const to = await clients()
      const id = await begun({ kind: 'these', conversations: to.map(({ id }) => id) })
      people.set(id, to)
      const confirmed = await confirmMassMessage(deps, dana, { mass: id })
      if (confirmed.kind !== 'confirmed') throw new Error(`not confirmed: ${confirmed.kind}`)
      all.push(id)
    }
    return all
  })
  await world.pass(untilHealed)
  seen.stop()
  console.info(`writing: ${points.length} points, ${seen.struck.size} of ${subjects.length} killed`)
  expect(points.length).toBeGreaterThan(8)
  for (const id of subjects) {
    expect(await deps.store.massMessage(id)).toMatchObject({ state: 'done' })
    const progress = summed(await deps.store.massProgress(id))
    expect(progress).toMatchObject({ recipients: clientsOfEach, delivered: clientsOfEach, waiting: 0 })
    for (const { address = '' } of people.get(id) ?? []) expect(world.received(address)).toEqual(['Closed.'])
  }
  expect(world.deadLetters()).toEqual({})
})
