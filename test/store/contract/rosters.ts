import { beforeAll, describe, expect, test } from 'vitest'
import { followKept } from '../../../core/actions/follow-kept.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { RosterFilter, RosterOrder } from '../../../core/model/roster.ts'
import { actor, openCounty, type TestCounty } from '../../support/county.ts'
import type { Engine } from '../../support/engines.ts'

let county: TestCounty
const owner = { staff: actor('dana').staff }
const red = 'tg_01JD0000000000000000000001'

/** All names of a list, page by page. */
async function names(filter: RosterFilter = {}, order: RosterOrder = 'name') {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await county.store.roster(owner, { filter, order, limit: 2, ...(after ? { after } : {}) })
    found.push(...page.items.map(({ name }) => name))
    after = page.next
  } while (after)
  return found
}

async function change(name: string, parts: Partial<Conversation>) {
  const row = (await county.store.roster(owner, { limit: 50 })).items.find((one) => one.name === name)
  const was = await county.conversation(row?.conversation ?? '')
  const now = { ...was, ...parts, version: was.version + 1 }
  expect(await county.store.conversationMarked(now, was)).toBe('done')
  await followKept(county.deps, [{ id: `c${now.version}${name}`, kind: 'conversation', was, now }])
}

export function rosters({ endpoint }: Engine) {
  describe('The lists of a caseload', () => {
    beforeAll(async () => {
      county = await openCounty(endpoint ? { endpoint: await endpoint() } : {})
      for (const [name, clientStatus, number] of [
        ['Zoë', 'Active', '+18015550141'],
        ['Ángel', 'Training', '+18015550142'],
        ['bruno', 'Active', '+18015550143'],
        ['Émile', 'Training', '+18015550144'],
      ] as const) {
        const now = await county.client('dana', { name, clientStatus, number })
        await followKept(county.deps, [{ id: `new ${name}`, kind: 'conversation', now }])
      }
      await county.client('chris', { name: 'Ana' })
    })

    test('come by name, whatever case and accents, page by page', async () => {
      expect(await names()).toEqual(['Ángel', 'bruno', 'Émile', 'Zoë'])
    })

    test('follow a tag, a status and what keeps texts away, and back', async () => {
      await change('Zoë', { tag: red })
      await change('bruno', { tag: red, reach: 'no-method' })
      expect(await names({ tag: red })).toEqual(['bruno', 'Zoë'])
      expect(await names({}, 'tag')).toEqual(['bruno', 'Zoë', 'Ángel', 'Émile'])
      expect(await names({ unreachable: true })).toEqual(['bruno'])
      expect(await names({ unreachable: true, tag: 'tg_other' })).toEqual([])
      expect(await names({ tag: red, status: 'Training' })).toEqual([])
      await change('Zoë', { clientStatus: 'Training' })
      expect(await names({ tag: red, status: 'Training' })).toEqual(['Zoë'])
      expect(await county.store.rosterCount(owner, { status: 'Training' }, 100)).toBe(3)
      await change('Zoë', { name: 'Alma', clientStatus: 'Active' })
      expect(await names()).toEqual(['Alma', 'Ángel', 'bruno', 'Émile'])
      expect(await names({ tag: red })).toEqual(['Alma', 'bruno'])
    })

    test('tell who of a status was not in contact since a day, that day included', async () => {
      const day = county.now().slice(0, 10)
      const since = (at: string) => ({ noContactSince: { status: 'Training', day: at } })
      expect((await names(since(day))).toSorted()).toEqual(['Ángel', 'Émile'])
      expect(await names(since('2026-11-20'))).toEqual([])
      await change('Émile', { lastContact: '2026-10-01T09:00:00.000Z' })
      expect(await names(since('2026-10-01'))).toEqual(['Émile'])
      expect(await names({ noContactSince: { status: 'Active', day: '2026-10-01' } })).toEqual([])
    })

    test('begin anew at a place that is not theirs', async () => {
      const after = (await county.store.roster(owner, { limit: 1, order: 'status' })).next ?? ''
      expect((await county.store.roster(owner, { limit: 1, after })).items[0]?.name).toBe('Alma')
      expect((await county.store.roster(owner, { limit: 1, after: 'zzz' })).items[0]?.name).toBe('Alma')
    })
  })
}

/** What a page of a sorted list costs, however many there are. */
export function rosterPages({ endpoint }: Engine) {
  const costs: { read: number; requests: number }[] = []
  test.each([60, 240])('A page by name of %i clients', async (count) => {
    const fresh = await openCounty(endpoint ? { endpoint: await endpoint() } : {})
    const rows = Array.from({ length: count }, (_, place) => ({
      now: {
        owner,
        lastContact: fresh.now(),
        conversation: `cv_${String(place).padStart(26, '0')}`,
        name: `Maria-Guadalupe Santos ${place}`,
        clientStatus: 'Active',
        tag: red,
      },
    }))
    await fresh.store.follow.rostered(rows)
    const cost = await fresh.cost(async () => {
      expect((await fresh.store.roster(owner, { limit: 50 })).items).toHaveLength(50)
      expect((await fresh.store.roster(owner, { filter: { tag: red }, limit: 50 })).items).toHaveLength(50)
    })
    costs.push(cost)
    expect(cost.requests).toBe(2)
    expect(costs[0]?.read).toBe(cost.read)
    expect(cost.read).toBeLessThanOrEqual(6)
  })
}
