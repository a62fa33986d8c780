import type { Context } from 'hono'
import type { Opening, View } from '../../../core/actions/open-conversation.ts'
import type { Channel } from '../../../core/model/message.ts'

const channels: readonly string[] = ['text', 'email', 'voice', 'portal'] satisfies Channel[]

/** What of a conversation an address asks to see: `?channel=text`. Undefined: as staff chose for all of them. */
export function shownIn(query: Record<string, string>): Opening['show'] {
  const { channel, view } = query
  if (channel !== undefined && channels.includes(channel))
    return { kind: 'channel', channel: channel as Channel }
  return view === 'history' || view === 'grouped' ? { kind: view } : undefined
}

/** The same for a piece of a page: what that page shows, by the address at which htmx says that it is. */
export function shownOn(c: Context): Opening['show'] {
  const address = c.req.header('HX-Current-URL')
  if (address === undefined || !URL.canParse(address)) return undefined
  return shownIn(Object.fromEntries(new URL(address).searchParams))
}

/** The query that asks for a view again, for the pieces of a page that shows it. */
export function queryOf(view: View): Record<string, string> {
  switch (view.kind) {
    case 'channel':
      return { channel: view.channel }
    case 'history':
    case 'grouped':
      return { view: view.kind }
    case 'subject':
      return {}
    default:
      return view satisfies never
  }
}
