import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { type BeginInput, beginExport } from '../../../core/actions/exports/begin-export.ts'
import { openExport, takeExportFile } from '../../../core/actions/exports/open-export.ts'
import { workOnExport } from '../../../core/actions/exports/work-on-export.ts'
import { endMembership } from '../../../core/actions/staff/memberships.ts'
import { takeOffList } from '../../../core/actions/take-off-list.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { drawVolume } from '../../../web/exports/volume.ts'
import { dana } from '../../support/cast.ts'
import {
  actor,
  formKey,
  mariasPhone,
  openCounty,
  type TestCounty,
  unknownPhone,
} from '../../support/county.ts'

let county: TestCounty
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.client('dana', { name: 'Maria Santos', number: mariasPhone })
  await county.text('Ana Ruiz drove me. SSN 123-45-6789', { from: mariasPhone })
  await county.text('=SUM(1)', { from: unknownPhone })
})

const hash = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
let tries = 0
const deps = () => ({
  ...county.deps,
  draw: drawVolume,
  hash,
  makeTry: () => {
    tries += 1
    return `try${tries}`
  },
})
const day = 24 * 60 * 60
const asked = (parts: Partial<BeginInput> = {}): BeginInput => ({
  from: '2026-11-01T06:00:00.000Z',
  until: '2026-12-01T07:00:00.000Z',
  days: { first: '2026-11-01', last: '2026-11-30' },
  notes: false,
  rules: {
    phrases: [{ text: 'Ana Ruiz', reason: 'third party' }],
    patterns: { 'social-security': 'private' },
  },
  formKey: formKey(),
  ...parts,
})
async function made(parts: Partial<BeginInput> = {}) {
  const begun = await beginExport(county.deps, actor('ruth'), asked(parts))
  if (begun.kind !== 'begun') throw new Error(begun.kind)
  expect((await workOnExport(deps(), { export: begun.export, wave: 1 }, day)).kind).toBe('done')
  const opened = await openExport(county.deps, actor('ruth'), begun.export)
  if (opened.kind !== 'open') throw new Error(opened.kind)
  return opened.export
}
async function file(id: string, name: 'pages.html' | 'entries.csv' | 'redactions.csv', volume = 1) {
  const taken = await takeExportFile(county.deps, actor('ruth'), { export: id, volume, file: name })
  if (taken.kind !== 'taken') throw new Error(taken.kind)
  return { text: new TextDecoder().decode(taken.bytes), hash: await hash(taken.bytes) }
}

describe('B-16 A public-records export', () => {
  it('holds what was written in the department, unknown numbers too, on numbered pages', async () => {
    const one = await made()
    expect(one).toMatchObject({ state: 'done', entries: 3, redactions: 2 })
    const { text } = await file(one.id, 'pages.html')
    expect(text).toContain('Page 000001')
    expect(text).toContain('Maria Santos')
    expect(text).toContain('█████[1] drove me. SSN █████[2]')
  })

  it('keeps nothing of what is blacked out in any file, and says in its log where and why', async () => {
    const one = await made()
    for (const name of ['pages.html', 'entries.csv', 'redactions.csv'] as const)
      expect((await file(one.id, name)).text).not.toMatch(/Ana Ruiz|123-45-6789/)
    const log = (await file(one.id, 'redactions.csv')).text.trim().split('\r\n').slice(1)
    expect(log).toEqual([
      expect.stringMatching(/^1,\d+,1,third party$/),
      expect.stringMatching(/^1,\d+,2,private$/),
    ])
  })

  it('names for each file the hash that its bytes have', async () => {
    const one = await made()
    for (const name of ['pages.html', 'entries.csv', 'redactions.csv'] as const)
      expect((await file(one.id, name)).hash).toBe(one.volumes[0]?.hashes[name])
  })

  it('gives a spreadsheet no formula', async () => {
    const one = await made()
    expect((await file(one.id, 'entries.csv')).text).toContain(`,'=SUM(1)`)
  })

  it('of one client holds nobody else', async () => {
    const one = await made({ conversation: maria.id })
    expect(one).toMatchObject({ entries: 1, scope: { kind: 'client', name: 'Maria Santos' } })
    expect((await file(one.id, 'pages.html')).text).not.toContain('=SUM(1)')
  })

  it('holds those off the list of somebody who left the department since', async () => {
    await takeOffList(county.deps, actor('dana'), { conversation: maria.id, because: 'Moved' })
    await endMembership(county.deps, actor('ada'), { staff: dana.id, department: 'pretrial' })
    const people = await county.store.staffOfDepartment('pretrial')
    expect(people.map(({ id }) => id)).not.toContain(dana.id)
    const one = await made()
    expect((await file(one.id, 'pages.html')).text).toContain('Maria Santos')
  })

  it('holds only what was written in its days', async () => {
    const one = await made({ until: '2026-11-02T06:00:00.000Z' })
    expect(one).toMatchObject({ state: 'done', entries: 0, volumes: [] })
  })

  it('is begun once by a form, and worked on once by a job that comes twice', async () => {
    const input = asked()
    const first = await beginExport(county.deps, actor('ruth'), input)
    expect(await beginExport(county.deps, actor('ruth'), input)).toEqual(first)
    if (first.kind !== 'begun') throw new Error(first.kind)
    const job = { export: first.export, wave: 1 }
    const both = await Promise.all([workOnExport(deps(), job, day), workOnExport(deps(), job, day)])
    expect(both.map(({ kind }) => kind)).toContain('done')
    expect(await workOnExport(deps(), job, day)).toEqual({ kind: 'stale' })
    const opened = await openExport(county.deps, actor('ruth'), first.export)
    expect(opened).toMatchObject({ export: { entries: 3, state: 'done' } })
    if (opened.kind !== 'open') return
    // Whichever of the two was quicker, its files are those whose hashes are kept.
    expect((await file(first.export, 'pages.html')).hash).toBe(opened.export.volumes[0]?.hashes['pages.html'])
  })

  it('goes on in another run where the time of one is up', async () => {
    const begun = await beginExport(county.deps, actor('ruth'), asked())
    if (begun.kind !== 'begun') throw new Error(begun.kind)
    expect(await workOnExport(deps(), { export: begun.export, wave: 1 }, -1)).toMatchObject({
      kind: 'goes-on',
    })
    expect(await workOnExport(deps(), { export: begun.export, wave: 1 }, day)).toEqual({ kind: 'stale' })
    expect(await workOnExport(deps(), { export: begun.export, wave: 2 }, day)).toMatchObject({
      kind: 'done',
      count: 3,
    })
  })

  it('is for those with the right to export, in their own department', async () => {
    const one = await made()
    expect(await beginExport(county.deps, actor('dana'), asked())).toMatchObject({ kind: 'refused' })
    expect(await openExport(county.deps, actor('dana'), one.id)).toMatchObject({ kind: 'refused' })
    expect(await openExport(county.deps, actor('lorraine'), one.id)).toEqual({ kind: 'not-found' })
    expect(await beginExport(county.deps, actor('lorraine'), asked({ conversation: maria.id }))).toEqual({
      kind: 'not-found',
    })
  })
})
