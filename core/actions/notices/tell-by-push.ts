import type { Notice, NoticeId } from '../../model/notice.ts'
import type { PushBrowser, PushWords } from '../../model/push.ts'
import type { Actor } from '../../model/staff.ts'
import { type Instant, minutesBetween } from '../../model/time.ts'
import type { Push } from '../../ports.ts'
import type { Deps } from '../dependencies.ts'
import type { Told } from './tell-staff.ts'

type Needs = Pick<Deps, 'store' | 'clock'> & { push: Pick<Push, 'send'> }

/** After this long nobody need be told by a notification: the e-mail is there, and the count in the pages. */
const usefulMinutes = 20

/** The push services did not take it: the job is to come again. */
export class PushLater extends Error {
  override name = 'PushLater'
}

/**
 * Tells a member of staff on the browsers where they switched notifications on, in words that name nobody. Not for
 * what was read meanwhile, unless it may mean danger. Browsers that take none any more are left out from then on. A replay tells
 * nobody anew; one between sending and writing that down replaces the notification by its like.
 */
export async function tellByPush(deps: Needs, _actor: Actor, id: NoticeId): Promise<Told> {
  const notice = await deps.store.notice(id)
  if (!notice) return { kind: 'not-told', because: 'gone' }
  if (await deps.store.wasPushed(id)) return { kind: 'not-told', because: 'told before' }
  const staff = await deps.store.staff(notice.to)
  const serves = staff?.memberships.some(({ department }) => department === notice.department)
  if (!staff || staff.disabledAt || !serves) return { kind: 'not-told', because: 'no longer here' }
  const browsers = (await deps.store.pushBrowsers(staff.id)).filter(isMeant(notice))
  if (browsers.length === 0) return { kind: 'not-told', because: 'off' }
  if (await wasRead(deps, notice)) return { kind: 'not-told', because: 'read' }
  const says = notice.about.kind === 'push-test' ? 'works' : 'new-messages'
  return send(deps, notice, browsers, { says, language: staff.language })
}

async function send(
  deps: Needs,
  { id, at }: Notice,
  browsers: PushBrowser[],
  words: PushWords,
): Promise<Told> {
  const pushed = await Promise.all(
    browsers.map(async ({ id: browser, staff, address }) => {
      const outcome = await deps.push.send(address, words)
      if (outcome === 'gone') await deps.store.endPushBrowser(browser, staff, deps.clock.now())
      return outcome
    }),
  )
  const now = deps.clock.now()
  if (!pushed.includes('taken')) {
    if (pushed.includes('later') && isUseful(at, now)) throw new PushLater('no push service took it')
    return { kind: 'not-told', because: pushed.includes('refused') ? 'refused' : 'no browser' }
  }
  await deps.store.noticePushed(id, now)
  return { kind: 'told' }
}

const isUseful = (at: Instant, now: Instant) => minutesBetween(at, now) < usefulMinutes

/** A test is for the one browser it was asked for. */
const isMeant =
  ({ about }: Notice) =>
  ({ id }: PushBrowser) =>
    about.kind !== 'push-test' || about.browser === id

async function wasRead(deps: Needs, { about }: Notice): Promise<boolean> {
  if (about.kind !== 'message') return false
  const conversation = await deps.store.conversation(about.conversation)
  const now = conversation?.joinedInto ? await deps.store.conversation(conversation.joinedInto) : conversation
  return now === undefined || now.unread === 0
}
