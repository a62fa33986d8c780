import { beforeAll, expect, test } from 'vitest'
import type { Notice } from '../../../core/model/notice.ts'
import type { StaffMail, WaitingMessage } from '../../../core/model/staff-mail.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { shardCount } from '../../../store/keys.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import type { Engine } from '../../support/engines.ts'

let county: TestCounty

const place = { department: 'pretrial', conversation: 'cv_1', thread: 'th_1' }

async function noticed(to: string, message: string): Promise<WaitingMessage & { key: string }> {
  const at = county.now()
  const { department, ...where } = place
  const about = { kind: 'message' as const, ...where, message }
  const notice: Notice = { id: `message#${message}#${to}`, to, department, at, about }
  await county.store.keepNotices([notice])
  return { ...place, message, notice: notice.id, at, key: notice.id }
}

function mailTo(to: string): StaffMail {
  const at = county.now()
  return {
    id: county.deps.ids.make('ml'),
    to,
    address: '',
    about: { kind: 'messages', waiting: [], more: 0 },
    status: 'queued',
    statusAt: at,
    at,
    attempts: 0,
    version: 1,
  }
}

async function dueNow() {
  const shards = Array.from({ length: shardCount }, (_, shard) =>
    county.store.dueBefore(shard, secondsAfter(county.now(), 3600)),
  )
  return (await Promise.all(shards)).flat()
}

export function staffMail({ endpoint }: Engine) {
  beforeAll(async () => {
    county = await openCounty(endpoint ? { endpoint: await endpoint() } : {})
  })

  test('What waits is opened once, joined by others, and stands in the sweep’s index', async () => {
    const [one, two] = [await noticed('st_a', 'msg_1'), await noticed('st_a', 'msg_2')]
    const due = secondsAfter(county.now(), 120)
    expect(await county.store.joinMailing('st_a', one, due)).toEqual({ opened: true })
    expect(await county.store.joinMailing('st_a', two, secondsAfter(due, 60))).toEqual({ opened: false })
    expect(await county.store.joinMailing('st_a', two, secondsAfter(due, 60))).toEqual({ opened: false })
    const mailing = await county.store.mailing('st_a')
    expect(mailing).toMatchObject({ due, more: 0 })
    expect(mailing?.waiting.map(({ message }) => message).toSorted()).toEqual(['msg_1', 'msg_2'])
    expect(await dueNow()).toContainEqual({ kind: 'mailing', id: 'st_a' })
  })

  test('What is to go out sooner is brought forward', async () => {
    const later = secondsAfter(county.now(), 3000)
    await county.store.joinMailing('st_b', await noticed('st_b', 'msg_3'), later)
    const sooner = secondsAfter(county.now(), 120)
    expect(await county.store.joinMailing('st_b', await noticed('st_b', 'msg_4'), sooner)).toEqual({
      opened: true,
    })
    expect(await county.store.mailing('st_b')).toMatchObject({ due: sooner })
  })

  test('More than a mail shows is counted', async () => {
    const due = secondsAfter(county.now(), 120)
    for (let one = 100; one < 142; one++)
      await county.store.joinMailing('st_c', await noticed('st_c', `msg_${one}`), due)
    const mailing = await county.store.mailing('st_c')
    expect([mailing?.waiting.length, mailing?.more]).toEqual([40, 2])
    if (!mailing) throw new Error('nothing waits')
    const mail = {
      ...mailTo('st_c'),
      about: { kind: 'messages' as const, waiting: mailing.waiting, more: 2 },
    }
    expect(await county.store.mailMade(mail, mailing)).toBe('done')
    expect(await county.store.staffMail(mail.id)).toEqual(mail)
  })

  test('A mail takes all that waits, once: what came meanwhile is not lost, what was told is not told again', async () => {
    const due = secondsAfter(county.now(), 120)
    await county.store.joinMailing('st_d', await noticed('st_d', 'msg_5'), due)
    const early = await county.store.mailing('st_d')
    await county.store.joinMailing('st_d', await noticed('st_d', 'msg_6'), due)
    if (!early) throw new Error('nothing waits')
    expect(await county.store.mailMade(mailTo('st_d'), early)).toBe('changed')
    const whole = await county.store.mailing('st_d')
    if (!whole) throw new Error('nothing waits')
    const mail = mailTo('st_d')
    expect(await county.store.mailMade(mail, whole)).toBe('done')
    expect(await county.store.mailing('st_d')).toBeUndefined()
    expect(await county.store.notice('message#msg_6#st_d')).toMatchObject({ mailed: mail.id })
    // A job that comes late puts one of them there again.
    await county.store.joinMailing('st_d', { ...(await noticed('st_d', 'msg_6')) }, secondsAfter(due, 1))
    const again = await county.store.mailing('st_d')
    if (!again) throw new Error('nothing waits')
    expect(await county.store.mailMade(mailTo('st_d'), again)).toEqual({ told: ['message#msg_6#st_d'] })
    expect(await county.store.mailingDropped(early)).toBe('changed')
    expect(await county.store.mailingDropped(again)).toBe('done')
  })

  test('A mail of one notice is made once', async () => {
    const { notice } = await noticed('st_e', 'msg_7')
    expect(await county.store.noticeMailMade(mailTo('st_e'), notice)).toBe('done')
    expect(await county.store.noticeMailMade(mailTo('st_e'), notice)).toBe('told')
  })

  test('A mail moves on by its version, and leaves the sweep’s index when it has left', async () => {
    const { notice } = await noticed('st_f', 'msg_8')
    const mail = mailTo('st_f')
    await county.store.noticeMailMade(mail, notice)
    const sending = { ...mail, status: 'sending' as const, version: 2 }
    expect(await county.store.staffMailKept(sending, mail)).toBe('done')
    expect(await county.store.staffMailKept(sending, mail)).toBe('changed')
    expect(await dueNow()).toContainEqual({ kind: 'mail', id: mail.id })
    const sent = { ...sending, status: 'sent' as const, providerId: 'ses-1', version: 3 }
    await county.store.staffMailKept(sent, sending)
    expect(await dueNow()).not.toContainEqual({ kind: 'mail', id: mail.id })
    expect(await county.store.staffMail(mail.id)).toEqual(sent)
  })

  test('An address is in trouble until it is tried again', async () => {
    const trouble = { kind: 'bounced' as const, since: county.now(), mail: 'ml_1' }
    await county.store.keepAddressTrouble('a@b.example', trouble)
    expect(await county.store.addressTrouble('a@b.example')).toEqual(trouble)
    await county.store.forgetAddressTrouble('a@b.example')
    expect(await county.store.addressTrouble('a@b.example')).toBeUndefined()
  })
}
