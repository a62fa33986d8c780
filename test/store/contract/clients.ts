import { beforeAll, expect, test } from 'vitest'
import { addClient } from '../../../core/actions/add-client.ts'
import { claimConversation } from '../../../core/actions/claim-conversation.ts'
import { dismissUnclaimed, undismiss } from '../../../core/actions/dismiss-unclaimed.ts'
import { editClient } from '../../../core/actions/edit-client.ts'
import { handOver } from '../../../core/actions/hand-over-unclaimed.ts'
import { releaseScheduled } from '../../../core/actions/release-scheduled.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { openRate } from '../../../store/rate.ts'
import { actor, formKey, openCounty, type TestCounty } from '../../support/county.ts'
import type { Engine } from '../../support/engines.ts'

let county: TestCounty
const dana = actor('dana')

export function clients({ endpoint }: Engine) {
  beforeAll(async () => {
    county = await openCounty(endpoint ? { endpoint: await endpoint() } : {})
  })

  test('A client is added once by a form, with number and conversation', async () => {
    const form = { name: 'Ana Luz', number: '+18015550150', title: '', clientStatus: '', note: '' }
    const input = { ...form, language: 'es' as const, formKey: formKey() }
    const added = await addClient(county.deps, dana, input)
    expect(added).toMatchObject({ kind: 'added', replay: false })
    expect(await addClient(county.deps, dana, input)).toEqual({ ...added, replay: true })
    expect(await county.store.addressLinks('+18015550150')).toMatchObject([
      { kind: 'client', department: 'pretrial' },
    ])
  })

  test('An unknown number is set aside, brought back, and claimed with what is scheduled', async () => {
    const maria = await county.maria()
    const { conversation } = await county.text('hi', { from: '+13855550171' })
    await dismissUnclaimed(county.deps, dana, { conversation, because: 'x' })
    expect((await county.store.dismissed('pretrial', { limit: 5 })).items).toHaveLength(1)
    await undismiss(county.deps, dana, { conversation })
    const due = secondsAfter(county.now(), 600)
    const form = { conversation, to: '+13855550171', body: 'come in', due, zone: 'America/Denver' }
    const scheduled = await scheduleMessage(county.deps, dana, { ...form, formKey: formKey() })
    if (scheduled.kind !== 'scheduled') throw new Error(scheduled.kind)
    const by = { kind: 'existing' as const, conversation: maria.id, title: '' }
    expect(await claimConversation(county.deps, dana, { conversation, by })).toMatchObject({
      kind: 'claimed',
    })
    expect(await county.store.scheduled(maria.id)).toMatchObject([{ id: scheduled.scheduled.id }])
    county.pass(600)
    const due2 = { conversation, message: scheduled.scheduled.id }
    expect(await releaseScheduled(county.deps, dana, due2)).toMatchObject({ kind: 'released' })
  })

  test('An unknown number is claimed for a new client, who is renamed', async () => {
    const { conversation } = await county.text('hi', { from: '+13855550172' })
    const due = secondsAfter(county.now(), 600)
    const form = { conversation, to: '+13855550172', body: 'come in', due, zone: 'America/Denver' }
    await scheduleMessage(county.deps, dana, { ...form, formKey: formKey() })
    const ana = { name: 'Lee', clientStatus: '', language: 'en' as const, note: '', title: '' }
    await claimConversation(county.deps, dana, { conversation, by: { kind: 'new', ...ana } })
    expect(
      await editClient(county.deps, dana, { ...ana, name: 'Lee Park', conversation, version: 1 }),
    ).toMatchObject({
      kind: 'edited',
    })
    expect(await county.store.scheduledOf(dana.staff, { limit: 5 })).toMatchObject({
      items: [{ name: 'Lee Park' }],
    })
  })

  test('An unknown number is handed to a colleague’s client', async () => {
    const lewis = await county.client('chris', { name: 'Lewis Grant', number: '+18015550142' })
    const { conversation } = await county.text('hi', { from: '+13855550173' })
    expect(await handOver(county.deps, dana, { conversation, to: lewis.id, title: '' })).toMatchObject({
      kind: 'handed-over',
    })
  })

  test('The rate of a number is one bucket for all', async () => {
    const pretrial = await county.store.department('pretrial')
    if (!pretrial) throw new Error('no department')
    const rate = openRate(county.table, county.deps.clock)
    const taken = []
    for (let time = 0; time < 3; time++) taken.push((await rate.take(pretrial, 1, 'direct')).kind)
    expect(taken).toEqual(['go', 'go', 'wait'])
  })

  test('Of eight texts of one person at once none is lost', async () => {
    const maria = await county.client('dana', { name: 'Eight', number: '+18015550158' })
    const texts = Array.from({ length: 8 }, (_, place) => county.text(`t${place}`, { from: '+18015550158' }))
    for (const outcome of await Promise.allSettled(texts)) expect(outcome.status).toBe('fulfilled')
    expect((await county.conversation(maria.id)).unread).toBe(8)
  })
}
