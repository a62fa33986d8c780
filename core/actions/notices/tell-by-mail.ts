import { bundleSeconds, mailDue } from '../../model/mail-choice.ts'
import type { Notice, NoticeId } from '../../model/notice.ts'
import { permissionsIn } from '../../model/role.ts'
import type { Actor, Staff } from '../../model/staff.ts'
import { isMember, receiverOf } from './receiver.ts'
import { newMail, sendStaffMail } from './send-staff-mail.ts'
import type { MailDeps, Told } from './tell-staff.ts'

/**
 * Tells a member of staff by e-mail. A new message waits for others, or for the digest, as they chose; all else goes
 * out at once, past every choice. Told before, it only sees to it that the mail leaves.
 */
export async function tellByMail(deps: MailDeps, actor: Actor, id: NoticeId): Promise<Told> {
  const notice = await deps.store.notice(id)
  if (!notice) return { kind: 'not-told', because: 'gone' }
  if (notice.mailed) return sendStaffMail(deps, actor, notice.mailed)
  const receiver = await receiverOf(deps, notice.to)
  if (receiver.kind !== 'takes-mail') return { kind: 'not-told', because: receiver.kind }
  const { staff } = receiver
  if (!isMember(staff, notice.department)) return { kind: 'not-told', because: 'no longer here' }
  return notice.about.kind === 'message'
    ? waitWithOthers(deps, notice, staff)
    : tellAtOnce(deps, actor, notice)
}

async function tellAtOnce(deps: MailDeps, actor: Actor, notice: Notice): Promise<Told> {
  const mail = newMail(deps, notice.to, { kind: 'notice', notice: notice.id })
  const made = await deps.store.noticeMailMade(mail, notice.id)
  if (made === 'told') return { kind: 'told' }
  return sendStaffMail(deps, actor, mail.id)
}

async function waitWithOthers(deps: MailDeps, notice: Notice, staff: Staff): Promise<Told> {
  const { id, to, department: where, about, at } = notice
  if (about.kind !== 'message') return { kind: 'not-told', because: 'no-message' }
  if (!(await isReceiver(deps, notice, staff))) return { kind: 'not-told', because: 'no-permission' }
  const [preferences, department] = await Promise.all([
    deps.store.preferences(to),
    deps.store.department(where),
  ])
  if (!department) return { kind: 'not-told', because: 'not-served' }
  if (about.desk && preferences.mailUnclaimed === false) return { kind: 'not-told', because: 'not-wanted' }
  const choice = preferences.mail ?? 'every'
  const due = mailDue(choice, deps.clock.now(), department.zone)
  if (!due) return { kind: 'not-told', because: 'not-wanted' }
  const { kind: _, ...waiting } = about
  // A mail of messages shows each; a digest tells of conversations, however much came in one.
  const key = choice === 'every' ? id : about.conversation
  const joined = await deps.store.joinMailing(to, { ...waiting, key, notice: id, department: where, at }, due)
  // The sweep brings digests, and a job that was lost.
  if (joined.opened && choice === 'every')
    await deps.noticeJobs.enqueue([{ by: 'mailing', to }], bundleSeconds)
  return { kind: 'waits' }
}

/** Whether their role in that department is told of messages at all. */
async function isReceiver(
  { store }: MailDeps,
  { department }: Notice,
  { memberships }: Staff,
): Promise<boolean> {
  const membership = memberships.find((one) => one.department === department)
  return (
    membership !== undefined &&
    permissionsIn(await store.roles(), membership.role).includes('receive-notices')
  )
}
