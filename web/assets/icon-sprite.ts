import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { icons } from '../parts/icon.tsx'

const packages = createRequire(import.meta.url)

/** One SVG with a symbol for each icon that the pages use, drawn from lucide-static. */
export async function iconSprite(): Promise<string> {
  const symbols = await Promise.all(icons.map(symbol))
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`
}

async function symbol(name: string): Promise<string> {
  const drawing = await readFile(packages.resolve(`lucide-static/icons/${name}.svg`), 'utf8')
  const inside = drawing.slice(
    drawing.indexOf('>', drawing.indexOf('<svg')) + 1,
    drawing.lastIndexOf('</svg>'),
  )
  const shapes = inside.replace(/\s+/g, ' ').replace(/> </g, '><').trim()
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`
}
