import type { ChosenReceiver, TransferReview } from '../../../core/actions/transfer/review-transfer.ts'
import { type Language, wordsIn } from '../../../words/index.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { RecordPage } from '../clients/record/record-page.tsx'
import { UnreadNow } from './unread.tsx'
import { WhatComes } from './what-comes.tsx'

export type Reviewed = TransferReview & { to: ChosenReceiver }
export type Sending = {
  key: string
  to: string
  note: string
  tell: boolean
  body?: string | undefined
  transcript: boolean
}

/** Everything one wants to know before a client is handed on, and the message they may get. */
export function ReviewTransferPage({
  review,
  sending,
  problem,
}: {
  review: Reviewed
  sending: Sending
  problem?: string | undefined
}) {
  const { words, actor } = useSite()
  const { transfers } = words
  const { conversation, to } = review
  const called = calledReceiver(to)
  const isAssigning = conversation.state === 'waiting'
  const title = isAssigning ? transfers.assignReviewTitle : transfers.reviewTitle
  const confirm = isAssigning ? transfers.assign : transfers.confirm
  const stays = to.kind === 'department' && !to.historyMoves
  return (
    <RecordPage conversation={conversation.id} title={title(conversation.name, called)}>
      {problem && (
        <p class="notice" role="alert">
          <Icon name="circle-alert" size={18} />
          {problem}
        </p>
      )}
      <UnreadNow conversation={conversation} stays={stays} />
      <WhatComes review={review} />
      {sending.note && (
        <section class="card">
          <h2>{transfers.note}</h2>
          <p class="transfer-note" dir="auto">
            {sending.note}
          </p>
        </section>
      )}
      <form class="form" action={`/conversations/${conversation.id}/transfers`} method="post">
        <input type="hidden" name="key" value={sending.key} />
        <input type="hidden" name="to" value={sending.to} />
        <input type="hidden" name="note" value={sending.note} />
        {to.kind === 'colleague' && !to.historyMoves && (
          <label class="option">
            <input type="checkbox" name="transcript" value="yes" checked={sending.transcript} />
            <span>{transfers.transcript(to.receiver.name)}</span>
          </label>
        )}
        {review.mayTell ? (
          <fieldset class="card">
            <legend>{transfers.tell.title}</legend>
            <label class="option">
              <input type="checkbox" name="tell" value="yes" checked={sending.tell} />
              <span>{transfers.tell.check(conversation.name)}</span>
            </label>
            <div class="line">
              <label for="body">{transfers.tell.label}</label>
              <p class="help" id="body-help">
                {transfers.tell.help}
              </p>
              <textarea
                class="field"
                id="body"
                name="body"
                rows={4}
                lang={conversation.language}
                aria-describedby="body-help"
              >
                {sending.body ?? proposed(review, actor.name)}
              </textarea>
            </div>
          </fieldset>
        ) : (
          conversation.state === 'caseload' && <p class="help">{transfers.tell.cannot}</p>
        )}
        <p class="actions">
          <button type="submit" class="btn primary">
            {confirm(conversation.name, called)}
          </button>
          <a class="btn" href={`/conversations/${conversation.id}/transfers/new`}>
            {transfers.back}
          </a>
        </p>
      </form>
    </RecordPage>
  )
}

export function calledReceiver(to: ChosenReceiver): string {
  if (to.kind === 'colleague') return to.receiver.name
  return to.receiver?.name ?? to.department.name
}

/** In the client's language. */
function proposed({ conversation, to }: Reviewed, me: string): string {
  const { transfers } = wordsIn(conversation.language satisfies Language)
  if (to.kind === 'colleague') return transfers.toClient(me, to.receiver.name)
  return to.isSecret ? transfers.toClientSecret(me) : transfers.toClientAcross(me, to.department.name)
}
