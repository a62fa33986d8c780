import { describe, expect, it } from 'vitest'
import { type Figures, simulateYear } from './smart-select-year.ts'

/** Found once and then held: other seeds give about the same. */
const seeds = [1, 2, 3, 4, 5]
const clients = 400

describe('V4-05 Over a year in which phones die, change, are landlines and opt out', () => {
  const years = seeds.map((seed) => ({ seed, ...simulateYear({ seed, clients }) }))
  const shown = years.map(
    ({ seed, smart, lastUsed, lastUsable, best }) =>
      `seed ${seed}: smart ${percent(smart)}, last used ${percent(lastUsed)}, last used that takes texts ${percent(lastUsable)}, all-knowing ${percent(best)}`,
  )

  it('more messages of smart select reach the client than of the number used last', () => {
    console.info(shown.join('\n'))
    for (const { smart, lastUsed } of years) expect(share(smart)).toBeGreaterThan(share(lastUsed) + 0.02)
  })

  it('and than of the last one that is known to take texts', () => {
    for (const { smart, lastUsable } of years) expect(share(smart)).toBeGreaterThan(share(lastUsable) + 0.015)
  })

  it('far fewer clients are out of reach for four weeks on end', () => {
    for (const { smart, lastUsed, lastUsable } of years) {
      expect(smart.lost).toBeLessThan(0.85 * lastUsed.lost)
      expect(smart.lost).toBeLessThan(0.9 * lastUsable.lost)
    }
  })

  it('no rule could do better than the one that knows everything', () => {
    for (const { smart, best } of years) expect(share(smart)).toBeLessThan(share(best))
  })
})

function share({ reached, sent }: Figures): number {
  return reached / sent
}

function percent(figures: Figures): string {
  return `${(100 * share(figures)).toFixed(1)} % (${figures.lost} times out of reach for four weeks)`
}
