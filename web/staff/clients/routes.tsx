import { Hono } from 'hono'
import { addClient } from '../../../core/actions/add-client.ts'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { listClients } from '../../../core/actions/list-clients.ts'
import { readNumber } from '../../../core/model/phone.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import { Piece } from '../../parts/piece.tsx'
import type { SignedInEnv } from '../../session.ts'
import {
  answerFragment,
  answerPage,
  goTo,
  readForm,
  type SiteDeps,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { ClientListRegion, ClientsPage, type ListFilter, MoreClients } from './list.tsx'
import { NewClientForm, NewClientPage, readNewClient } from './new-client.tsx'
import { ClientRows } from './rows.tsx'

/** The list of clients, searching it, adding to it. */
export function clientRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const filter = filterOf(c.req.query('filter'))
    const after = c.req.query('after')
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      listClients(deps.deps, c.get('actor'), { filter, ...(after ? { after } : {}) }),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    if (!wantsFragment(c))
      return answerPage(c, site, <ClientsPage list={{ ...list, filter, isLater: after !== undefined }} />)
    const shown = Number(c.req.query('shown') ?? 0) + list.lines.length
    return answerFragment(
      c,
      site,
      <>
        <Piece target="#rows" swap="beforeend">
          <ClientRows lines={list.lines} isMore />
        </Piece>
        <Piece target="#more" swap="outerHTML">
          <MoreClients list={{ ...list, filter }} shown={shown} of={site.counts.clients} />
        </Piece>
      </>,
    )
  })

  routes.post('/search', async (c) => {
    const search = (await readForm(c))('q').trim().slice(0, 100)
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      listClients(deps.deps, c.get('actor'), { filter: 'all', search }),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    const shown = { ...list, filter: 'all' as const, search: search || undefined }
    if (!wantsFragment(c)) return answerPage(c, site, <ClientsPage list={shown} />)
    return answerFragment(
      c,
      site,
      <>
        <ClientListRegion list={shown} />
        <Piece target="#found" swap="innerHTML">
          {search && site.words.clients.found(list.lines.length)}
        </Piece>
      </>,
    )
  })

  routes.get('/new', async (c) => {
    const site = await siteOf(c, deps)
    return answerPage(c, site, <NewClientPage form={{ key: makeFormKey() }} />)
  })

  routes.post('/', async (c) => {
    const form = readNewClient(await readForm(c))
    const actor = c.get('actor')
    const site = await siteOf(c, deps)
    const again = (problem: Parameters<typeof NewClientForm>[0]['problem']) =>
      wantsFragment(c)
        ? answerFragment(c, site, <NewClientForm form={form} problem={problem} />, 422)
        : answerPage(c, site, <NewClientPage form={form} problem={problem} />, 422)
    const number = await readNumber(form.number ?? '')
    if (form.first?.trim() && number.kind !== 'number' && !form.number?.trim())
      return again({ kind: 'first-needs-number' })
    const added = await addClient(deps.deps, actor, {
      name: form.name ?? '',
      number: form.number ?? '',
      title: form.title ?? '',
      clientStatus: site.department.clientStatuses.includes(form.clientStatus ?? '')
        ? (form.clientStatus ?? '')
        : '',
      note: form.note ?? '',
      language: form.language === 'es' ? 'es' : 'en',
      first: form.first ?? '',
      formKey: form.key,
    })
    switch (added.kind) {
      case 'added': {
        const address = `/conversations/${added.conversation}`
        if (!form.first?.trim() || number.kind !== 'number') return goTo(c, `${address}?done=added`)
        const sent = await composeMessage(deps.deps, actor, {
          conversation: added.conversation,
          to: number.e164,
          body: form.first,
          formKey: `${form.key}-first`.slice(-64),
        })
        return goTo(c, `${address}?done=${sent.kind === 'queued' ? 'added' : 'first-not-sent'}`)
      }
      case 'invalid':
      case 'yours':
      case 'held-by':
      case 'waiting':
      case 'unclaimed':
        return again(added)
      case 'not-found':
        return answerError(c, site, { status: 404 })
      case 'refused':
        return answerNotServed(c, site, added)
      default:
        return added satisfies never
    }
  })

  return routes
}

/** A filter as an address names it; anything else is all. */
export function filterOf(asked: string | undefined): ListFilter {
  return asked === 'unread' || asked === 'failed' ? asked : 'all'
}
