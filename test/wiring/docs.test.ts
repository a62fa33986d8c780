import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, source, sources } from '../support/sources.ts'

const documents = [...sources(['docs'], /\.md$/), ...['README.md', 'STYLE.md', 'CHANGELOG.md'].map(document)]

describe('the documents', () => {
  it('link to what is there: files, folders, headings, pictures', () => {
    const broken = documents.flatMap(({ path, text }) =>
      [...linksIn(text)]
        .filter((link) => !/^(https?|mailto):/.test(link))
        .filter((link) => !leadsSomewhere(path, link))
        .map((link) => `${path} → ${link}`),
    )
    expect(broken).toEqual([])
  })

  it('name only commands that package.json has', () => {
    const { scripts } = JSON.parse(source('package.json')) as { scripts: Record<string, string> }
    const known = [...Object.keys(scripts), 'install', 'ci', 'audit', 'outdated']
    const unknown = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\bnpm (?:run )?([a-z][\w-]*(?::[\w-]+)*)/g)]
        .filter(([whole]) => /npm run |npm (start|test|ci|install|audit)/.test(whole))
        .map(([, name = '']) => name)
        .filter((name) => !known.includes(name) && name !== 'run')
        .map((name) => `${path}: npm run ${name}`),
    )
    expect(unknown).toEqual([])
  })

  it('say of files in code marks only what is there', () => {
    const gone = documents.flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /`((?:bin|config|core|lambdas|lib|local|providers|store|words|web|test|bench|scripts|docs)\/[\w./-]+\.\w+)`/g,
        ),
      ]
        .map(([, named = '']) => named)
        .filter((named) => !existsSync(join(root, named)))
        .map((named) => `${path}: ${named}`),
    )
    expect(gone).toEqual([])
  })

  it('list every decision', () => {
    const list = source('docs/decisions/README.md')
    const pages = sources(['docs/decisions'], /^\d{4}-.*\.md$/).map(
      ({ path }) => path.split('/').at(-1) ?? '',
    )
    expect(pages.filter((page) => !list.includes(`(${page})`))).toEqual([])
  })

  it('tell every script that a reader may run, and every folder of the house', () => {
    const readme = source('README.md')
    const { scripts } = JSON.parse(source('package.json')) as { scripts: Record<string, string> }
    for (const name of Object.keys(scripts)) expect(readme).toMatch(new RegExp(`npm (run )?${name}\\b`))
    const folders = [
      'bin',
      'config',
      'core',
      'lambdas',
      'lib',
      'local',
      'providers',
      'store',
      'words',
      'web',
      'test',
      'bench',
      'scripts',
      'docs',
    ]
    for (const folder of folders) expect(readme).toContain(`\`${folder}/`)
  })

  it('describe each picture in words', () => {
    const bare = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)]
        .filter(([, words = '']) => words.trim().length < 20)
        .map(([, , picture]) => `${path}: ${picture}`),
    )
    expect(bare).toEqual([])
    for (const { path, text } of sources(['docs/pictures'], /\.svg$/)) {
      expect([path, /<title[ >]/.test(text) && /<desc[ >]/.test(text)]).toEqual([path, true])
    }
  })
})

describe('the licence', () => {
  it('is Apache 2.0, in the file and in the package', () => {
    expect(source('LICENSE')).toContain('Apache License')
    expect(source('LICENSE')).toContain('Version 2.0, January 2004')
    expect(JSON.parse(source('package.json')).license).toBe('Apache-2.0')
  })
})

function document(path: string) {
  return { path, text: source(path) }
}

function* linksIn(text: string): Iterable<string> {
  const withoutCode = text.replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '')
  for (const [, link = ''] of withoutCode.matchAll(/\]\(([^)\s]+)[^)]*\)/g)) yield link
  for (const [, link = ''] of withoutCode.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g)) yield link
}

function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', heading] = link.split('#')
  const path = file === '' ? from : join(dirname(from), file)
  if (!existsSync(join(root, path))) return false
  if (heading === undefined || !path.endsWith('.md')) return true
  const headings = [...source(path).matchAll(/^#+\s+(.+)$/gm)].map(([, words = '']) => anchorOf(words))
  return headings.includes(heading)
}

/** As GitHub makes the address of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')
}
