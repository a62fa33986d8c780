import { type AttributeValue, attribute, emptyItem, type Item } from '../values.ts'
import { ExpressionParser } from './parser.ts'
import { refuseOverlaps } from './path-overlap.ts'
import type { Path, Step } from './syntax.ts'

/** Reads a projection: paths with commas between. */
export class ProjectionParser extends ExpressionParser {
  /** The whole expression. */
  parse(): Path[] {
    const paths = [this.path()]
    while (this.takeSymbol(',')) paths.push(this.path())
    this.finish()
    refuseOverlaps(paths, (message) => this.refusal(message))
    return paths
  }
}

type Wanted = Map<Step, Wanted | true>

/** The part of an item that the paths name; list elements close up in their order. */
export function project(item: Item, paths: Path[]): Item {
  const wanted: Wanted = new Map()
  for (const path of paths) want(wanted, path)
  return pickFromMap(item, wanted)
}

function want(wanted: Wanted, path: Path): void {
  let place = wanted
  path.forEach((step, at) => {
    if (at === path.length - 1) {
      place.set(step, true)
      return
    }
    const deeper = place.get(step) ?? new Map()
    place.set(step, deeper)
    place = deeper as Wanted
  })
}

function pickFromMap(map: Item, wanted: Wanted): Item {
  const picked = emptyItem()
  for (const [step, deeper] of wanted) {
    const value = typeof step === 'string' ? attribute(map, step) : undefined
    const part = value && pick(value, deeper)
    if (part) picked[step as string] = part
  }
  return picked
}

function pickFromList(list: AttributeValue[], wanted: Wanted): AttributeValue[] {
  const indexes = [...wanted.keys()].filter((step) => typeof step === 'number').sort((a, b) => a - b)
  return indexes.flatMap((index) => {
    const value = list[index]
    const part = value && pick(value, wanted.get(index)!)
    return part ? [part] : []
  })
}

function pick(value: AttributeValue, wanted: Wanted | true): AttributeValue | undefined {
  if (wanted === true) return value
  if (value.M) {
    const M = pickFromMap(value.M, wanted)
    return Object.keys(M).length > 0 ? { M } : undefined
  }
  if (value.L) {
    const L = pickFromList(value.L, wanted)
    return L.length > 0 ? { L } : undefined
  }
  return undefined
}
