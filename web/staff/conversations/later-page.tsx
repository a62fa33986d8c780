import type { Child } from 'hono/jsx'
import type { ScheduledMessage } from '../../../core/model/message.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { TextArea } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { LaterTime } from './later-time.tsx'
import { calledOf } from './names.ts'
import { Why } from './send-by.tsx'
import type { Shown } from './shown.ts'
import { isUnclaimed } from './shown.ts'

/** The words and the time of a message for later, as typed. */
export type Later = {
  key: string
  body: string
  to: string
  date?: string
  time?: string
  problem?: Child
  subject?: string
  title?: string
  /** The message that is being changed, and the edition this form was made from. */
  editing?: { id: string; edition: number }
  /** What someone else made of it meanwhile. */
  theirs?: ScheduledMessage
}

/** The dialog "Send later" as a page; also where a scheduled message is edited. */
export function LaterPage({ shown, later }: { shown: Shown; later: Later }) {
  const { words } = useSite()
  const title = later.editing ? words.conversation.later.editTitle : words.conversation.later.title
  return (
    <Layout title={title} here={isUnclaimed(shown.conversation) ? 'unclaimed' : 'clients'}>
      <div class="page-head">
        <a
          class="btn quiet icon"
          href={`/conversations/${shown.conversation.id}`}
          aria-label={words.site.backToConversation}
        >
          <Icon name="arrow-left" size={22} />
        </a>
        <h1>{title}</h1>
      </div>
      <LaterForm shown={shown} later={later} />
    </Layout>
  )
}

export function LaterForm({ shown, later }: { shown: Shown; later: Later }) {
  const { words, times, now } = useSite()
  const { conversation } = shown
  const home = `/conversations/${conversation.id}`
  const action = later.editing ? `${home}/scheduled/${later.editing.id}` : `${home}/scheduled`
  const to = later.to || 'smart'
  return (
    <form
      class="form inset"
      action={action}
      method="post"
      {...(later.editing
        ? {
            'hx-post': action,
            'hx-target': 'this',
            'hx-swap': 'outerHTML',
            'hx-sync': 'this:drop',
            'hx-disable': 'find button',
          }
        : {})}
    >
      <input type="hidden" name="key" value={later.key} />
      <input type="hidden" name="to" value={to} />
      {later.editing && <input type="hidden" name="edition" value={String(later.editing.edition)} />}
      {later.subject && <input type="hidden" name="subject" value={later.subject} />}
      {later.title && <input type="hidden" name="title" value={later.title} />}
      <div class="error" role="alert" id="later-error">
        {later.problem}
      </div>
      {later.theirs && (
        <div class="notice">
          <div>
            <strong>
              {words.site.theirVersion} ({times.dateAndClock(later.theirs.due, now)})
            </strong>
            <p dir="auto">{later.theirs.body}</p>
          </div>
        </div>
      )}
      <p>{to === 'smart' ? <Why shown={shown} /> : words.conversation.compose.textTo(showNumber(to))}</p>
      {to === 'smart' && <p class="help">{words.smart.again}</p>}
      <TextArea
        id="body"
        name="body"
        label={words.conversation.compose.label(calledOf(conversation, words).short)}
        value={later.body}
        maxlength={1600}
        required
      />
      <LaterTime date={later.date} time={later.time} />
      <p class="actions">
        <button type="submit" class="btn primary">
          {later.editing ? words.conversation.later.save : words.conversation.later.schedule}
        </button>
        <a class="btn" href={home}>
          {words.common.cancel}
        </a>
      </p>
    </form>
  )
}
