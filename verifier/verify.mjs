#!/usr/bin/env node
// Checks an exported ClientComm audit. It shares nothing with the product; docs/audit.md describes the format.
//
//   npx ./verifier [--after HASH] [--head HASH]... [FILE]...      (without a file: what is piped in)
//
// --after  the hash on which the first link must stand: the newest of what was checked before
// --head   a hash that must be in the chain: from the log "audit chained", kept outside the table
import { createHash } from 'node:crypto'
import { createReadStream, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const longestList = 20
const nothing = '0'.repeat(64)
const sha256 = (text) => createHash('sha256').update(text).digest('hex')

/** Checks lines of an export, one after the other; `close` answers everything that is wrong, in words. */
export function verifier({ after, heads = [] } = {}) {
  const chains = new Map()
  const problems = []
  const awaited = new Set(heads)
  let number = 0
  let events = 0

  function line(text) {
    number += 1
    if (text === '') return
    const read = parsed(text)
    if (!read) return void problems.push(`line ${number}: not a line of an audit`)
    const chain = chains.get(read.department) ?? { waiting: [], last: undefined }
    chains.set(read.department, chain)
    if ('previous' in read) return link(read, text, chain)
    events += 1
    chain.waiting.push([read.id, sha256(text)])
  }

  function link(read, text, chain) {
    const at = `line ${number}, link ${read.link}`
    const { department, waiting, last } = chain
    const body = JSON.stringify({
      at: read.at,
      department: read.department,
      events: read.events,
      link: read.link,
      previous: read.previous,
    })
    const hash = sha256(body)
    if (text !== `${body.slice(0, -1)},"hash":"${hash}"}`) problems.push(`${at}: the link itself was changed`)
    awaited.delete(hash)
    if (!last) begins(read, at)
    else if (read.link !== last.link + 1)
      problems.push(`${at}: comes after link ${last.link}${gap(last.link, read.link)}`)
    else if (read.previous !== last.hash)
      problems.push(`${at}: does not stand on link ${last.link}: one of them was changed`)
    else if (read.at < last.at) problems.push(`${at}: is older than the link before it`)
    compare(read.events ?? [], waiting, at)
    Object.assign(chain, { waiting: [], last: { link: read.link, hash, at: read.at }, department })
  }

  function begins(read, at) {
    if (after !== undefined && read.previous !== after)
      problems.push(`${at}: does not stand on the hash given by --after`)
    if (read.link === 1 && read.previous !== nothing) problems.push(`${at}: the first link stands on another`)
    if (read.link !== 1 && read.previous === nothing) problems.push(`${at}: a later link stands on nothing`)
  }

  /** What the link says of its events, against the lines before it. */
  function compare(told, found, at) {
    const hashes = new Map(found)
    const wanted = new Map(told)
    for (const [id, hash] of told) {
      if (!hashes.has(id)) problems.push(`${at}: event ${id} was removed`)
      else if (hashes.get(id) !== hash) problems.push(`${at}: event ${id} was changed`)
    }
    for (const [id] of found) if (!wanted.has(id)) problems.push(`${at}: event ${id} was added`)
    if (found.length > hashes.size) problems.push(`${at}: an event stands there twice`)
    const isInOrder = told.every(([id], place) => found[place]?.[0] === id)
    const areSame = told.length === found.length && told.every(([id]) => hashes.has(id))
    if (areSame && !isInOrder) problems.push(`${at}: its events were reordered`)
  }

  function close() {
    for (const head of awaited)
      problems.push(`the hash ${head} is not in this chain: its end was cut off, or it was made anew`)
    const unchained = [...chains.values()].reduce((sum, { waiting }) => sum + waiting.length, 0)
    const ends = [...chains].map(([department, { last }]) => ({ department, ...last }))
    return { problems, events, unchained, ends }
  }

  return { line, close }
}

function gap(last, next) {
  if (next <= last) return ': links were reordered or stand there twice'
  return next === last + 2
    ? `: link ${last + 1} was removed`
    : `: links ${last + 1} to ${next - 1} were removed`
}

function parsed(text) {
  try {
    const read = JSON.parse(text)
    const isLink =
      Array.isArray(read.events) && Number.isInteger(read.link) && read.events.every(Array.isArray)
    const isEvent = typeof read.id === 'string' && !('previous' in read)
    return typeof read.department === 'string' && (isLink || isEvent) ? read : undefined
  } catch {
    return undefined
  }
}

/** The lines of a stream, ended by a newline alone: other line ends would hide a change. */
async function* linesOf(stream) {
  let rest = ''
  for await (const piece of stream.setEncoding('utf8')) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop()
    yield* lines
  }
  if (rest !== '') yield rest
}

async function main() {
  const options = {
    after: { type: 'string' },
    head: { type: 'string', multiple: true },
    help: { type: 'boolean' },
  }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (values.help) return void console.log('verify [--after HASH] [--head HASH]... [FILE]...')
  const { line, close } = verifier({ after: values.after, heads: values.head ?? [] })
  const streams = positionals.length > 0 ? positionals.map((file) => createReadStream(file)) : [process.stdin]
  for (const stream of streams) for await (const text of linesOf(stream)) line(text)
  const { problems, events, unchained, ends } = close()
  for (const problem of problems.slice(0, longestList)) console.log(problem)
  if (problems.length > longestList) console.log(`and ${problems.length - longestList} more`)
  for (const { department, link, hash } of ends)
    console.log(`${department}: up to link ${link ?? 0}, hash ${hash ?? 'none'}`)
  if (unchained > 0) console.log(`${unchained} events stand in no link: an export has none of these`)
  if (!values.head) console.log('No --head was given: an end that was cut off is not noticed')
  const isWhole = problems.length + unchained === 0
  console.log(
    `${isWhole ? 'Whole' : `NOT WHOLE (${problems.length + unchained} problems)`}: ${events} events`,
  )
  process.exitCode = isWhole && events > 0 ? 0 : 1
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main()
