import { beforeAll, expect, test } from 'vitest'
import {
  looksAt,
  type MassMessage,
  noTotals,
  type Recipient,
  withRecipients,
} from '../../../core/model/mass-message.ts'
import { shardCount } from '../../../store/keys.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import type { Engine } from '../../support/engines.ts'

const at = '2026-11-21T16:00:00.000Z'
const id = (kind: string, number: number) => `${kind}_01JD${String(number).padStart(22, '0')}`
const dana = id('st', 1)

export const massOfNumber = (number: number, parts: Partial<MassMessage> = {}): MassMessage => ({
  id: id('mm', number),
  department: 'pretrial',
  author: { staff: dana, name: 'Dana Whitfield' },
  state: 'gathering',
  body: 'The office is closed on Thursday.',
  createdAt: at,
  totals: noTotals,
  pages: 0,
  cursor: 1,
  later: [],
  step: 1,
  resumesAt: at,
  looksAt: looksAt(at, at),
  version: 1,
  ...parts,
})

export const recipientsOf = (page: number, count = 100): Recipient[] =>
  Array.from({ length: count }, (_, place) => ({
    conversation: id('cv', page * 100 + place),
    name: `Client ${page * 100 + place} Fitzgerald-Hughes`,
    to: '+18015550134',
    because: { kind: 'wrote', at },
    segments: 1,
  }))

/** What holds of mass messages on every engine. */
export function massMessages({ endpoint }: Engine): void {
  let county: TestCounty
  beforeAll(async () => {
    county = await openCounty(endpoint ? { endpoint: await endpoint() } : {})
  })

  const begun = async (mass: MassMessage, formKey: string) =>
    county.store.massBegun({ mass, selection: { kind: 'these', conversations: [] }, formKey })

  /** With so many pages of recipients. */
  async function gathered(number: number, pages: number, count = 100): Promise<MassMessage> {
    let was = massOfNumber(number)
    await begun(was, `gathered-${number}`)
    for (let page = 1; page <= pages; page++) {
      const recipients = recipientsOf(page, count)
      const now = {
        ...was,
        pages: page,
        totals: withRecipients(was.totals, recipients),
        version: was.version + 1,
      }
      expect(await county.store.massGathered({ now, was, recipients })).toBe('done')
      was = now
    }
    return was
  }

  test('One form makes one, which is read as it was kept', async () => {
    const mass = massOfNumber(1, {
      subject: 'Closed',
      due: '2026-11-23T16:00:00.000Z',
      asked: { date: 'Friday' },
    })
    expect(await begun(mass, 'form-1')).toBe('done')
    expect(await begun({ ...mass, id: id('mm', 2) }, 'form-1')).toEqual({ replay: mass.id })
    expect(await county.store.massMessage(mass.id)).toEqual(mass)
    expect(await county.store.massSelection(mass.id)).toEqual({ kind: 'these', conversations: [] })
    expect(await county.store.massMessage(id('mm', 2))).toBeUndefined()
  })

  test('Of two who change it at once the second is told', async () => {
    const was = massOfNumber(3)
    await begun(was, 'form-3')
    const now = { ...was, state: 'reviewed' as const, version: 2 }
    expect(await county.store.massKept(now, was)).toBe('done')
    expect(await county.store.massKept(now, was)).toBe('changed')
  })

  test('A page of recipients is kept once, with the sums', async () => {
    const was = await gathered(4, 1, 3)
    const again = { ...was, pages: 1, version: was.version }
    expect(
      await county.store.massGathered({ now: again, was: massOfNumber(4), recipients: recipientsOf(1, 3) }),
    ).toBe('changed')
    const page = await county.store.massPage(was.id, 1)
    expect(page?.recipients).toEqual(recipientsOf(1, 3))
    expect(await county.store.massProgress(was.id)).toMatchObject([{ recipients: 3, leftOut: 0 }])
    const now = { page: 1, recipients: [], version: 2 }
    expect(await county.store.massPageKept({ mass: was.id, now, leftOut: 2 })).toBe('done')
    expect(await county.store.massPageKept({ mass: was.id, now, leftOut: 2 })).toBe('changed')
    expect(await county.store.massProgress(was.id)).toMatchObject([{ recipients: 3, leftOut: 2 }])
  })

  test('Its author’s list holds it until it is dropped, the sweep’s index while there is work', async () => {
    const was = massOfNumber(5, { createdAt: '2026-11-22T16:00:00.000Z' })
    await begun(was, 'form-5')
    const lines = async () => (await county.store.massMessagesOf(dana, { limit: 10 })).items
    expect((await lines())[0]).toMatchObject({ id: was.id, state: 'gathering', preview: was.body })
    const due = async () => {
      const shards = Array.from({ length: shardCount }, (_, shard) => county.store.dueBefore(shard, '2027'))
      return (await Promise.all(shards)).flat().filter((one) => one.kind === 'mass' && one.id === was.id)
    }
    expect(await due()).toHaveLength(1)
    const dropped = { ...was, state: 'dropped' as const, version: 2 }
    await county.store.massKept(dropped, was)
    expect((await lines()).map(({ id }) => id)).not.toContain(was.id)
    expect(await due()).toEqual([])
  })

  test('What became of messages is counted once, and whoever was not reached is named', async () => {
    const { id: mass } = await gathered(6, 2, 60)
    const moved = (number: number, parts: object) => ({
      id: `event-${number}`,
      mass,
      page: 1 + (number % 2),
      conversation: id('cv', number),
      now: 'waiting' as const,
      ...parts,
    })
    const all = Array.from({ length: 120 }, (_, number) => moved(number, {}))
    await county.store.massCounted(all)
    await county.store.massCounted([...all, ...all.slice(0, 10)])
    expect(await county.store.massProgress(mass)).toMatchObject([{ waiting: 60 }, { waiting: 60 }])
    const failed = { id: 'failed', was: 'waiting', now: 'failed', reason: 'unreachable' }
    await county.store.massCounted([moved(3, failed)])
    expect(await county.store.massFailures(mass, { pages: 5 })).toEqual({
      items: [{ conversation: id('cv', 3), reason: 'unreachable' }],
    })
    await county.store.massCounted([moved(3, { id: 'after all', was: 'failed', now: 'delivered' })])
    expect((await county.store.massFailures(mass, { pages: 5 })).items).toEqual([])
    expect(await county.store.massProgress(mass)).toMatchObject([
      { waiting: 60 },
      { waiting: 59, failed: 0, delivered: 1 },
    ])
  })

  test('The progress of fifty thousand costs at most ten units, in one request', async () => {
    const { id: mass } = await gathered(7, 500, 1)
    const counts = ['waiting', 'sent', 'delivered', 'failed'] as const
    for (let from = 1; from <= 500; from += 25)
      await county.store.massCounted(
        Array.from({ length: 25 }, (_, place) => place + from).flatMap((page) =>
          counts.map((now) => ({ id: `${page}-${now}`, mass, page, conversation: id('cv', page), now })),
        ),
      )
    const cost = await county.cost(async () =>
      expect(await county.store.massProgress(mass)).toHaveLength(500),
    )
    expect(cost.read).toBeLessThanOrEqual(10)
    expect(cost.requests).toBe(1)
  }, 120_000)
}
