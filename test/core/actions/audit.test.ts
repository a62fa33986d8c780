import { beforeEach, describe, expect, it } from 'vitest'
import { followAudit } from '../../../core/actions/audit/follow-audit.ts'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import { addTag } from '../../../core/actions/tags.ts'
import type { AuditEvent } from '../../../core/model/audit.ts'
import { beforeTheFirst, hashOfEvent } from '../../../core/model/audit-chain.ts'
import type { AuditVerb } from '../../../core/model/audit-verbs.ts'
import { openAudit } from '../../../providers/audit.ts'
import { actor, formKey, mariasPhone, openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty
let deps: TestCounty['deps']
const dana = { ...actor('dana'), from: '192.0.2.7' }

beforeEach(async () => {
  county = await openCounty()
  deps = { ...county.deps, audit: openAudit(county.store, county.deps.ids) as TestCounty['audit'] }
})

const allOf = async (department = 'pretrial') =>
  (await county.store.auditDay(department, county.now().slice(0, 10), { limit: 100 })).items
const links = (department = 'pretrial') => county.store.auditLinksFrom(department, 1, 1000)
const audits = () => county.changes().filter((fact) => fact.kind === 'audit')

describe('a line of the audit', () => {
  it('says who saw what, when, from where, and nothing of what was said', async () => {
    const maria = await county.maria()
    await openConversation(deps, dana, { conversation: maria.id })
    const [line] = await allOf()
    expect(line).toEqual({
      id: expect.stringMatching(/^au_/),
      at: county.now(),
      department: 'pretrial',
      staff: dana.staff,
      role: 'case-manager',
      session: 'session',
      from: '192.0.2.7',
      did: 'opened a conversation',
      outcome: 'open',
      conversation: maria.id,
    })
  })

  it('is kept of a refusal, with its reason, in the department of who asked', async () => {
    const maria = await county.maria()
    await openConversation(deps, actor('chris'), { conversation: maria.id })
    await openConversation(deps, actor('priya'), { conversation: maria.id })
    expect(await allOf()).toMatchObject([{ outcome: 'refused', because: 'not-yours' }])
    expect(await allOf('behavioral')).toMatchObject([{ outcome: 'not-found', staff: actor('priya').staff }])
  })

  it('costs two write units about a conversation, and is found by the conversation', async () => {
    const maria = await county.maria()
    const event = { id: 'au_01K0BENCH000000000000000WW', at: county.now(), department: 'pretrial' }
    const line: AuditEvent = { ...event, staff: dana.staff, did: 'x', outcome: 'y', conversation: maria.id }
    expect(await county.cost(() => county.store.keepAuditEvent(line))).toMatchObject({
      write: 2,
      requests: 1,
    })
    await county.store.keepAuditEvent({ ...line, did: 'something else' })
    expect((await county.store.auditOf(maria.id, { limit: 5 })).items).toEqual([line])
  })
})

describe('the chain', () => {
  it('holds every line once, whatever is told twice, apart or out of order', async () => {
    const maria = await county.maria()
    for (let n = 0; n < 5; n++) await openConversation(deps, dana, { conversation: maria.id })
    await composeMessage(deps, dana, {
      conversation: maria.id,
      to: mariasPhone,
      body: 'See you Thursday.',
      formKey: formKey(),
    })
    const facts = audits()
    expect(facts).toHaveLength(6)
    await followAudit(deps, facts.slice(0, 4))
    await followAudit(deps, facts)
    await followAudit(deps, facts.toReversed())
    for (const fact of facts) await followAudit(deps, [fact])
    const [first, second, ...more] = await links()
    expect(more).toEqual([])
    expect(first).toMatchObject({ link: 1, previous: beforeTheFirst })
    expect(second).toMatchObject({ link: 2, previous: first!.hash })
    const chained = [...first!.events, ...second!.events]
    const events = (await allOf()).toReversed()
    expect(chained).toEqual(await Promise.all(events.map(async (one) => [one.id, await hashOfEvent(one)])))
    expect(county.log.lines.filter(({ line }) => line === 'audit chained')).toHaveLength(2)
  })

  it('goes on over days, with a line that is told late', async () => {
    const late = { kind: 'audit' as const, id: 'late', event: (await line('made a color tag'))! }
    county.pass(3 * 24 * 3600)
    await addTag(deps, dana, { name: 'Court', color: 'red', isShared: false })
    await followAudit(deps, audits())
    county.pass(3600)
    await followAudit(deps, [late])
    await followAudit(deps, [late])
    expect((await links()).map(({ link, events }) => [link, events.length])).toEqual([
      [1, 1],
      [2, 1],
    ])
  })

  it('is one for each department, and of two at work at once neither loses a line', async () => {
    const maria = await county.maria()
    for (let n = 0; n < 8; n++)
      await openConversation(deps, n % 2 ? dana : actor('priya'), { conversation: maria.id })
    const facts = audits()
    await Promise.all([0, 1, 2, 3].map((n) => followAudit(deps, facts.slice(n, n + 5))))
    for (const department of ['pretrial', 'behavioral']) {
      const chained = (await links(department)).flatMap(({ events }) => events.map(([id]) => id))
      expect(chained.toSorted()).toEqual((await allOf(department)).map(({ id }) => id).toSorted())
    }
  })
})

async function line(did: AuditVerb): Promise<AuditEvent | undefined> {
  await deps.audit.record({ at: county.now(), actor: dana, did, outcome: 'kept' })
  county.changes()
  return (await allOf())[0]
}
