import { expect, test } from 'vitest'
import { contentOf } from '../../../core/actions/notices/mail-content.ts'
import { chooseWeekly } from '../../../core/actions/reports/choose-weekly.ts'
import { tellWeekly } from '../../../core/actions/reports/weekly.ts'
import type { StaffMail } from '../../../core/model/staff-mail.ts'
import { staff } from '../../../local/demo-county/staff.ts'
import { drawMail } from '../../../web/mail/draw.tsx'
import { actor, openCounty } from '../../support/county.ts'

test('The week comes by e-mail on Monday morning to whoever chose it, once', async () => {
  const county = await openCounty()
  const pretrial = await county.store.department('pretrial')
  if (!pretrial) throw new Error('no department')
  await chooseWeekly(county.deps, actor('ruth'), { weekly: true })
  expect((await chooseWeekly(county.deps, actor('dana'), { weekly: true })).kind).toBe('refused')
  const maria = await county.maria()
  await county.wrote('dana', maria)
  await county.text('Thank you')
  await county.follow()
  // Saturday, 9:00 in Denver.
  expect(await tellWeekly(county.deps, pretrial)).toEqual({ kind: 'nothing' })
  county.pass((24 + 24 - 2) * 3600)
  expect(await tellWeekly(county.deps, pretrial)).toEqual({ kind: 'told', count: 1 })
  expect(await tellWeekly(county.deps, pretrial)).toEqual({ kind: 'told', count: 1 })
  const notice = `weekly-report#pretrial#2026-11-16#${actor('ruth').staff}`
  expect((await county.store.notice(notice))?.about).toEqual({ kind: 'weekly-report', week: '2026-11-16' })
  const mail = { to: actor('ruth').staff, about: { kind: 'notice', notice } } as StaffMail
  const content = await contentOf(county.deps, mail, staff.ruth)
  if (!content) throw new Error('nothing to tell')
  const now = county.now()
  const { text, subject } = drawMail(content, { language: 'en', siteAddress: 'https://clients.example', now })
  expect(subject).toBe('The week in numbers')
  expect(text).toContain('Sent by staff: 1, of which scheduled: 0')
  expect(text).toContain('Waiting for an answer: 1')
  expect(text).toContain('https://clients.example/reports?period=custom&from=2026-11-16&to=2026-11-22')
  expect(text).not.toContain('Thank you')
})
