import { describe, expect, it } from 'vitest'
import { endCoverage } from '../../../core/actions/coverage/set-coverage.ts'
import { markSeen } from '../../../core/actions/mark-seen.ts'
import { chooseMail, mailState, tryMailAgain } from '../../../core/actions/notices/mail-choice.ts'
import { recordMailReceipt } from '../../../core/actions/notices/record-mail-receipt.ts'
import { tellStaff } from '../../../core/actions/notices/tell-staff.ts'
import { whoIsTold } from '../../../core/actions/notices/who-is-told.ts'
import { disableStaff } from '../../../core/actions/staff/disable-staff.ts'
import { endMembership, keepMembership } from '../../../core/actions/staff/memberships.ts'
import type { DepartmentSettings } from '../../../core/model/department-settings.ts'
import type { StaffMailId } from '../../../core/model/notice.ts'
import { millisecondsOf, secondsAfter } from '../../../core/model/time.ts'
import { staff } from '../../../local/demo-county/staff.ts'
import { actor, openCounty, type TestCounty, textService, unknownPhone } from '../../support/county.ts'
import { swept, tell, twoMinutesLater, work } from '../../support/notices.ts'

async function withMaria(settings: Partial<DepartmentSettings> = {}) {
  const county = await openCounty()
  const was = await county.store.settings('pretrial')
  await county.store.keepSettings('pretrial', { ...was, ...settings, version: was.version + 1 }, was)
  const maria = await county.maria()
  await county.follow()
  county.noticeJobs.jobs.length = 0
  return { county, maria }
}

/** Chris stands in for Dana, for an hour. */
async function withDelegate(county: TestCounty) {
  const [worker, delegate] = [staff.dana, staff.chris].map(({ id, name }) => ({ staff: id, name }))
  if (!worker || !delegate) throw new Error('nobody covers')
  const [from, to] = [county.now(), secondsAfter(county.now(), 3600)]
  await county.store.keepCoverage({
    now: { department: 'pretrial', worker, delegate, from, to, by: worker, version: 1 },
  })
}

/** They leave Pretrial Services for the other department. */
async function movesAway(county: TestCounty, key: 'sam' | 'chris') {
  const { id } = staff[key]
  const there = { staff: id, department: 'behavioral', role: 'support-staff' }
  expect(await keepMembership(county.deps, actor('ada'), there)).toEqual({ kind: 'kept' })
  const ended = await endMembership(county.deps, actor('ada'), { staff: id, department: 'pretrial' })
  expect(ended.kind).toBe('ended')
}

async function readAll(county: TestCounty, id: string) {
  const { newestInbound } = await county.conversation(id)
  await markSeen(county.deps, actor('dana'), { conversation: id, upTo: newestInbound ?? '' })
}

const told = (county: TestCounty) => county.mailer.mails.map(({ content }) => content.tells)
const receivers = (county: TestCounty) => county.mailer.mails.map(({ to }) => to)

