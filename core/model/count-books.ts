import { type Counted, type Numbers, nobody, nothing, sum } from './day-counts.ts'

/** A calendar day in the department's zone: `2026-11-21`. */
export type Day = string & { readonly of?: 'day' }

/** What was counted and has not been entered in the books yet. */
export type Pending = Counted & { day: Day; staff: string }

/** All that was counted up to the end of a day: what lies between two of them is the period between. */
export type UpTo = {
  day: Day
  all: Counted
  staff: Record<string, { name: string; numbers: Numbers }>
  /** 0 of one that is not kept yet. */
  version: number
}

/** The books of a department as far as entering needs them: the last one before, those since, and the months. */
export type Books = { upTo: UpTo[]; months: Month[] }
export type Month = { month: string; days: Record<Day, Numbers>; version: number }

/**
 * The books with what was pending in them; answers only what changed. A day that was counted late is in every book
 * from that day on. `names`: of those who are counted, as far as they are known.
 */
export function entered(books: Books, pending: Pending[], names: Record<string, string>): Books {
  const byDay = Map.groupBy(pending, ({ day }) => day)
  const first = [...byDay.keys()].toSorted()[0]
  if (first === undefined) return { upTo: [], months: [] }
  let upTo = books.upTo.toSorted((one, other) => (one.day < other.day ? -1 : 1))
  const changed = new Set<Day>()
  for (const [day, some] of byDay) {
    if (!upTo.some((one) => one.day === day)) upTo = withDay(upTo, day)
    upTo = upTo.map((one) => {
      if (one.day < day) return one
      changed.add(one.day)
      return some.reduce((book, counted) => withCounted(book, counted, names), one)
    })
  }
  return { upTo: upTo.filter(({ day }) => changed.has(day)), months: enteredMonths(books.months, byDay) }
}

/** The month of a day: `2026-11`. */
export const monthOf = (day: Day): string => day.slice(0, 7)

/** The day's book begins as the last one before it. */
function withDay(upTo: UpTo[], day: Day): UpTo[] {
  const before = upTo.filter((one) => one.day < day)
  const last = before.at(-1) ?? { all: nothing, staff: {} }
  return [...before, { ...last, day, version: 0 }, ...upTo.filter((one) => one.day > day)]
}

function withCounted(book: UpTo, counted: Pending, names: Record<string, string>): UpTo {
  const was = book.staff[counted.staff] ?? { name: '', numbers: {} }
  const { numbers } = sum({ numbers: was.numbers, reasons: {} }, { numbers: counted.numbers, reasons: {} })
  const name = counted.staff === nobody ? '' : (names[counted.staff] ?? was.name)
  return {
    ...book,
    all: sum(book.all, counted),
    staff: { ...book.staff, [counted.staff]: { name, numbers } },
  }
}

function enteredMonths(months: Month[], byDay: Map<Day, Pending[]>): Month[] {
  const wanted = new Map<string, Month>()
  for (const [day, some] of byDay) {
    const month = monthOf(day)
    const known = wanted.get(month) ?? months.find((one) => one.month === month)
    const was = known ?? { month, days: {}, version: 0 }
    const { numbers } = some.reduce<Counted>((all, one) => sum(all, one), {
      numbers: was.days[day] ?? {},
      reasons: {},
    })
    wanted.set(month, { ...was, days: { ...was.days, [day]: numbers } })
  }
  return [...wanted.values()]
}
