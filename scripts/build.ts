import { buildFunctions } from './build-functions.ts'

const started = performance.now()
const sizes = await buildFunctions()
for (const [name, { loadedAtStart, all }] of Object.entries(sizes)) {
  console.log(`${name.padEnd(28)}${kilobytes(loadedAtStart)} at start, ${kilobytes(all)} in all`)
}
console.log(
  `Built ${Object.keys(sizes).length} functions in ${((performance.now() - started) / 1000).toFixed(1)} s`,
)

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`.padStart(7)
}