describe('a client’s message, told by e-mail', () => {
  it('waits two minutes and is told with what else came, each shown once', async () => {
    const { county, maria } = await withMaria()
    await county.text('I am at the bus stop.')
    expect(await tell(county)).toEqual(['waits'])
    await county.text('The bus is late.')
    expect(await tell(county)).toEqual(['waits'])
    expect(county.mailer.mails).toEqual([])
    expect(await twoMinutesLater(county)).toEqual(['told'])
    expect(county.mailer.mails).toMatchObject([{ to: staff.dana.email, language: 'en' }])
    expect(told(county)).toMatchObject([
      {
        kind: 'messages',
        more: 0,
        messages: [
          { conversation: maria.id, name: 'Maria Santos', text: 'I am at the bus stop.' },
          { conversation: maria.id, name: 'Maria Santos', text: 'The bus is late.' },
        ],
      },
    ])
  })

  it('shows forty, and counts what came besides', async () => {
    const { county } = await withMaria()
    for (let one = 1; one <= 42; one++) await county.text(`Text ${one}`)
    await tell(county)
    await twoMinutesLater(county)
    expect(told(county)).toMatchObject([{ more: 2 }])
    expect(told(county).map((tells) => 'messages' in tells && tells.messages.length)).toEqual([40])
  })

  it('is not told when it was read meanwhile', async () => {
    const { county, maria } = await withMaria()
    await county.text('Read at once.')
    await tell(county)
    await readAll(county, maria.id)
    expect(await twoMinutesLater(county)).toEqual(['not-told'])
    expect(county.mailer.mails).toEqual([])
  })

  it('tells of the one that is unread where an earlier one was read', async () => {
    const { county, maria } = await withMaria()
    await county.text('Read.')
    await tell(county)
    await readAll(county, maria.id)
    await county.text('Unread.')
    await tell(county)
    await twoMinutesLater(county)
    expect(told(county)).toMatchObject([{ messages: [{ text: 'Unread.' }] }])
  })

  it('names nobody and quotes nothing where the department keeps texts out of e-mail', async () => {
    const { county } = await withMaria({ textInNotices: false })
    await county.text('I moved to 12 Elm Street.')
    await tell(county)
    await twoMinutesLater(county)
    const [mail] = county.mailer.mails
    expect(mail?.content.tells).toMatchObject({ messages: [{ from: 'client' }] })
    expect(JSON.stringify(mail)).not.toMatch(/Maria|Santos|Elm|8015550134/)
  })

  it('tells the desk of a number that nobody knows, and not every case manager', async () => {
    const { county } = await withMaria()
    await county.text('Is this the court?', { from: unknownPhone })
    await tell(county)
    await twoMinutesLater(county)
    expect(receivers(county)).toEqual([staff.sam.email])
    expect(told(county)).toMatchObject([{ messages: [{ from: 'unclaimed', name: unknownPhone }] }])
  })

  it('is not told to support staff who do not want what nobody has claimed', async () => {
    const { county } = await withMaria()
    await chooseMail(county.deps, actor('sam'), { choice: 'every', unclaimed: false })
    await county.text('Is this the court?', { from: unknownPhone })
    expect(await tell(county)).toEqual(['not-told'])
  })

  it('is told to whoever covers the case manager too, and to them no longer once that is over', async () => {
    const { county } = await withMaria()
    await withDelegate(county)
    await county.text('Is anybody there?')
    await tell(county)
    await twoMinutesLater(county)
    expect(receivers(county).toSorted()).toEqual([staff.chris.email, staff.dana.email].toSorted())
    county.pass(3600)
    await county.text('And now?')
    await tell(county)
    await twoMinutesLater(county)
    expect(receivers(county).slice(2)).toEqual([staff.dana.email])
  })

  it('is not told to a delegate whose account is switched off', async () => {
    const { county, maria } = await withMaria()
    await withDelegate(county)
    expect(await whoIsTold(county.store, maria, county.now())).toHaveLength(2)
    await disableStaff(county.deps, actor('ruth'), { staff: staff.chris.id })
    expect(await whoIsTold(county.store, maria, county.now())).toEqual([{ to: staff.dana.id }])
  })

  it('is not told to somebody whose role is told of nothing', async () => {
    const { county } = await withMaria()
    const roles = await county.store.roles()
    county.deps.store.roles = async () =>
      roles.map((role) => ({
        ...role,
        permissions: role.permissions.filter((one) => one !== 'receive-notices'),
      }))
    await county.text('Hello')
    expect(await tell(county)).toEqual(['not-told'])
  })
})

describe('danger words', () => {
  it('are told at once, past every choice, to the case manager', async () => {
    const { county } = await withMaria()
    await chooseMail(county.deps, actor('dana'), { choice: 'never', unclaimed: false })
    await county.text('I want to kill myself')
    await tell(county)
    expect(receivers(county)).toContain(staff.dana.email)
    expect(told(county).map(({ kind }) => kind)).toEqual(told(county).map(() => 'danger'))
  })

  it('are told to the duty list, once each', async () => {
    const { county } = await withMaria({ dutyList: [staff.sam.id, staff.dana.id] })
    await county.text('I want to kill myself')
    await tell(county)
    expect(receivers(county).toSorted()).toEqual([staff.dana.email, staff.sam.email].toSorted())
  })

  it('are told to nobody on the duty list who left, and as without a list where all of them did', async () => {
    const { county } = await withMaria({ dutyList: [staff.sam.id, staff.chris.id] })
    await movesAway(county, 'sam')
    await county.text('I want to kill myself')
    await county.follow()
    await county.follow()
    await movesAway(county, 'chris')
    await work(county)
    expect(receivers(county)).toEqual([staff.dana.email])
    await county.text('I want to kill myself')
    await tell(county)
    expect(receivers(county).slice(1)).toContain(staff.ruth.email)
    expect(receivers(county)).not.toContain(staff.sam.email)
    expect(receivers(county)).not.toContain(staff.chris.email)
  })
})

