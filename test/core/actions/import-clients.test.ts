import { beforeEach, describe, expect, test } from 'vitest'
import { followKept } from '../../../core/actions/follow-kept.ts'
import { checkFile } from '../../../core/actions/imports/check-file.ts'
import { confirmImport, openImport } from '../../../core/actions/imports/confirm-import.ts'
import type { ClientImport } from '../../../core/model/client-import.ts'
import { actor, openCounty, type TestCounty, unknownPhone } from '../../support/county.ts'

const ruth = actor('ruth')
const head = 'Name,Phone,Second phone,Case manager,Language,Status,Note'
let county: TestCounty

beforeEach(async () => {
  county = await openCounty()
})

const check = async (lines: string[], by = ruth) =>
  checkFile(county.deps, by, { text: [head, ...lines].join('\n') })

async function open(id: string, page = 1) {
  const opened = await openImport(county.deps, ruth, { id, page })
  if (opened.kind !== 'open') throw new Error(opened.kind)
  return opened
}

async function checked(lines: string[]) {
  const answer = await check(lines)
  if (answer.kind !== 'checked') throw new Error(JSON.stringify(answer))
  return open(answer.id)
}

const confirm = (one: ClientImport, leaveOut = false) =>
  confirmImport(county.deps, ruth, { id: one.id, leaveOut })

/** Follows until nothing more follows. */
async function follow(times = 1) {
  for (let changes = county.changes(); changes.length > 0; changes = county.changes())
    for (let time = 0; time < times; time++) await followKept(county.deps, changes)
}

const dana = 'dana.whitfield@harborcounty.example'
const someLines = [
  `Ana Luz,(801) 555-0150,801-555-0151,${dana},Spanish,Active,Brother drives her`,
  'Ben Ode,8015550152,,,,,',
  'Carl Nophone,,,DANA.WHITFIELD@harborcounty.example,,,',
]

