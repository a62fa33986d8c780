import type { StaffId } from './ids.ts'
import type { Instant } from './time.ts'

/** A browser in which a member of staff has switched notifications on. */
export type PushBrowser = {
  /** The hash of its address: the same browser is the same one, whoever it belongs to now. */
  id: string
  staff: StaffId
  address: PushAddress
  /** What it is called in a list: "Chrome on Windows". */
  name: { browser: string; system: string }
  since: Instant
}

/** Where a push service takes notifications for one browser, and the browser's keys (base64url), so that only it can read them. */
export type PushAddress = { endpoint: string; p256dh: string; auth: string }

/** What a notification says, in the person's language: never whom or what it is about. */
export type PushWords = { says: 'new-messages' | 'works'; language: 'en' | 'es' }

/** What a push service answered: took it · `gone`: the browser takes none any more · `later`: it was busy or did not answer · `refused`. */
export type Pushed = 'taken' | 'gone' | 'later' | 'refused'

/** Nobody has more browsers than this; the one switched on longest ago makes room. */
export const browsersAtMost = 10

const longestEndpoint = 1000
const key = /^[A-Za-z0-9_-]+$/

/**
 * Whether this can be the address of a browser at one of these push services. The site and its functions call no
 * address that somebody merely sent: only services on the list, by name, over https (plain http where the list says so).
 */
export function isPushAddress({ endpoint, p256dh, auth }: PushAddress, services: readonly string[]): boolean {
  if (endpoint.length > longestEndpoint || !URL.canParse(endpoint)) return false
  const { origin, username, password } = new URL(endpoint)
  if (username !== '' || password !== '') return false
  if (!services.some((service) => isAt(origin, service))) return false
  // An uncompressed point of P-256 is 65 bytes, the secret 16.
  return p256dh.length === 87 && key.test(p256dh) && auth.length === 22 && key.test(auth)
}

/** `https://*.push.example` stands for every name that ends so. */
function isAt(origin: string, service: string): boolean {
  const [before, after] = service.split('*')
  if (after === undefined) return origin === service
  const name = origin.slice(before?.length, -after.length)
  return origin.startsWith(before ?? '') && origin.endsWith(after) && /^[a-z0-9][a-z0-9.-]*$/.test(name)
}

const browsers: [string, RegExp][] = [
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
]
const systems: [string, RegExp][] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['ChromeOS', /CrOS/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh|Mac OS X/],
  ['Linux', /Linux/],
]

/** Whether this could be the id of a browser; anything else is not worth a look-up. */
export function isBrowserId(id: string): boolean {
  return /^[\w-]{43}$/.test(id)
}

/** What a browser says of itself, in the two words people know; empty where it says nothing we know. */
export function browserName(userAgent: string): PushBrowser['name'] {
  const first = (known: [string, RegExp][]) => known.find(([, sign]) => sign.test(userAgent))?.[0] ?? ''
  return { browser: first(browsers), system: first(systems) }
}
