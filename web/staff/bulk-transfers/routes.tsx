import { Hono } from 'hono'
import {
  beginBulkTransfer,
  openBulkTransfer,
  reviewBulkTransfer,
} from '../../../core/actions/transfer/bulk-transfer.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import {
  answerFragment,
  answerPage,
  goTo,
  type SiteDeps,
  type StaffContext,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { makeFormKey } from '../form-key.ts'
import { fieldsOf } from '../tags/marks-routes.tsx'
import { ChooseClientsPage, type Typed, type Wrong } from './choose-page.tsx'
import { BulkProgress, BulkProgressPage } from './progress-page.tsx'
import { ReviewClientsPage } from './review-page.tsx'

type Field = Awaited<ReturnType<typeof fieldsOf>>
const nothing: Typed = { to: '', note: '', who: 'all', clients: [], transcript: false }

/** Handing many clients of a colleague on at once, as when somebody leaves. */
export function bulkTransfersRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/new', (c) => choose(c, c.req.query('from'), nothing))

  routes.post('/review', async (c) => {
    const field = await fieldsOf(c)
    const typed = typedIn(field)
    const from = staffIn(field('from')[0])
    const [site, review] = await Promise.all([
      siteOf(c, deps),
      reviewBulkTransfer(deps.deps, c.get('actor'), { from }),
    ])
    if (review.kind !== 'review') return answerNotServed(c, site, review, typed.note)
    const { errors } = site.words.bulkTransfers
    const to = review.receivers.find(({ id }) => id === typed.to)
    const chosen = review.clients.filter(({ id }) => typed.who === 'all' || typed.clients.includes(id))
    if (!review.from) return choose(c, undefined, typed)
    if (!to) return choose(c, from, typed, { to: errors['no-receiver'] })
    if (chosen.length === 0) return choose(c, from, typed, { clients: errors.nobody })
    const formKey = makeFormKey()
    const page = { review, chosen, to, typed, formKey }
    return answerPage(c, site, <ReviewClientsPage {...page} />)
  })

  routes.post('/', async (c) => {
    const field = await fieldsOf(c)
    const typed = typedIn(field)
    const from = staffIn(field('from')[0]) ?? ''
    const begun = await beginBulkTransfer(deps.deps, c.get('actor'), {
      from,
      to: typed.to,
      conversations: typed.clients,
      note: typed.note,
      leavesTranscript: typed.transcript,
      formKey: field('key')[0] ?? '',
    })
    switch (begun.kind) {
      case 'begun':
        return goTo(c, `/transfers/${begun.transfer}`)
      case 'invalid': {
        const say = (await siteOf(c, deps)).words.bulkTransfers.errors[begun.because]
        const where = { nobody: 'clients', 'no-receiver': 'to', 'note-too-long': 'note' } as const
        return choose(c, from, typed, { [where[begun.because]]: say })
      }
      case 'not-found':
      case 'refused':
        return answerNotServed(c, await siteOf(c, deps), begun, typed.note)
      default:
        return begun satisfies never
    }
  })

  routes.get('/:transfer', async (c) => {
    const { transfer: id } = c.req.param()
    const site = await siteOf(c, deps)
    if (!isId('bt', id)) return answerError(c, site, { status: 404 })
    const opened = await openBulkTransfer(deps.deps, site.actor, id)
    if (opened.kind !== 'open') return answerNotServed(c, site, opened)
    const { transfer } = opened
    if (wantsFragment(c)) return answerFragment(c, site, <BulkProgress transfer={transfer} />)
    return answerPage(c, site, <BulkProgressPage transfer={transfer} />)
  })

  async function choose(c: StaffContext, from: string | undefined, typed: Typed, wrong: Wrong = {}) {
    const [site, review] = await Promise.all([
      siteOf(c, deps),
      reviewBulkTransfer(deps.deps, c.get('actor'), { from: staffIn(from) }),
    ])
    if (review.kind !== 'review') return answerNotServed(c, site, review, typed.note)
    const status = Object.keys(wrong).length > 0 ? 422 : 200
    return answerPage(c, site, <ChooseClientsPage review={review} typed={typed} wrong={wrong} />, status)
  }

  return routes
}

function staffIn(value: string | undefined): string | undefined {
  return isId('st', value) ? value : undefined
}

function typedIn(field: Field): Typed {
  return {
    to: field('to')[0] ?? '',
    note: (field('note')[0] ?? '').trim(),
    who: field('who')[0] === 'some' ? 'some' : 'all',
    clients: field('client').filter((id) => isId('cv', id)),
    transcript: field('transcript')[0] === 'yes',
  }
}
