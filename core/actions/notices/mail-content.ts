import type { Department } from '../../model/department.ts'
import type { StaffId } from '../../model/ids.ts'
import { isId } from '../../model/ids.ts'
import type { MailContent, MailTells } from '../../model/mail-content.ts'
import type { Notice } from '../../model/notice.ts'
import type { Staff } from '../../model/staff.ts'
import type { StaffMail } from '../../model/staff-mail.ts'
import type { Store } from '../../ports.ts'
import type { Deps } from '../dependencies.ts'
import { weekReport } from '../reports/weekly.ts'
import { isMember } from './receiver.ts'
import { toldChats } from './told-chats.ts'
import { toldMessage, toldMessages } from './told-messages.ts'

type Reading = Pick<Deps, 'store' | 'clock'>

/** What a mail says now: read as it leaves, so that what was read meanwhile, or is not theirs any more, is not told. */
export async function contentOf(
  { store, clock }: Reading,
  mail: StaffMail,
  to: Staff,
): Promise<MailContent | undefined> {
  switch (mail.about.kind) {
    case 'messages': {
      const messages = await toldMessages(store, mail.about.waiting, to, clock.now())
      const { more } = mail.about
      return frame(store, mail.about.waiting[0]?.department, messages.length > 0, () => ({
        kind: 'messages',
        messages,
        more,
      }))
    }
    case 'recap': {
      const chats = await toldChats(store, mail.about.waiting, to, clock.now())
      return frame(store, mail.about.waiting[0]?.department, chats.length > 0, () => ({
        kind: 'recap',
        chats,
      }))
    }
    case 'notice': {
      const notice = await store.notice(mail.about.notice)
      const tells = notice && isMember(to, notice.department) && (await tellsOf(store, notice))
      return tells ? frame(store, notice.department, true, () => tells) : undefined
    }
    default:
      return mail.about satisfies never
  }
}

async function frame(
  store: Store,
  department: string | undefined,
  isAnything: boolean,
  tells: () => MailTells,
): Promise<MailContent | undefined> {
  const found = department === undefined ? undefined : await store.department(department)
  if (!found || !isAnything) return undefined
  return { zone: found.zone, county: found.county.name, tells: tells() }
}

/** One notice of another kind. Undefined: there is nothing to tell any more. */
async function tellsOf(store: Store, { about, department }: Notice): Promise<MailTells | undefined> {
  const served = await store.department(department)
  if (!served) return undefined
  switch (about.kind) {
    case 'danger': {
      const message = await toldMessage(store, { ...about, department })
      return message && { kind: 'danger', message }
    }
    case 'transferred': {
      const { note, conversation, count = 1 } = about
      const by = await nameOf(store, about.by)
      return {
        kind: 'transferred',
        by,
        count,
        ...textOf(served, note),
        ...(conversation ? { conversation } : {}),
      }
    }
    case 'covering': {
      const [whom, by] = [await nameOf(store, about.whom), await nameOf(store, about.by)]
      return { kind: 'covering', whom, by, from: about.from, to: about.to }
    }
    case 'unread-too-long':
      return { kind: 'unread-too-long', count: about.count, department: served.name }
    case 'reported':
      return { kind: 'reported', by: await nameOf(store, about.by), department: served.name }
    case 'held-for-review':
      return { kind: 'held-for-review', whom: await nameOf(store, about.whom), count: about.count }
    case 'weekly-report':
      return {
        kind: 'weekly-report',
        week: about.week,
        department: served.name,
        report: await weekReport({ store }, served.id, about.week),
      }
    // Those that wait for others are mails of their own kind; a test is not told by e-mail.
    case 'message':
    case 'push-test':
      return undefined
    default:
      return about satisfies never
  }
}

/** A note to a colleague can speak of the client. */
function textOf({ settings }: Department, note: string | undefined) {
  return note !== undefined && settings.textInNotices ? { note } : {}
}

/** A member of staff is named by their id, or was named already. */
async function nameOf(store: Store, who: StaffId | string): Promise<string> {
  return isId('st', who) ? ((await store.staff(who))?.name ?? '') : who
}
