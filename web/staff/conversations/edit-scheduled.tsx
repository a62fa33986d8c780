import type { ScheduledMessage } from '../../../core/model/message.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { pickForOf, WriteFields, type Writing } from '../notifications/write-form.tsx'
import { TemplatePicker } from '../templates/picker.tsx'
import { calledOf } from './names.ts'
import { isUnclaimed } from './shown.ts'

/** The message that is changed, the edition this form was made from, and where one came from. */
export type Editing = { was: ScheduledMessage; edition: number; from: string }
type EditWriting = Writing & { editing: Editing }

/** Changing a message that waits, on a page of its own. */
export function EditPage(writing: EditWriting) {
  const { words } = useSite()
  const { shown, editing } = writing
  const isFromList = editing.from === 'scheduled'
  const here = isFromList ? 'scheduled' : isUnclaimed(shown.conversation) ? 'unclaimed' : 'clients'
  const back = isFromList ? words.site.backToScheduled : words.site.backToConversation
  return (
    <Layout title={words.conversation.later.editTitle} here={here}>
      <div class="page-head">
        <a class="btn quiet icon" href={homeOf(writing)} aria-label={back}>
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{words.conversation.later.editTitle}</h1>
      </div>
      <EditForm {...writing} />
      <TemplatePicker pickFor={pickForOf(shown)} />
    </Layout>
  )
}

/** Also the answer to an edit that can't be accepted. */
export function EditForm(writing: EditWriting) {
  const { words } = useSite()
  const { shown, editing } = writing
  const { was, edition, from } = editing
  const action = `/conversations/${shown.conversation.id}/scheduled/${was.id}`
  return (
    <form
      class="form inset notification"
      action={action}
      method="post"
      hx-post={action}
      hx-target="this"
      hx-swap="outerHTML"
      hx-sync="this:drop"
      hx-disable="find button"
    >
      <h2 class="for">
        {words.series.forWhom} <b>{calledOf(shown.conversation, words).full}</b>
      </h2>
      <input type="hidden" name="edition" value={String(edition)} />
      {from && <input type="hidden" name="from" value={from} />}
      <WriteFields {...writing} was={was} />
      <p class="actions">
        <button type="submit" class="btn primary">
          {words.conversation.later.save}
        </button>
        <a class="btn" href={homeOf(writing)}>
          {words.common.cancel}
        </a>
      </p>
    </form>
  )
}

const homeOf = ({ shown, editing }: EditWriting) =>
  editing.from === 'scheduled' ? '/scheduled' : `/conversations/${shown.conversation.id}`
