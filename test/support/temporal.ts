import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** The part of Temporal that the proofs of our time rules ask: calendars and zones by another hand than ours. */
export type Zoned = {
  epochMilliseconds: number
  dayOfWeek: number
  toPlainDateTime(): Plain
  toPlainDate(): PlainDate
}
export type Plain = {
  toString(): string
  toZonedDateTime(zone: string): Zoned
}
export type PlainDate = {
  toString(): string
  dayOfWeek: number
  daysInMonth: number
  add(duration: { days?: number; weeks?: number; months?: number }): PlainDate
  with(fields: { day: number }): PlainDate
}
type Temporal = {
  Instant: { fromEpochMilliseconds(milliseconds: number): { toZonedDateTimeISO(zone: string): Zoned } }
  PlainDateTime: { from(text: string): Plain }
  PlainDate: { from(text: string): PlainDate }
}

/** Node 24 has it behind a flag, later ones at hand. Throws where there is none: a proof is never skipped. */
export function openTemporal(): Temporal {
  const known = (globalThis as { Temporal?: Temporal }).Temporal
  if (known) return known
  setFlagsFromString('--harmony-temporal')
  return runInNewContext('Temporal') as Temporal
}
