import { type Path, writePath } from './syntax.ts'

/** Refuses two paths of one expression of which one holds the other, or that disagree whether a place is list or map. */
export function refuseOverlaps(paths: Path[], refusal: (message: string) => Error): void {
  for (const [at, second] of paths.entries()) {
    for (const first of paths.slice(0, at)) {
      const clash = clashOf(first, second)
      if (clash) {
        throw refusal(
          `Two document paths ${clash} with each other; must remove or rewrite one of these paths; ` +
            `path one: ${writePath(first)}, path two: ${writePath(second)}`,
        )
      }
    }
  }
}

function clashOf(first: Path, second: Path): 'overlap' | 'conflict' | undefined {
  const shared = Math.min(first.length, second.length)
  for (let at = 0; at < shared; at++) {
    if (first[at] === second[at]) continue
    return typeof first[at] === typeof second[at] ? undefined : 'conflict'
  }
  return 'overlap'
}
