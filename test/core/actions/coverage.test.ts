import { beforeEach, describe, expect, it } from 'vitest'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { listCoverage, listCovered } from '../../../core/actions/coverage/list-coverage.ts'
import { endCoverage, setCoverage } from '../../../core/actions/coverage/set-coverage.ts'
import { editClient } from '../../../core/actions/edit-client.ts'
import { markSeen } from '../../../core/actions/mark-seen.ts'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import { actorOf } from '../../../core/actions/sign-in.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { newSession } from '../../../core/model/session.ts'
import { hashOf, makeSecret } from '../../../core/model/session-secret.ts'
import type { Actor } from '../../../core/model/staff.ts'
import { chris, dana, pretrial, priya, ruth } from '../../support/cast.ts'
import { actor, formKey, openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty
let maria: Conversation

/** Someone as a request finds them: with whom they cover at this moment. */
async function asAsked(of: typeof dana): Promise<Actor> {
  const secret = makeSecret()
  await county.store.startSession(newSession(await hashOf(secret), of.id, 'pretrial', county.now()))
  const known = await actorOf(county.deps, secret, { counts: 'poll' })
  if (known.kind !== 'signed-in') throw new Error(known.because)
  return known.actor
}

const cover = (by: Actor, parts: Partial<Parameters<typeof setCoverage>[2]> = {}) =>
  setCoverage(county.deps, by, {
    worker: dana.id,
    delegate: chris.id,
    from: '2026-11-21',
    back: '2026-11-24',
    department: pretrial,
    version: 0,
    ...parts,
  })

beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
  await county.text('Is it on Thursday?')
})

describe('A colleague who covers', () => {
  it('sees the clients of whom they cover, answers in both names, and has seen for them', async () => {
    expect((await cover(actor('dana'))).kind).toBe('set')
    const delegate = await asAsked(chris)
    const list = await listCovered(county.deps, delegate, { worker: dana.id })
    expect(list).toMatchObject({ kind: 'list', lines: [{ name: 'Maria Santos', unread: 1 }] })
    const form = {
      conversation: maria.id,
      to: maria.address ?? '',
      body: 'Yes, at 10:30.',
      formKey: formKey(),
    }
    expect(await composeMessage(county.deps, delegate, form)).toMatchObject({
      kind: 'queued',
      message: {
        author: { staff: chris.id, name: chris.name, covering: { staff: dana.id, name: dana.name } },
      },
    })
    const { newestInbound = '' } = await county.conversation(maria.id)
    await markSeen(county.deps, delegate, { conversation: maria.id, upTo: newestInbound })
    expect((await county.conversation(maria.id)).unread).toBe(0)
  })

  it('does not change who the client is, nor who serves them', async () => {
    await cover(actor('dana'))
    const form = { conversation: maria.id, name: 'Mary', clientStatus: '', note: '', language: 'en' as const }
    const edited = await editClient(county.deps, await asAsked(chris), { ...form, version: 1 })
    expect(edited).toEqual({ kind: 'refused', because: 'not-yours' })
  })

  it('covers from the first day to the day back, and no longer', async () => {
    await cover(actor('dana'), { from: '2026-11-22', back: '2026-11-23' })
    const open = async () =>
      (await openConversation(county.deps, await asAsked(chris), { conversation: maria.id })).kind
    expect(await open()).toBe('refused')
    county.pass(24 * 3600)
    expect(await open()).toBe('open')
    county.pass(24 * 3600)
    expect(await open()).toBe('refused')
    county.pass(-48 * 3600)
  })

  it('is told once, however often it is set', async () => {
    await cover(actor('dana'))
    await cover(actor('dana'))
    await cover(actor('dana'), { version: 1 })
    const told = county.changes().filter((fact) => fact.kind === 'notice')
    expect(told.map(({ notice }) => [notice.to, notice.about])).toEqual([
      [chris.id, expect.objectContaining({ kind: 'covering', whom: dana.name, by: dana.name })],
    ])
  })

  it('stops at once when the worker is back early, or names another', async () => {
    await cover(actor('dana'))
    await endCoverage(county.deps, actor('dana'), { worker: dana.id })
    expect(await asAsked(chris)).not.toHaveProperty('covers')
    await cover(actor('dana'))
    await cover(actor('dana'), { delegate: ruth.id, version: 1 })
    expect(await asAsked(chris)).not.toHaveProperty('covers')
    expect(await asAsked(ruth)).toMatchObject({ covers: [dana.id] })
  })
})

describe('Coverage is set', () => {
  it('by a supervisor for anybody, by others for themselves alone', async () => {
    expect(await cover(actor('chris'))).toEqual({ kind: 'refused', because: 'no-permission' })
    expect((await cover(actor('ruth'))).kind).toBe('set')
    expect(await listCoverage(county.deps, actor('ruth'))).toMatchObject({
      all: [{ worker: { name: dana.name }, delegate: { name: chris.name }, by: { name: ruth.name } }],
    })
    expect(await listCoverage(county.deps, actor('chris'))).not.toHaveProperty('all')
  })

  it('never with somebody of another department, who keeps no clients, or with oneself', async () => {
    const because = async (delegate: string) => {
      const set = await cover(actor('dana'), { delegate })
      return set.kind === 'invalid' ? set.faults.map((fault) => fault.because) : set.kind
    }
    expect(await because(priya.id)).toEqual(['not-a-colleague'])
    expect(await because(actor('sam').staff)).toEqual(['not-a-colleague'])
    expect(await because(dana.id)).toEqual(['oneself'])
    expect(await because('')).toEqual(['nobody'])
  })

  it('never by somebody for themselves who may not read a colleague’s messages', async () => {
    const own = { delegate: actor('ada').staff }
    expect(await cover(actor('ada'), own)).toEqual({ kind: 'refused', because: 'no-permission' })
    expect(await county.store.coverageOf(dana.id, 'pretrial')).toBeUndefined()
    expect((await cover(actor('ruth'), { delegate: ruth.id })).kind).toBe('set')
  })

  it('by the first of two who set it at once; the other is shown what holds', async () => {
    await cover(actor('dana'))
    expect(await cover(actor('ruth'), { delegate: ruth.id })).toEqual({ kind: 'changed' })
    expect(await county.store.coverageOf(dana.id, 'pretrial')).toMatchObject({
      delegate: { staff: chris.id },
    })
  })

  it.each([
    ['2026-11-24', '2026-11-24', 'not-after'],
    ['2026-11-10', '2026-11-20', 'over'],
    ['2026-11-21', '2028-01-01', 'too-far'],
    ['', '2026-11-24', 'not-a-date'],
  ])('not from %s to %s', async (from, back, because) => {
    expect(await cover(actor('dana'), { from, back })).toMatchObject({
      kind: 'invalid',
      faults: [{ because }],
    })
  })
})
