import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

/** A file of the repository: where it stands, from the root, and what is in it. */
export type Source = { path: string; text: string }

const notOurs = new Set(['node_modules', 'dist', 'cdk.out', '.local', '.git', 'test-results'])
const asWords = /\.(ts|tsx|mjs|js|css|md|json|ya?ml|svg|webmanifest)$|^[^.]+$|^\.[^.]+$/

/** Every file of these folders that holds words; of the whole repository without any. What git ignores is left out. */
export function sources(folders: string[] = ['.'], ending: RegExp = asWords): Source[] {
  return folders.flatMap((folder) =>
    filesIn(folder)
      .filter((path) => ending.test(path.split('/').at(-1) ?? ''))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  )
}

/** The program files of these folders. */
export const programs = (...folders: string[]): Source[] => sources(folders, /\.(ts|tsx|mjs)$/)

/** What a program file imports: files of ours from the root, packages by name. */
export function importsOf({ path, text }: Source): string[] {
  const named = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\s]+)'/g)
  return [...named].map(([, name = '']) =>
    name.startsWith('.') ? normalize(join(dirname(path), name)) : name,
  )
}

/** The lines of these files that say something, as `path:line`. */
export function linesSaying(files: Source[], what: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, place) => (what.test(line) ? [`${path}:${place + 1}`] : [])),
  )
}

/** The file at this path. */
export function source(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = normalize(join(folder, entry.name))
    if (notOurs.has(entry.name)) return []
    if (entry.isDirectory()) return filesIn(path)
    return entry.isFile() ? [path] : []
  })
}