describe('a digest', () => {
  it('comes at eight in the morning with what is unread by then, brought by the sweep', async () => {
    const { county, maria } = await withMaria()
    await chooseMail(county.deps, actor('dana'), { choice: 'daily', unclaimed: false })
    await county.text('One')
    await county.text('Two')
    expect(await tell(county)).toEqual(['waits', 'waits'])
    expect(county.noticeJobs.jobs.filter(({ by }) => by !== 'push')).toEqual([])
    const { due } = (await county.store.mailing(staff.dana.id)) ?? {}
    expect(due).toMatch(/T15:00:00.000Z$/)
    county.pass((millisecondsOf(due ?? '') - millisecondsOf(county.now())) / 1000 - 60)
    expect(await swept(county)).toEqual([])
    county.pass(180)
    expect(await swept(county)).toEqual(['told'])
    expect(told(county)).toMatchObject([
      { kind: 'recap', chats: [{ conversation: maria.id, unread: 2, name: 'Maria Santos', preview: 'Two' }] },
    ])
    expect(await swept(county)).toEqual([])
  })

  it('is not sent when everything was read', async () => {
    const { county, maria } = await withMaria()
    await chooseMail(county.deps, actor('dana'), { choice: 'hourly', unclaimed: false })
    await county.text('One')
    await tell(county)
    await readAll(county, maria.id)
    county.pass(3700)
    expect(await swept(county)).toEqual(['not-told'])
    expect(county.mailer.mails).toEqual([])
  })

  it('tells nothing to whoever covers no longer, or left the department', async () => {
    const { county } = await withMaria()
    await withDelegate(county)
    await chooseMail(county.deps, actor('chris'), { choice: 'hourly', unclaimed: false })
    await chooseMail(county.deps, actor('sam'), { choice: 'hourly', unclaimed: true })
    await county.text('For Dana')
    await county.text('Is this the court?', { from: unknownPhone })
    await tell(county)
    expect((await county.store.mailing(staff.chris.id))?.waiting).toHaveLength(1)
    expect((await county.store.mailing(staff.sam.id))?.waiting).toHaveLength(1)
    await endCoverage(county.deps, actor('dana'), { worker: staff.dana.id })
    await movesAway(county, 'sam')
    county.pass(3700)
    await swept(county)
    expect(receivers(county)).toEqual([staff.dana.email])
  })

  it('does not keep waiting who wants every message from now on', async () => {
    const { county } = await withMaria()
    await chooseMail(county.deps, actor('dana'), { choice: 'weekdays', unclaimed: false })
    await county.text('One')
    await tell(county)
    await chooseMail(county.deps, actor('dana'), { choice: 'every', unclaimed: false })
    await county.text('Two')
    await tell(county)
    await twoMinutesLater(county)
    expect(told(county)).toMatchObject([{ messages: [{ text: 'One' }, { text: 'Two' }] }])
  })
})

describe('nobody is told twice, and nothing gets lost', () => {
  it('when a job comes twice', async () => {
    const { county } = await withMaria()
    await county.text('Once.')
    await tell(county)
    const jobs = county.noticeJobs.jobs.slice()
    await twoMinutesLater(county)
    county.noticeJobs.jobs.push(...jobs, ...jobs)
    await twoMinutesLater(county)
    expect(county.mailer.mails).toHaveLength(1)
  })

  it('when the stream tells a message again after it was told', async () => {
    const { county } = await withMaria()
    const changes = await (async () => {
      await county.text('Once.')
      return county.changes()
    })()
    const { followMessages } = await import('../../../core/actions/notices/follow-messages.ts')
    await followMessages(county.deps, changes)
    await tell(county)
    await twoMinutesLater(county)
    await followMessages(county.deps, changes)
    await tell(county)
    await twoMinutesLater(county)
    expect(county.mailer.mails).toHaveLength(1)
  })

  it('when the job that was to send is lost: the sweep brings it', async () => {
    const { county } = await withMaria()
    await county.text('Once.')
    await tell(county)
    county.noticeJobs.jobs.length = 0
    county.pass(240)
    expect(await swept(county)).toEqual(['told'])
    expect(county.mailer.mails).toHaveLength(1)
  })

  it('when the sender is killed before the call: the sweep brings the mail', async () => {
    const { county } = await withMaria()
    await county.text('Once.')
    await tell(county)
    const { staffMail } = county.deps.store
    county.deps.store.staffMail = async () => {
      throw new Error('killed')
    }
    await expect(twoMinutesLater(county)).rejects.toThrow('killed')
    county.deps.store.staffMail = staffMail
    county.pass(240)
    expect(await swept(county)).toEqual(['told'])
    expect(county.mailer.mails).toHaveLength(1)
  })

  it('when the sender is killed during the call: unconfirmed, and never sent again', async () => {
    const { county } = await withMaria()
    await county.text('Once.')
    await tell(county)
    const { send } = county.deps.mailer
    let id: StaffMailId = ''
    county.deps.mailer.send = async (mail) => {
      id = mail.id
      throw new Error('killed')
    }
    await expect(twoMinutesLater(county)).rejects.toThrow('killed')
    county.deps.mailer.send = send
    county.pass(240)
    await swept(county)
    county.pass(240)
    await swept(county)
    expect(await county.store.staffMail(id)).toMatchObject({ status: 'unconfirmed' })
    expect(county.mailer.mails).toEqual([])
    await recordMailReceipt(county.deps, textService, { mail: id, receipt: { kind: 'delivered' } })
    expect(await county.store.staffMail(id)).toMatchObject({ status: 'delivered' })
  })

  it('when the service is too busy: it comes again, with what came meanwhile in another', async () => {
    const { county } = await withMaria()
    county.mailer.answers.push({ kind: 'not-taken' })
    await county.text('Once.')
    await tell(county)
    expect(await twoMinutesLater(county)).toEqual(['waits'])
    county.pass(10)
    expect(await work(county, true)).toEqual(['told'])
    expect(county.mailer.mails).toHaveLength(2)
  })

  it('when the service gives no answer: it stays unconfirmed', async () => {
    const { county } = await withMaria()
    county.mailer.answers.push({ kind: 'unknown' })
    await county.text('Once.')
    await tell(county)
    expect(await twoMinutesLater(county)).toEqual(['unconfirmed'])
    county.pass(600)
    await swept(county)
    expect(county.mailer.mails).toHaveLength(1)
  })
})

