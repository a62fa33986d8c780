import type { LocalWorld } from '../wire.ts'
import { arnOfList } from './numbers.ts'
import { conflict, invalid, notFound } from './refusals.ts'

export type OptedOut = { number: string; at: number; byThemselves: boolean }
export type OptOuts = {
  createList(name: string): { name: string; arn: string; at: number }
  lists(): { name: string; arn: string; at: number }[]
  /** Throws `ResourceNotFoundException`. */
  listNamed(nameOrArn: string): string
  /** Adds the number; keeps the earlier time when it stands there already. */
  add(list: string, number: string, byThemselves: boolean): OptedOut
  /** Returns the entry that was removed, if there was one. */
  remove(list: string, number: string): OptedOut | undefined
  find(list: string, number: string): OptedOut | undefined
  all(list: string): OptedOut[]
}

/** The opt-out lists, kept across restarts. */
export function openOptOuts(world: LocalWorld): OptOuts {
  const { database, clock } = world
  database.exec(`
    CREATE TABLE IF NOT EXISTS sms_opt_out_lists (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS sms_opted_out (
      list TEXT NOT NULL, number TEXT NOT NULL, at INTEGER NOT NULL, themselves INTEGER NOT NULL,
      PRIMARY KEY (list, number)
    ) STRICT;`)
  const list = database.prepare('SELECT * FROM sms_opt_out_lists WHERE name = ?')
  const addList = database.prepare('INSERT INTO sms_opt_out_lists VALUES (?, ?)')
  const one = database.prepare('SELECT * FROM sms_opted_out WHERE list = ? AND number = ?')
  const insert = database.prepare('INSERT OR IGNORE INTO sms_opted_out VALUES (?, ?, ?, ?)')
  const drop = database.prepare('DELETE FROM sms_opted_out WHERE list = ? AND number = ?')

  const read = (row: Record<string, unknown>): OptedOut => ({
    number: String(row.number),
    at: Number(row.at),
    byThemselves: row.themselves === 1,
  })
  const told = (row: Record<string, unknown>) => {
    const name = String(row.name)
    return { name, arn: arnOfList(world, name), at: Number(row.at) }
  }
  const find = (name: string, number: string) => {
    const row = one.get(name, number)
    return row && read(row)
  }

  return {
    find,
    createList(name) {
      if (list.get(name))
        throw conflict('RESOURCE_ALREADY_EXISTS', `Opt-out list ${name} exists`, 'opt-out-list', name)
      addList.run(name, clock.now())
      return { name, arn: arnOfList(world, name), at: clock.now() }
    },
    lists: () => database.prepare('SELECT * FROM sms_opt_out_lists ORDER BY name').all().map(told),
    listNamed(nameOrArn) {
      const name = nameOrArn.split('/').at(-1) ?? ''
      if (!list.get(name)) throw notFound('opt-out-list', nameOrArn)
      return name
    },
    add(name, number, byThemselves) {
      insert.run(name, number, clock.now(), byThemselves ? 1 : 0)
      return find(name, number) as OptedOut
    },
    remove(name, number) {
      const entry = find(name, number)
      drop.run(name, number)
      return entry
    },
    all: (name) =>
      database.prepare('SELECT * FROM sms_opted_out WHERE list = ? ORDER BY number').all(name).map(read),
  }
}

type Asked = {
  OptedOutNumbers?: string[]
  Filters?: { Name: string; Values: string[] }[]
  NextToken?: string
  MaxResults?: number
}

/** One page of `DescribeOptedOutNumbers`; a number asked for by name has to be there. */
export function describeOptedOut(optOuts: OptOuts, name: string, asked: Asked) {
  const wanted = asked.OptedOutNumbers?.map((number) => {
    const entry = optOuts.find(name, e164(number))
    if (!entry) throw notFound('opted-out-number', number)
    return entry
  })
  const passing = (wanted ?? optOuts.all(name)).filter((entry) =>
    (asked.Filters ?? []).every(({ Name, Values }) => {
      if (Name !== 'end-user-opted-out')
        throw invalid('INVALID_FILTER_VALUES', `${Name} is not a filter here`)
      return Values.includes(String(entry.byThemselves))
    }),
  )
  const { page, NextToken } = paged(passing, ({ number }) => number, asked)
  return { page: page.map(toldEntry), NextToken }
}

export const toldEntry = ({ number, at, byThemselves }: OptedOut) => ({
  OptedOutNumber: number,
  OptedOutTimestamp: at / 1000,
  EndUserOptedOut: byThemselves,
})

/** A page of entries after the token (the last entry's key), and the token for the next. */
export function paged<Entry>(
  all: Entry[],
  keyOf: (entry: Entry) => string,
  { NextToken, MaxResults = 100 }: { NextToken?: string; MaxResults?: number },
) {
  const from = NextToken === undefined ? 0 : all.findIndex((entry) => keyOf(entry) === NextToken) + 1
  if (NextToken !== undefined && from === 0)
    throw invalid('INVALID_NEXT_TOKEN', 'The next token is not valid')
  const page = all.slice(from, from + MaxResults)
  const last = page.at(-1)
  return { page, ...(last && from + MaxResults < all.length ? { NextToken: keyOf(last) } : {}) }
}

/** With its plus sign. */
export const e164 = (number: string) => (number.startsWith('+') ? number : `+${number}`)
