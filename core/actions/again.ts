import type { Written } from '../ports.ts'

/** How often an action reads again after someone else was first. */
const tries = 6

/** Nobody lets us write: with six tries this is a fault, not a race. The caller's edge reports or redelivers it. */
export class TooManyRaces extends Error {
  override name = 'TooManyRaces'
}

/**
 * Reads, decides and writes again when someone else wrote in between. The attempt answers `'changed'` to be
 * called again, anything else is the outcome.
 */
export async function untilWritten<Outcome>(
  attempt: () => Promise<Outcome | Extract<Written, 'changed'>>,
): Promise<Outcome> {
  for (let tried = 0; tried < tries; tried++) {
    if (tried > 0) await pause(2 ** tried * (5 + Math.random() * 10))
    const outcome = await attempt()
    if (outcome !== 'changed') return outcome as Outcome
  }
  throw new TooManyRaces('another writer was first, six times')
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
