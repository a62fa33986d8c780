import { Hono } from 'hono'
import { type Added, addClient } from '../../../core/actions/add-client.ts'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { putBackOnList } from '../../../core/actions/take-off-list.ts'
import { may } from '../../../core/model/access.ts'
import { isId } from '../../../core/model/ids.ts'
import { readNumber } from '../../../core/model/phone.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { StaffActor } from '../../site.ts'
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
import {
  isShared,
  type NewClient,
  NewClientForm,
  NewClientPage,
  type Problem,
  readNewClient,
} from './new-client.tsx'

/** Adding a client, also one whose number is known already. */
export function newClientRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/new', async (c) => {
    const site = await siteOf(c, deps)
    const asked = may(site.actor, 'add-client')
    if (!asked.allowed) return answerNotServed(c, site, { kind: 'refused', because: asked.because })
    return answerPage(c, site, <NewClientPage form={{ key: makeFormKey() }} />)
  })

  routes.post('/', async (c) => {
    const form = readNewClient(await readForm(c))
    const actor = c.get('actor')
    const site = await siteOf(c, deps)
    const again = (problem: Problem) =>
      wantsFragment(c)
        ? answerFragment(c, site, <NewClientForm form={form} problem={problem} />, 422)
        : answerPage(c, site, <NewClientPage form={form} problem={problem} />, 422)
    const number = await readNumber(form.number ?? '')
    if (form.first?.trim() && number.kind !== 'number' && !form.number?.trim())
      return again({ kind: 'first-needs-number' })
    const added = await addClient(deps.deps, actor, inputOf(form, site.department.clientStatuses))
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
      case 'yours':
        return added.same ? goTo(c, await openedAgain(deps, actor, added)) : again(added)
      case 'invalid':
      case 'held-by':
      case 'waiting':
      case 'unclaimed':
      case 'known-elsewhere':
        return again(added)
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, added, form.first)
      default:
        return added satisfies never
    }
  })

  return routes
}

/** The same person is on one's own list: opened, and put back on it if they were taken off. */
async function openedAgain(
  { deps }: SiteDeps,
  actor: StaffActor,
  { conversation, offList }: Extract<Added, { kind: 'yours' }>,
): Promise<string> {
  if (!offList) return `/conversations/${conversation}?done=yours`
  await putBackOnList(deps, actor, { conversation, undo: false })
  return `/conversations/${conversation}?done=yours-back`
}

function inputOf(form: NewClient, statuses: string[]): Parameters<typeof addClient>[2] {
  const { name = '', number = '', title = '', clientStatus = '', note = '', first = '', same = '' } = form
  return {
    name,
    number,
    title,
    clientStatus: statuses.includes(clientStatus) ? clientStatus : '',
    note,
    language: form.language === 'es' ? 'es' : 'en',
    first,
    shared: isShared(form),
    ...(same === 'none' || isId('cl', same) ? { same } : {}),
    formKey: form.key,
  }
}
