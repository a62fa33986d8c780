import { Hono } from 'hono'
import { type ListFacts, listedClients } from '../../../core/actions/listed-clients.ts'
import {
  type Mark,
  type Marked,
  markClients,
  mostMarked,
  unmarkClients,
} from '../../../core/actions/mark-clients.ts'
import { seenConversation } from '../../../core/actions/served-conversation.ts'
import { tagsFor } from '../../../core/actions/tags.ts'
import { type ConversationId, isId } from '../../../core/model/ids.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { loadList } from '../clients/client-list.ts'
import { ClientsPage } from '../clients/list.tsx'
import { ChoosePage, type Chosen } from './choose.tsx'
import { MarkedNotice } from './done.tsx'

type Field = (name: string) => string[]

/** Putting a tag or a status on one client or many, and taking that back. */
export function marksRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/choose', (c) => choose(c, (name) => c.req.queries(name) ?? []))
  routes.post('/choose', async (c) => choose(c, await fieldsOf(c)))

  async function choose(c: StaffContext, field: Field, error?: (site: Site) => string) {
    const clients = clientsIn(field)
    const [site, tags] = await Promise.all([siteOf(c, deps), tagsFor(deps.deps, c.get('actor'))])
    const chosen = await chosenOf(c, site, clients)
    if (chosen.count === 0) return back(c, site.words.tags.choose.nobody)
    return answerPage(
      c,
      site,
      <ChoosePage chosen={chosen} tags={tags} error={error?.(site)} />,
      error ? 422 : 200,
    )
  }

  async function chosenOf(c: StaffContext, site: Site, clients: Marked): Promise<Chosen> {
    if ('list' in clients) {
      const { filter = '', tag = '', status = '' } = clients.list
      const of = { ...site.actor, now: site.now }
      const { ids } = await listedClients(deps.deps.store, of, clients.list, { limit: mostMarked + 1 })
      return { conversations: [], list: { filter, only: tag, of: status }, count: ids.length }
    }
    const { conversations } = clients
    const [first] = conversations
    if (conversations.length !== 1 || !first) return { conversations, count: conversations.length }
    const seen = await seenConversation(deps.deps.store, c.get('actor'), first)
    if (seen.kind !== 'yes') return { conversations: [], count: 0 }
    const { name, tag, clientStatus } = seen.conversation
    return { conversations, count: 1, one: { name, tag, status: clientStatus } }
  }

  routes.post('/marks', async (c) => {
    const field = await fieldsOf(c)
    const mark = markIn(
      field('kind')[0],
      field('tag')[0] ?? '',
      (field('status')[0] ?? '').replace(/^is /, ''),
    )
    const actor = c.get('actor')
    const marked = await markClients(deps.deps, actor, { clients: clientsIn(field), mark })
    switch (marked.kind) {
      case 'marked': {
        const tags = await tagsFor(deps.deps, actor)
        return back(c, <MarkedNotice marked={marked} tags={tags} />)
      }
      case 'nobody':
        return choose(c, field, ({ words }) => words.tags.choose.nobody)
      case 'too-many':
        return choose(c, field, ({ words }) => words.tags.choose.tooMany)
      case 'unknown-mark':
        return choose(c, field, ({ words }) => words.tags.choose.unknown)
      case 'not-found':
      case 'refused':
        return answerNotServed(c, await siteOf(c, deps), marked)
      default:
        return marked satisfies never
    }
  })

  routes.post('/marks/undo', async (c) => {
    const field = await fieldsOf(c)
    const to = field('to')[0] ?? ''
    const was = field('was').flatMap((line) => {
      const [conversation = '', ...had] = line.split(' ')
      return isId('cv', conversation) ? [{ conversation, had: had.join(' ') }] : []
    })
    const undone = await unmarkClients(deps.deps, c.get('actor'), {
      mark: markIn(field('kind')[0], to, to),
      was,
    })
    const site = await siteOf(c, deps)
    if (undone.kind !== 'unmarked') return answerNotServed(c, site, undone)
    return back(c, <p>{site.words.tags.unmarked(undone.count)}</p>)
  })

  /** The list again, with what was done on top. */
  async function back(c: StaffContext, done: Parameters<typeof ClientsPage>[0]['done']) {
    const view = { filter: 'all' as const, order: 'recent' as const }
    const [site, list] = await Promise.all([siteOf(c, deps), loadList(deps, c.get('actor'), view)])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    return answerPage(c, site, <ClientsPage list={list} done={done} />)
  }

  return routes
}

/** All values of each field. */
export async function fieldsOf(c: StaffContext): Promise<Field> {
  const body = await c.req.parseBody({ all: true })
  return (name) => [body[name] ?? []].flat().filter((value): value is string => typeof value === 'string')
}

function clientsIn(field: Field): Marked {
  if ((field('all')[0] ?? '') === '')
    return { conversations: field('client').filter((id): id is ConversationId => isId('cv', id)) }
  // Where a mark is given too, what the list was narrowed to goes by other names.
  const isMarking = field('kind').length > 0
  const [filter, tag = '', status] = ['filter', isMarking ? 'only' : 'tag', isMarking ? 'of' : 'status'].map(
    (name) => field(name)[0],
  )
  const list: ListFacts = {
    ...(filter ? { filter } : {}),
    ...(isId('tg', tag) ? { tag } : {}),
    ...(status ? { status } : {}),
  }
  return { list }
}

function markIn(kind: string | undefined, tag: string, status: string): Mark {
  return kind === 'status'
    ? { kind, status: status === 'none' ? '' : status }
    : { kind: 'tag', tag: isId('tg', tag) ? tag : '' }
}
