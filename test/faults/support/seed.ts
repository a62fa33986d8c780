/** Long random runs are sampled; `.ci/run` runs them whole. */
export const isFull = Boolean(process.env.FULL_RANDOM)

/** What chance begins with: printed by each test that uses it, and given again as `SEED`. */
export const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

/** Numbers from 0 up to 1, always the same for the same seed. */
export function chanceFrom(start: number): () => number {
  let state = start | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same things in another order. */
export function shuffled<Thing>(things: Thing[], chance: () => number): Thing[] {
  const left = [...things]
  return things.map(() => left.splice(Math.floor(chance() * left.length), 1)[0] as Thing)
}
