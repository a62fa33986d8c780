import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chanceFrom, isFull, seed } from '../../faults/support/seed.ts'
import { exported } from '../../support/audit.ts'

const program = join(import.meta.dirname, '..', '..', '..', 'verifier', 'verify.mjs')
type Found = { problems: string[]; events: number; unchained: number }
type Verifier = (known?: { after?: string; heads?: string[] }) => {
  line(text: string): void
  close(): Found
}

let verifier: Verifier
const folder = mkdtempSync(join(tmpdir(), 'clientcomm-audit-'))

beforeAll(async () => {
  verifier = (await import(program)).verifier
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function check(lines: string[], known: { after?: string; heads?: string[] } = {}): Found {
  const { line, close } = verifier(known)
  for (const text of lines) line(text)
  return close()
}

type Change = (lines: string[], chance: () => number) => string[] | undefined
const somewhere = (lines: string[], chance: () => number) => Math.floor(chance() * lines.length)

/** Each makes one change of its kind somewhere; undefined: what chance chose changes nothing. */
const changes: Record<string, Change> = {
  'a character changed': (lines, chance) => {
    const place = somewhere(lines, chance)
    const text = lines[place]!
    const at = Math.floor(chance() * text.length)
    const other = String.fromCharCode(33 + Math.floor(chance() * 90))
    if (text[at] === other) return undefined
    return lines.with(place, text.slice(0, at) + other + text.slice(at + 1))
  },
  'a line removed': (lines, chance) => lines.toSpliced(somewhere(lines, chance), 1),
  'a line put in twice': (lines, chance) =>
    lines.toSpliced(somewhere(lines, chance), 0, lines[somewhere(lines, chance)]!),
  'a line made up and put in': (lines, chance) => {
    const line = JSON.parse(lines[0]!)
    const id = `au_${'7'.repeat(10)}${Math.floor(chance() * 1e9)}`
    return lines.toSpliced(somewhere(lines, chance), 0, JSON.stringify({ ...line, id }))
  },
  'two lines exchanged': (lines, chance) => {
    const [one, other] = [somewhere(lines, chance), somewhere(lines, chance)]
    if (lines[one] === lines[other]) return undefined
    return lines.with(one, lines[other]!).with(other, lines[one]!)
  },
  'the end cut off': (lines, chance) => lines.slice(0, somewhere(lines, chance)),
  'the beginning cut off': (lines, chance) => lines.slice(1 + somewhere(lines, chance)),
}

describe('the verifier', () => {
  const events = isFull ? 100_000 : 4000
  const often = isFull ? 12 : 20
  const timeout = isFull ? 900_000 : 60_000

  for (const [what, change] of Object.entries(changes))
    it(`finds ${what} in ${events} events, wherever it is (seed ${seed})`, { timeout }, async () => {
      const { lines, head, after } = await exported(events)
      const known = { after, heads: [head] }
      expect(check(lines, known)).toMatchObject({ problems: [], events, unchained: 0 })
      const chance = chanceFrom(seed)
      for (let n = 0; n < often; n++) {
        const changed = change(lines, chance)
        if (changed) expect(check(changed, known).problems.length).toBeGreaterThan(0)
      }
    })

  it('says which link and event it was', async () => {
    const { lines } = await exported(30)
    const place = lines.findIndex((text) => text.includes('"id"'))
    const id = JSON.parse(lines[place]!).id
    expect(check(lines.with(place, lines[place]!.replace('"did":"', '"did":"never '))).problems).toEqual([
      `line 11, link 1: event ${id} was changed`,
    ])
    expect(check(lines.toSpliced(place, 1)).problems).toEqual([`line 10, link 1: event ${id} was removed`])
    expect(check(lines.toSpliced(11, 11)).problems).toEqual([
      'line 22, link 3: comes after link 1: link 2 was removed',
    ])
  })

  it('takes what is not chained yet for what it is', async () => {
    const { lines } = await exported(30)
    expect(check(lines.slice(0, -1))).toMatchObject({ problems: [], unchained: 10 })
  })

  it('is a program by itself, which says so by its exit', async () => {
    const { lines, head } = await exported(500)
    const file = join(folder, 'audit.jsonl')
    writeFileSync(file, `${lines.join('\n')}\n`)
    const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
    expect(run('--head', head, file)).toMatchObject({ status: 0 })
    expect(run(file).stdout).toContain('Whole: 500 events')
    // The last link taken away, and its events left to be changed at will.
    writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n`)
    expect(run(file)).toMatchObject({ status: 1 })
    writeFileSync(file, `${lines.slice(0, -11).join('\n')}\n`)
    expect(run('--head', head, file)).toMatchObject({ status: 1 })
    expect(run('--head', head, file).stdout).toContain(`the hash ${head} is not in this chain`)
  })

  it('is short, and takes nothing from the product', () => {
    const text = readFileSync(program, 'utf8')
    expect(text.split('\n').length - 1).toBeLessThan(150)
    const imports = [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from)
    expect(imports.filter((from) => !from?.startsWith('node:'))).toEqual([])
  })
})
