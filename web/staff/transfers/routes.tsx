import { Hono } from 'hono'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { handAcross } from '../../../core/actions/transfer/hand-across.ts'
import { reviewTransfer, type TransferReview } from '../../../core/actions/transfer/review-transfer.ts'
import { takeTransferBack, transferClient } from '../../../core/actions/transfer/transfer-client.ts'
import { transferDone } from '../../../core/actions/transfer/transfer-done.ts'
import { isId } from '../../../core/model/ids.ts'
import { longestTransferNote, type TransferTo } from '../../../core/model/transfer.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import {
  answerFragment,
  answerPage,
  goTo,
  readForm,
  type SiteDeps,
  type StaffContext,
  siteOf,
  wantsFragment,
} from '../../staff-site.tsx'
import { whyNotSent } from '../conversations/why-not.ts'
import { makeFormKey } from '../form-key.ts'
import { ChooseReceiverPage, type Typed } from './choose-page.tsx'
import { TransferDonePage } from './done-page.tsx'
import { readReceiver } from './receiver-field.ts'
import { type Reviewed, ReviewTransferPage, type Sending } from './review-page.tsx'
import { UnreadNow } from './unread.tsx'

type Fields = (name: string) => string

/** Handing a client on to a colleague or another department, and assigning one who waits. */
export function transfersRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/:id/transfers/new', async (c) => choose(c, {}))

  routes.post('/:id/transfers/review', async (c) => {
    const field = await readForm(c)
    return review(c, field, { key: makeFormKey(), ...typedIn(field), tell: false, transcript: false })
  })

  routes.get('/:id/transfers/unread', async (c) => {
    const [site, found] = await Promise.all([siteOf(c, deps), reviewed(c)])
    if (found.kind !== 'review') return answerNotServed(c, site, found)
    const { conversation } = found
    if (!wantsFragment(c)) return c.redirect(`/conversations/${conversation.id}/transfers/new`, 302)
    if (c.req.query('shown') === String(conversation.unread)) return c.body(null, 204)
    const stays = c.req.query('stays') === 'yes'
    return answerFragment(c, site, <UnreadNow conversation={conversation} stays={stays} />)
  })

  routes.post('/:id/transfers', async (c) => {
    const field = await readForm(c)
    const sending: Sending = {
      key: field('key'),
      ...typedIn(field),
      tell: field('tell') === 'yes',
      body: field('body'),
      transcript: field('transcript') === 'yes',
    }
    return send(c, field, sending)
  })

  routes.get('/:id/transfers/done', async (c) => {
    const { id } = c.req.param()
    const site = await siteOf(c, deps)
    const done = isId('cv', id)
      ? await transferDone(deps.deps, site.actor, id)
      : ({ kind: 'not-found' } as const)
    if (done.kind === 'not-found' || done.kind === 'refused') return answerNotServed(c, site, done)
    return answerPage(c, site, <TransferDonePage done={done} />)
  })

  routes.post('/:id/transfers/undo', async (c) => {
    const { id } = c.req.param()
    const site = await siteOf(c, deps)
    if (!isId('cv', id)) return answerError(c, site, { status: 404 })
    const back = await takeTransferBack(deps.deps, site.actor, { conversation: id })
    if (back.kind === 'taken-back') return goTo(c, `/conversations/${back.conversation}`)
    if (back.kind === 'too-late') return goTo(c, `/conversations/${back.conversation}/transfers/done`)
    return answerNotServed(c, site, back)
  })

  function reviewed(c: StaffContext, to?: TransferTo) {
    const { id = '' } = c.req.param() as { id?: string }
    if (!isId('cv', id)) return { kind: 'not-found' } as const
    return reviewTransfer(deps.deps, c.get('actor'), { conversation: id, to })
  }

  async function choose(c: StaffContext, typed: Typed, errors: { to?: string; note?: string } = {}) {
    const [site, found] = await Promise.all([siteOf(c, deps), reviewed(c)])
    if (found.kind !== 'review') return answerNotServed(c, site, found, typed.note)
    // Nobody chosen yet is no mistake worth more than the sentence.
    const status = typed.to && (errors.to || errors.note) ? 422 : 200
    return answerPage(c, site, <ChooseReceiverPage review={found} typed={typed} errors={errors} />, status)
  }

  async function review(
    c: StaffContext,
    field: Fields,
    sending: Sending,
    problem?: (site: Site, found: TransferReview) => string,
  ) {
    const to = readReceiver(field('to'))
    const [site, found] = await Promise.all([siteOf(c, deps), reviewed(c, to)])
    if (found.kind !== 'review') return answerNotServed(c, site, found, sending.note)
    const { errors } = site.words.transfers
    if (sending.note.length > longestTransferNote)
      return choose(c, sending, { note: errors['note-too-long'] })
    if (!found.to) return choose(c, sending, { to: errors['no-receiver'] })
    const page = (
      <ReviewTransferPage review={found as Reviewed} sending={sending} problem={problem?.(site, found)} />
    )
    return answerPage(c, site, page, problem ? 422 : 200)
  }

  /**
   * The message first, from whom the client knows; if it can't be sent, nothing else happens either. Nor does it leave
   * where the transfer itself would be refused.
   */
  async function send(c: StaffContext, field: Fields, sending: Sending) {
    const to = readReceiver(field('to'))
    const actor = c.get('actor')
    const { id = '' } = c.req.param() as { id?: string }
    if (!isId('cv', id) || !to) return review(c, field, sending)
    if (sending.tell) {
      const ready = await reviewed(c, to)
      if (ready.kind === 'review' && (!ready.to || sending.note.length > longestTransferNote))
        return review(c, field, sending)
      const unread = ready.kind === 'review' ? unreadFirst(ready) : 0
      if (unread > 0) return review(c, field, sending, ({ words }) => words.transfers.unreadStays(unread))
      const body = sending.body ?? ''
      const message = { conversation: id, to: 'smart', body, formKey: sending.key }
      const told = ready.kind === 'review' ? await composeMessage(deps.deps, actor, message) : undefined
      if (told?.kind === 'refused' || told?.kind === 'not-found')
        return answerNotServed(c, await siteOf(c, deps), told, body)
      if (told && told.kind !== 'queued')
        return review(c, field, sending, (site, shown) =>
          site.words.transfers.tell.problem(whyNotSent(site, shown, told)),
        )
    }
    return handOn(c, field, sending, to, id)
  }

  async function handOn(c: StaffContext, field: Fields, sending: Sending, to: TransferTo, id: string) {
    const actor = c.get('actor')
    const { note, transcript: leavesTranscript } = sending
    const outcome =
      to.kind === 'colleague'
        ? await transferClient(deps.deps, actor, { conversation: id, to: to.staff, note, leavesTranscript })
        : await handAcross(deps.deps, actor, { conversation: id, ...to, note })
    switch (outcome.kind) {
      case 'transferred':
      case 'handed-across':
        return goTo(c, `/conversations/${outcome.conversation}/transfers/done`)
      case 'unread-first':
        return review(c, field, sending, ({ words }) => words.transfers.unreadStays(outcome.unread))
      case 'invalid': {
        const say = (await siteOf(c, deps)).words.transfers.errors[outcome.because]
        return choose(c, sending, outcome.because === 'note-too-long' ? { note: say } : { to: say })
      }
      case 'not-found':
      case 'refused':
        return answerNotServed(c, await siteOf(c, deps), outcome, note)
      default:
        return outcome satisfies never
    }
  }

  return routes
}

/** How many messages have to be read first, since they would stay here. */
function unreadFirst({ to, conversation }: TransferReview): number {
  return to?.kind === 'department' && !to.historyMoves ? conversation.unread : 0
}

function typedIn(field: Fields): { to: string; note: string } {
  return { to: field('to'), note: field('note').trim() }
}