describe('A file of clients', () => {
  test('is imported whole: each with their phones, case manager, language and note', async () => {
    const { import: one } = await checked(someLines)
    expect(one).toMatchObject({ rows: 3, faulty: 0, already: 0, state: 'checked' })
    expect(await confirm(one)).toEqual({ kind: 'confirmed' })
    expect(await confirm(one)).toEqual({ kind: 'confirmed' })
    await follow(2)
    const { import: done, page } = await open(one.id)
    expect(done).toMatchObject({ state: 'done', added: 3, notAdded: 0 })
    const outcome = page?.outcomes[2]
    if (outcome?.kind !== 'added') throw new Error('not added')
    const ana = await county.conversation(outcome.conversation)
    expect(ana).toMatchObject({
      name: 'Ana Luz',
      staff: actor('dana').staff,
      state: 'caseload',
      language: 'es',
    })
    expect(ana).toMatchObject({ clientStatus: 'Active', address: '+18015550150' })
    const known = await county.store.client(ana.client ?? '')
    expect(known?.methods.map(({ address }) => address).toSorted()).toEqual(['+18015550150', '+18015550151'])
    expect(known?.client.note).toBe('Brother drives her')
    const text = await county.text('Hi', { from: '+18015550151' })
    expect(text).toMatchObject({ kind: 'kept', conversation: ana.id })
    const ben = await county.text('Hi', { from: '+18015550152' })
    expect(await county.conversation(ben.conversation)).toMatchObject({ state: 'waiting', name: 'Ben Ode' })
  })

  test('sent again adds nobody, not even those without a phone', async () => {
    const first = await checked(someLines)
    await confirm(first.import)
    await follow()
    const again = await checked(someLines)
    expect(again.import).toMatchObject({ rows: 0, already: 3, faulty: 0 })
    expect(await confirm(again.import)).toEqual({ kind: 'nothing' })
  })

  test('confirmed twice at once, from two windows, adds each once', async () => {
    const one = await checked(someLines)
    const two = await checked(someLines)
    await Promise.all([confirm(one.import), confirm(two.import)])
    await follow(2)
    const list = await county.store.roster({ department: 'pretrial' }, { limit: 20 })
    expect(list.items.map(({ name }) => name).toSorted()).toEqual(['Ana Luz', 'Ben Ode', 'Carl Nophone'])
  })

  test('tells for each line what to fix, and is not imported until those lines are left out by word', async () => {
    await county.maria()
    await county.text('Who is this?', { from: unknownPhone })
    const { import: one, faults } = await checked([
      ',8015550153,,,,,',
      'Bad Phone,12,,,,,',
      'No Manager,8015550154,,nobody@harborcounty.example,,,',
      'Sam Keeps None,8015550155,,sam.reyes@harborcounty.example,,,',
      'Odd Words,8015550156,,,Klingon,Unheard,',
      'Maria Santos,(801) 555-0134,,,,,',
      'Somebody Else,(801) 555-0134,,,,,',
      `Stranger,${unknownPhone},,,,,`,
      'Good One,8015550157,,,,,',
      'Good Twin,801.555.0157,,,,,',
    ])
    expect(
      faults.map(({ line, field, fault, with: by }) => [line, field, fault, ...(by ? [by] : [])]),
    ).toEqual([
      [2, 'name', 'empty'],
      [3, 'phone', 'not-possible'],
      [4, 'manager', 'no-such-manager'],
      [5, 'manager', 'keeps-no-clients'],
      [6, 'status', 'unknown-status'],
      [6, 'language', 'unknown-language'],
      [8, 'phone', 'twice', '7'],
      [9, 'phone', 'unclaimed'],
      [11, 'phone', 'twice', '10'],
    ])
    expect(one).toMatchObject({ rows: 1, already: 1 })
    expect(await confirm(one)).toEqual({ kind: 'faulty' })
    await follow()
    expect((await open(one.id)).import.state).toBe('checked')
    expect(await confirm(one, true)).toEqual({ kind: 'confirmed' })
    await follow()
    expect((await open(one.id)).import).toMatchObject({ state: 'done', added: 1 })
  })

  test('names who serves the client of a number, and finds out nothing of other departments', async () => {
    await county.maria()
    await county.client('priya', { name: 'Noor Haddad', number: '+18015550160' })
    const { import: one, faults } = await checked([
      'Mary Stone,8015550134,,,,,',
      'Noor Haddad,8015550160,,,,,',
    ])
    expect(faults).toEqual([{ line: 2, field: 'phone', fault: 'known', with: 'Dana Whitfield' }])
    expect(one).toMatchObject({ rows: 1, already: 0 })
  })

  test('is looked at again before it is imported', async () => {
    const { import: one } = await checked(someLines)
    await county.client('chris', { name: 'Ana Luz', number: '+18015550150' })
    expect(await confirm(one)).toEqual({ kind: 'stale' })
    await follow()
    expect((await open(one.id)).import.state).toBe('checked')
  })

  test('of many lines goes on page by page and ends', async () => {
    const lines = Array.from(
      { length: 60 },
      (_, place) => `Person ${place},+1702555${1000 + place},,${dana},,,`,
    )
    const { import: one } = await checked(lines)
    await confirm(one)
    await follow()
    expect((await open(one.id)).import).toMatchObject({ state: 'done', added: 60, pages: 3 })
    expect((await open(one.id, 3)).page?.rows).toHaveLength(10)
  })

  test.each<[string, string]>([
    ['', 'empty'],
    ['Phone\n8015550150', 'no-name'],
    ['Name', 'no-rows'],
    ['Name\n"Ana', 'unclosed-quote'],
    [`Name\n${'Ana\n'.repeat(2001)}`, 'too-many'],
  ])('that is none is told so: %j', async (text, because) => {
    expect(await checkFile(county.deps, ruth, { text })).toEqual({ kind: 'wrong', because })
  })

  test('is for those alone who may import, in their own department', async () => {
    expect(await check(someLines, actor('dana'))).toEqual({ kind: 'refused', because: 'no-permission' })
    const { import: one } = await checked(someLines)
    const elsewhere = { ...ruth, department: 'behavioral' }
    expect(await confirmImport(county.deps, elsewhere, { id: one.id, leaveOut: true })).toEqual({
      kind: 'not-found',
    })
  })
})
