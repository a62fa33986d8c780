import type { TransferReview } from '../../../core/actions/transfer/review-transfer.ts'
import { longestTransferNote } from '../../../core/model/transfer.ts'
import { Field, TextArea } from '../../parts/fields.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { RecordPage } from '../clients/record/record-page.tsx'
import { UnreadNow } from './unread.tsx'

export type Typed = { to?: string; note?: string }

/** Whom a client goes to, and what the receiver should know. */
export function ChooseReceiverPage({
  review,
  typed = {},
  errors = {},
}: {
  review: TransferReview
  typed?: Typed
  errors?: { to?: string | undefined; note?: string | undefined }
}) {
  const { words } = useSite()
  const { transfers } = words
  const { conversation, receivers, departments } = review
  const isAssigning = conversation.state === 'waiting'
  const title = (isAssigning ? transfers.assignTitle : transfers.title)(conversation.name)
  return (
    <RecordPage conversation={conversation.id} title={title}>
      <UnreadNow conversation={conversation} stays={false} />
      {receivers.length + departments.length === 0 && <p class="lead">{transfers.nobody}</p>}
      <form class="form" action={`/conversations/${conversation.id}/transfers/review`} method="post">
        <Field id="to" label={transfers.to} help={transfers.toHelp} error={errors.to}>
          <Receivers review={review} chosen={typed.to} isWrong={errors.to !== undefined} />
        </Field>
        <TextArea
          id="note"
          name="note"
          label={transfers.note}
          help={transfers.noteHelp}
          maxlength={longestTransferNote}
          value={typed.note ?? ''}
          error={errors.note}
        />
        <p class="actions">
          <button type="submit" class="btn primary">
            {transfers.go}
          </button>
          <a class="btn" href={`/conversations/${conversation.id}`}>
            {words.common.cancel}
          </a>
        </p>
      </form>
    </RecordPage>
  )
}

function Receivers({
  review: { department, receivers, departments },
  chosen,
  isWrong,
}: {
  review: TransferReview
  chosen: string | undefined
  isWrong: boolean
}) {
  const { transfers } = useSite().words
  return (
    <select
      class="field"
      id="to"
      name="to"
      required
      aria-describedby={isWrong ? 'to-error to-help' : 'to-help'}
      aria-invalid={isWrong ? 'true' : undefined}
    >
      <option value="">{transfers.choose}</option>
      {receivers.length > 0 && (
        <optgroup label={transfers.colleagues(department.name)}>
          {receivers.map(({ id, name }) => (
            <option value={id} selected={id === chosen}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      {departments.map(({ department: there, receivers: theirs }) => (
        <optgroup label={transfers.colleagues(there.name)}>
          <option value={there.id} selected={there.id === chosen}>
            {transfers.toDepartment(there.name)}
          </option>
          {theirs.map(({ id, name }) => (
            <option value={`${there.id}/${id}`} selected={`${there.id}/${id}` === chosen}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
