import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../../local/faults.ts'
import { openProduct, type ProductOptions } from '../../local/product.ts'
import type { World } from '../../local/world.ts'
import { builtBundles } from './bundles.ts'
import { personalOf } from './personal.ts'

/** A text as the simulator's JSON tells it. */
export type TextOnPhone = {
  id: string
  from: string
  to: string
  body: string
  at: string
  direction: 'sent' | 'received'
}

/** A mail as the simulator's JSON tells it. */
export type MailInBox = {
  id: number
  from: string
  to: string
  subject: string
  text: string
  html?: string
  at: string
}

export type ProductWorld = Awaited<ReturnType<typeof openProductWorld>>

/**
 * The whole product with the demo county, on free ports, in a folder of its own: the same bundles that are deployed,
 * as staff and clients use it. Takes some seconds, so open one for a test file; `close` it in the end.
 */
export async function openProductWorld(options: Partial<ProductOptions> = {}) {
  await builtBundles()
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'clientcomm-product-'))
  const world: World = await openProduct({ receiptPace: [20, 40, 60], ...options, dataDir })
  const site = world.edge?.address ?? ''
  const ask = (method: string, path: string, body?: object) =>
    simulator(`${site}/simulator/api${path}`, method, body)

  return {
    world,
    site,
    dataDir,
    /** Writes a text with a pretend phone. */
    async text(
      from: string,
      to: string,
      body: string,
      id?: string,
    ): Promise<{ id: string; outcome: string }> {
      return ask('POST', '/texts', { from, to, body, ...(id ? { id } : {}) })
    },
    /** A pretend phone, seen from its owner. */
    phone: (number: string) => ({
      texts: async (): Promise<TextOnPhone[]> => (await ask('GET', `/phones/${number}/texts`)).texts,
      /** Waits until a text with these words has arrived. */
      received: (words: string) =>
        within(60, `a text “${words}” on ${number}`, async () => {
          const { texts } = await ask('GET', `/phones/${number}/texts`)
          return (texts as TextOnPhone[]).find(
            ({ direction, body }) => direction === 'received' && body.includes(words),
          )
        }),
    }),
    /** A pretend mailbox, newest mail first. */
    mailbox: async (address: string): Promise<MailInBox[]> =>
      (await ask('GET', `/mailboxes/${address}`)).mails,
    /** Moves time forward for everything. */
    advance: (seconds: number) => ask('POST', '/clock', { advanceSeconds: seconds }),
    faults: {
      set: (...faults: Fault[]) => ask('PUT', '/faults', { faults }),
      clear: () => ask('DELETE', '/faults'),
    },
    /** Throws with the kinds of what was found when a function has logged a name, a number, an address or a text. */
    async logsHoldNothingPersonal(): Promise<void> {
      const log = readLogs(join(dataDir, 'log'))
      if (log === '') throw new Error('the functions logged nothing, so this proves nothing')
      const found = (await personalOf(world)).filter(({ words }) => log.includes(words))
      if (found.length > 0)
        throw new Error(
          `the log holds what is personal: ${found.map(({ kind, words }) => `${kind} “${words}”`).join(', ')}`,
        )
    },
    async close(): Promise<void> {
      await world.stop()
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Waits until `find` finds something; the error says what was waited for. */
export async function within<Found>(
  seconds: number,
  what: string,
  find: () => Found | undefined | false | Promise<Found | undefined | false>,
): Promise<Found> {
  const until = performance.now() + seconds * 1000
  for (;;) {
    const found = await find()
    if (found !== undefined && found !== false) return found
    if (performance.now() > until) throw new Error(`not within ${seconds} s: ${what}`)
    await pause(50)
  }
}

// biome-ignore lint/suspicious/noExplicitAny: each caller knows what the simulator answers.
async function simulator(address: string, method: string, body?: object): Promise<any> {
  const response = await fetch(address, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
  const answer = (await response.json()) as { error?: string }
  if (!response.ok)
    throw new Error(`${method} ${new URL(address).pathname}: ${response.status} ${answer.error}`)
  return answer
}

function readLogs(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}
