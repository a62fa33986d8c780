import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'lightningcss'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'css')

/** Safari 15, the oldest we serve: major version in the upper 16 bits, as lightningcss wants it. */
const browsers = { safari: 15 << 16, ios_saf: 15 << 16, chrome: 100 << 16, firefox: 100 << 16 }

/** The files in the order of their layers: reset and base, tokens, layout, components, utilities. */
const files = [
  'fonts',
  'base',
  'tokens',
  'shell',
  'controls',
  'forms',
  'lists',
  'selection',
  'conversation',
  'talk',
  'smart',
  'record',
  'dialog',
  'pages',
  'templates',
  'mass',
  'later',
  'settings',
  'notices',
  'roles',
  'help',
  'pictures',
  'department',
  'oversight',
  'transfers',
  'people',
  'transcript',
  'audit',
  'records',
  'reports',
  'small-screens',
  'utilities',
]

/**
 * One style sheet of all, lowered for the oldest browsers. Early Safari 15 knows no cascade layers and would drop
 * everything in them; as the files come in the order of the layers, the layers are taken off and the order does
 * their work. `address` tells where a file named in `url()` stands.
 */
export async function styleSheet(address: (name: string) => string | undefined): Promise<Buffer> {
  const sources = await Promise.all(files.map((file) => readFile(join(folder, `${file}.css`), 'utf8')))
  const whole = sources
    .map(withoutLayers)
    .join('\n')
    .replace(/url\(([^)]+)\)/g, (_, name: string) => `url(${known(address(name), name)})`)
  const { code } = transform({
    filename: 'app.css',
    code: Buffer.from(whole),
    minify: true,
    targets: browsers,
  })
  return Buffer.from(code)
}

/** Takes `@layer name { … }` off and leaves what is in it. Throws on a brace without its other half. */
function withoutLayers(css: string): string {
  const opening = /@layer [a-z]+ \{/
  const start = css.search(opening)
  if (start < 0) return css
  const open = css.indexOf('{', start)
  let depth = 1
  let end = open + 1
  for (; depth > 0; end++) {
    if (end >= css.length) throw new Error('a layer of the style sheet has no end')
    if (css[end] === '{') depth++
    if (css[end] === '}') depth--
  }
  return css.slice(0, start) + css.slice(open + 1, end - 1) + withoutLayers(css.slice(end))
}

function known(address: string | undefined, name: string): string {
  if (!address) throw new Error(`the style sheet names a file that is not public: ${name}`)
  return address
}