describe('an address that bounces', () => {
  async function bounced() {
    const { county, maria } = await withMaria()
    await county.text('One')
    await tell(county)
    await twoMinutesLater(county)
    const mail = county.mailer.mails[0]?.id ?? ''
    const receipt = { kind: 'bounced' as const, lasting: true }
    await recordMailReceipt(county.deps, textService, { mail, receipt })
    return { county, maria, mail, receipt }
  }

  it('gets no more mail, and says so on the page, until somebody tries again', async () => {
    const { county } = await bounced()
    expect(await mailState(county.deps, actor('dana'))).toMatchObject({ trouble: { kind: 'bounced' } })
    await county.text('Two')
    expect(await tell(county)).toEqual(['not-told'])
    await tryMailAgain(county.deps, actor('dana'))
    expect(await mailState(county.deps, actor('dana'))).not.toHaveProperty('trouble')
    await county.text('Three')
    await tell(county)
    await twoMinutesLater(county)
    expect(county.mailer.mails).toHaveLength(2)
  })

  it('stays tried again when the same report comes once more', async () => {
    const { county, mail, receipt } = await bounced()
    await tryMailAgain(county.deps, actor('dana'))
    const again = await recordMailReceipt(county.deps, textService, { mail, receipt })
    expect(again).toEqual({ kind: 'same' })
    expect(await mailState(county.deps, actor('dana'))).not.toHaveProperty('trouble')
  })

  it('is not held against anybody for a full mailbox', async () => {
    const { county } = await withMaria()
    await county.text('One')
    await tell(county)
    await twoMinutesLater(county)
    const mail = county.mailer.mails[0]?.id ?? ''
    await recordMailReceipt(county.deps, textService, { mail, receipt: { kind: 'bounced', lasting: false } })
    expect(await county.store.staffMail(mail)).toMatchObject({ status: 'bounced', reason: 'undeliverable' })
    expect(await mailState(county.deps, actor('dana'))).not.toHaveProperty('trouble')
  })
})

it('costs a message of a client’s own list a fixed handful of units, from its keeping to its mail', async () => {
  const { county } = await withMaria()
  await county.text('I am at the bus stop.')
  const changes = county.changes()
  const { followMessages } = await import('../../../core/actions/notices/follow-messages.ts')
  const keeping = await county.cost(() => followMessages(county.deps, changes))
  const [notice] = county.changes().flatMap((fact) => (fact.kind === 'notice' ? [fact.notice.id] : []))
  const job = { by: 'mail' as const, notice: notice ?? '' }
  const joining = await county.cost(() => tellStaff(county.deps, textService, job))
  county.pass(121)
  const sending = await county.cost(() => work(county, true))
  console.info('a message told by e-mail', { keeping, joining, sending })
  expect(keeping.write).toBeLessThanOrEqual(1)
  expect(joining.write).toBeLessThanOrEqual(2)
  expect(sending.write).toBeLessThanOrEqual(18)
  expect(keeping.read + joining.read + sending.read).toBeLessThanOrEqual(16)
})

describe('a county without mail', () => {
  it('mails nobody, and its page says so', async () => {
    const { county } = await withMaria()
    county.deps.mailer.isSetUp = false
    await county.text('Hello')
    expect(await tell(county)).toEqual(['not-told'])
    expect(await mailState(county.deps, actor('dana'))).toMatchObject({ isSetUp: false, choice: 'every' })
  })
})

it('a notice that is gone is told to nobody', async () => {
  const county = await openCounty()
  const outcome = await tellStaff(county.deps, textService, { by: 'mail', notice: 'message#gone' })
  expect(outcome).toEqual({ kind: 'not-told', because: 'gone' })
})
