import { beforeEach, describe, expect, it } from 'vitest'
import { tellByPush } from '../../../core/actions/notices/tell-by-push.ts'
import { switchPushOff } from '../../../core/actions/push/switch-off.ts'
import { switchPushOn } from '../../../core/actions/push/switch-on.ts'
import { tryPush } from '../../../core/actions/push/try-push.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { NoticeAbout } from '../../../core/model/notice.ts'
import { actor, openCounty, type TestCounty } from '../../support/county.ts'

const service = { kind: 'service', name: 'notices' } as const
const userAgent =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36'
const browserAt = (name: string) => ({
  endpoint: `https://push.example/${name}`,
  p256dh: 'B'.repeat(87),
  auth: 'a'.repeat(22),
})

let county: TestCounty
let maria: Conversation

beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
})

async function switchOn(who: 'dana' | 'ruth', name = who as string): Promise<string> {
  const address = browserAt(name)
  const outcome = await switchPushOn(county.deps, actor(who), { address, userAgent })
  if (outcome.kind !== 'on') throw new Error(outcome.kind)
  return outcome.browser
}

/** Maria wrote, and Dana is to be told. */
async function notice(kind: 'message' | 'danger', id = 'message#1'): Promise<string> {
  await county.text('Can I come on Friday?')
  const { newestInbound: message = '', threads, id: conversation } = await county.conversation(maria.id)
  const about: NoticeAbout = { kind, conversation, thread: threads[0]!.id, message }
  await county.store.keepNotices([
    { id, to: actor('dana').staff, department: 'pretrial', about, at: county.now() },
  ])
  return id
}

const tell = (id: string) => tellByPush(county.deps, service, id)

describe('a notification', () => {
  it('comes once to each browser in which its person switched them on, in words that name nobody', async () => {
    await switchOn('dana', 'desk')
    await switchOn('dana', 'phone')
    await switchOn('ruth')
    const id = await notice('message')
    expect(await tell(id)).toEqual({ kind: 'told' })
    expect(await tell(id)).toEqual({ kind: 'not-told', because: 'told before' })
    expect(county.push.sent.map(({ to }) => to.endpoint).toSorted()).toEqual([
      'https://push.example/desk',
      'https://push.example/phone',
    ])
    expect(county.push.sent.map(({ words }) => words)).toEqual(
      Array(2).fill({ says: 'new-messages', language: 'en' }),
    )
  })

  it('does not come for what was read meanwhile, unless it may mean danger', async () => {
    await switchOn('dana')
    const [message, danger] = [await notice('message'), await notice('danger', 'danger#1')]
    const now = await county.conversation(maria.id)
    await county.store.keep.seen({ ...now, unread: 0, version: now.version + 1 }, now)
    expect(await tell(message)).toEqual({ kind: 'not-told', because: 'read' })
    expect(await tell(danger)).toEqual({ kind: 'told' })
  })

  it('goes no more to a browser that its service calls gone', async () => {
    await switchOn('dana')
    county.push.answers.push('gone')
    expect(await tell(await notice('message'))).toEqual({ kind: 'not-told', because: 'no browser' })
    expect(await county.store.pushBrowsers(actor('dana').staff)).toEqual([])
  })

  it('is tried again while its service is busy, and given up when it is of no use any more', async () => {
    await switchOn('dana')
    const id = await notice('message')
    county.push.answers.push('later', 'later')
    await expect(tell(id)).rejects.toThrow('no push service took it')
    county.pass(21 * 60)
    expect(await tell(id)).toEqual({ kind: 'not-told', because: 'no browser' })
  })

  it('is not asked for by what has no place on a desktop', async () => {
    await switchOn('dana')
    await notice('message')
    const about = { kind: 'transferred', by: 'Ruth Delgado' } as const
    const { staff: to } = actor('dana')
    await county.store.keepNotices([
      { id: 'transferred#1', to, department: 'pretrial', about, at: county.now() },
    ])
    await county.follow()
    const asked = county.noticeJobs.jobs.flatMap((job) => (job.by === 'push' ? [job.notice] : []))
    expect(asked).toContain('message#1')
    expect(asked).not.toContain('transferred#1')
  })
})

describe('a browser', () => {
  it('is called by what it is, and stands on its person’s list alone', async () => {
    await switchOn('dana')
    const [browser] = await county.store.pushBrowsers(actor('dana').staff)
    expect(browser?.name).toEqual({ browser: 'Chrome', system: 'Windows' })
    expect(await county.store.pushBrowsers(actor('ruth').staff)).toEqual([])
  })

  it('belongs to whoever switched notifications on in it last', async () => {
    await switchOn('dana', 'shared desk')
    await switchOn('ruth', 'shared desk')
    expect(await county.store.pushBrowsers(actor('dana').staff)).toEqual([])
    expect(await county.store.pushBrowsers(actor('ruth').staff)).toHaveLength(1)
  })

  it('makes room for the eleventh', async () => {
    for (let count = 1; count <= 11; count++) {
      county.pass(60)
      await switchOn('dana', `browser ${count}`)
    }
    const names = (await county.store.pushBrowsers(actor('dana').staff)).map(
      ({ address }) => address.endpoint,
    )
    expect(names).toHaveLength(10)
    expect(names).not.toContain('https://push.example/browser 1')
  })

  it('is refused where no push service is', async () => {
    for (const endpoint of ['http://169.254.169.254/', 'https://push.example.evil/x', 'https://localhost/']) {
      const address = { ...browserAt(''), endpoint }
      expect(await switchPushOn(county.deps, actor('dana'), { address, userAgent })).toEqual({
        kind: 'invalid',
      })
    }
  })

  it('is switched off by its own person only, who alone may try it', async () => {
    const browser = await switchOn('dana')
    await switchPushOff(county.deps, actor('ruth'), { browser })
    expect(await tryPush(county.deps, actor('ruth'), { browser })).toEqual({ kind: 'not-found' })
    expect(await tryPush(county.deps, actor('dana'), { browser })).toEqual({ kind: 'sent' })
    await county.follow()
    const [job] = county.noticeJobs.jobs
    if (job?.by !== 'push') throw new Error('no push was asked for')
    await tell(job.notice)
    expect(county.push.sent.map(({ words }) => words.says)).toEqual(['works'])
    await switchPushOff(county.deps, actor('dana'), { browser })
    expect(await county.store.pushBrowsers(actor('dana').staff)).toEqual([])
  })
})
