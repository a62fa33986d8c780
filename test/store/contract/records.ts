import { beforeAll, expect, test } from 'vitest'
import { addMethod } from '../../../core/actions/add-method.ts'
import { editMethod } from '../../../core/actions/edit-method.ts'
import { mergeClients } from '../../../core/actions/merge-clients.ts'
import { bringMethodBack, retireMethod } from '../../../core/actions/retire-method.ts'
import { putBackOnList, takeOffList } from '../../../core/actions/take-off-list.ts'
import { wrongPerson } from '../../../core/actions/wrong-person.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { actor, formKey, openCounty, type TestCounty } from '../../support/county.ts'
import type { Engine } from '../../support/engines.ts'
import { bodiesOf, scheduledFor } from '../../support/records.ts'

let county: TestCounty
const dana = actor('dana')

export function records({ endpoint }: Engine) {
  beforeAll(async () => {
    county = await openCounty(endpoint ? { endpoint: await endpoint() } : {})
  })

  const methodOf = async (conversation: Conversation) =>
    (await county.store.client(conversation.client ?? ''))?.methods[0]?.id ?? ''

  test('A number is added once by a form, changed, retired and taken back, with what is scheduled to it', async () => {
    const rosa = await county.client('dana', { name: 'Rosa Luz', number: '+18015550160' })
    const form = { type: 'phone' as const, address: '+18015550161', title: 'Work', whose: 'other' as const }
    const added = { ...form, conversation: rosa.id, formKey: formKey() }
    expect(await addMethod(county.deps, dana, added)).toMatchObject({ kind: 'added' })
    expect(await addMethod(county.deps, dana, added)).toMatchObject({ kind: 'added' })
    expect((await county.store.client(rosa.client ?? ''))?.methods).toHaveLength(2)
    const method = await methodOf(rosa)
    const waiting = await scheduledFor(county, rosa, '+18015550160')
    const which = { conversation: rosa.id, method }
    const changed = { ...form, ...which, address: '+18015550162' }
    expect(await editMethod(county.deps, dana, changed)).toMatchObject({ kind: 'edited' })
    expect(await county.store.scheduled(rosa.id)).toMatchObject([{ to: '+18015550162' }])
    await retireMethod(county.deps, dana, which)
    expect(await county.store.addressLinks('+18015550162')).toEqual([])
    expect(await county.store.setAside(rosa.id)).toMatchObject([
      { because: 'retired', scheduled: { id: waiting.id, due: waiting.due } },
    ])
    expect(await bringMethodBack(county.deps, dana, which)).toMatchObject({ broughtBack: 1 })
    expect(await county.store.setAside(rosa.id)).toEqual([])
    expect(await county.store.scheduled(rosa.id)).toHaveLength(1)
  })

  test('A client is taken off the list and back, listed meanwhile', async () => {
    const otis = await county.client('dana', { name: 'Otis Grant', number: '+18015550163' })
    await takeOffList(county.deps, dana, { conversation: otis.id, because: 'Moved' })
    const { items } = await county.store.offList(dana.staff, { limit: 5 })
    expect(items).toMatchObject([{ conversation: otis.id, state: 'off-list' }])
    await putBackOnList(county.deps, dana, { conversation: otis.id, undo: true })
    expect((await county.store.offList(dana.staff, { limit: 5 })).items).toEqual([])
  })

  test('Two clients with as many numbers as they may have become one in one transaction', async () => {
    const kept = await county.client('dana', { name: 'Lee One', number: '+13035550100' })
    const gone = await county.client('dana', { name: 'Lee Two', number: '+13035550110' })
    for (const [index, to] of [kept, gone].entries())
      for (let one = 1; one < 10; one++) {
        const address = `+130355501${index}${one}`
        const form = { type: 'phone' as const, address, title: '', whose: 'client' as const }
        await addMethod(county.deps, dana, { ...form, conversation: to.id, formKey: formKey() })
      }
    const theirs = (await county.store.client(gone.client ?? ''))?.methods ?? []
    expect(theirs).toHaveLength(10)
    const input = { conversation: kept.id, other: gone.id, name: 'other' as const }
    const methods = theirs.map((one) => one.id)
    expect(await mergeClients(county.deps, dana, { ...input, methods })).toMatchObject({ kind: 'merged' })
    const merged = await county.store.client(gone.client ?? '')
    expect(merged?.client).toMatchObject({ id: kept.client, name: 'Lee Two' })
    expect(merged?.methods.filter((one) => !one.retiredAt)).toHaveLength(10)
    expect(await county.store.addressLinks('+13035550100')).toEqual([])
    expect(await county.store.addressLinks('+13035550119')).toMatchObject([{ conversation: kept.id }])
  })

  test('A stranger’s texts leave the record', async () => {
    const vera = await county.client('dana', { name: 'Vera Holt', number: '+18015550164' })
    for (const body of ['one', 'two']) await county.text(body, { from: '+18015550164' })
    await wrongPerson(county.deps, dana, { conversation: vera.id, method: await methodOf(vera) })
    expect(await bodiesOf(county, vera)).toEqual([])
    const [link] = await county.store.addressLinks('+18015550164')
    expect(link).toMatchObject({ kind: 'unclaimed' })
    const id = link && 'conversation' in link ? link.conversation : ''
    expect(await bodiesOf(county, { id })).toEqual(['one', 'two'])
  })
}
