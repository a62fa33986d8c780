import type { Child } from 'hono/jsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'
import { Standing } from '../coverage/standing.tsx'
import { TemplatePicker } from '../templates/picker.tsx'
import { About } from './about.tsx'
import type { Draft } from './composer.tsx'
import { Composer } from './composer.tsx'
import { Filters } from './filters.tsx'
import { LaterDialog } from './later-dialog.tsx'
import { calledOf } from './names.ts'
import { Pulse } from './pulse.tsx'
import type { Shown } from './shown.ts'
import { isUnclaimed } from './shown.ts'
import { StopRequest } from './stop-request.tsx'
import { Thread } from './thread.tsx'

/** A conversation: who, what was written, the box to write in, what is known of the client. */
export function ConversationPage({
  shown,
  draft,
  done,
  isEarlier,
}: {
  shown: Shown
  draft: Draft
  done?: Child
  isEarlier?: boolean
}) {
  const { words } = useSite()
  return (
    <Layout
      title={calledOf(shown.conversation, words).full}
      here={isUnclaimed(shown.conversation) ? 'unclaimed' : 'clients'}
      wide
    >
      <div class="convo" id="conversation">
        <Head shown={shown} />
        <Filters shown={shown} />
        <Thread shown={shown} />
        <button type="button" class="btn primary sm" id="jump" hidden>
          {words.conversation.showNew} <Icon name="arrow-down" size={16} stroke={2.4} />
        </button>
        <div id="toast" role="status">
          {typeof done === 'string' ? <Toast say={done} /> : done}
        </div>
        <StopRequest shown={shown} />
        <Composer shown={shown} draft={draft} />
        <About shown={shown} />
      </div>
      <LaterDialog shown={shown} />
      {shown.mayWrite && (
        <TemplatePicker
          pickFor={{ conversation: shown.conversation.id, reads: shown.conversation.language }}
        />
      )}
      {!isEarlier && <Pulse shown={shown} />}
    </Layout>
  )
}

function Head({ shown }: { shown: Shown }) {
  const site = useSite()
  const { words } = site
  const { conversation } = shown
  const unclaimed = isUnclaimed(conversation)
  const called = calledOf(conversation, words)
  const address = `/conversations/${conversation.id}`
  return (
    <header class="c-head">
      <a
        class="btn quiet icon"
        href={unclaimed ? '/unclaimed' : '/clients'}
        aria-label={unclaimed ? words.site.backToUnclaimed : words.site.backToClients}
      >
        <Icon name="arrow-left" size={22} />
      </a>
      <div class="id">
        <h1>{called.full}</h1>
        <p class="meta">{metaOf(shown, site)}</p>
      </div>
      <MarkAsRead shown={shown} />
      {unclaimed ? (
        <a
          class="btn primary"
          href={`/unclaimed/${conversation.id}/${shown.mayClaim ? 'claim' : 'hand-over'}`}
        >
          {shown.mayClaim ? words.unclaimed.claim : words.unclaimed.handOverTo}
        </a>
      ) : (
        <>
          <a class="btn only-desk" href={`${address}/next-unread`} data-key="next">
            {words.conversation.nextUnread} <Icon name="chevron-right" size={18} />
          </a>
          {shown.mayWrite && (
            <a class="btn only-desk" href={`${address}?write=new#title`} data-begins="subject">
              <Icon name="pencil" size={17} /> {words.subjects.newMessage}
            </a>
          )}
        </>
      )}
      <a class="vh" href={`${address}/previous-unread`} data-key="previous" tabindex={-1}>
        {words.common.keys.previousUnread}
      </a>
      <a
        class="btn quiet icon only-phone details"
        href={`${address}/about`}
        aria-label={words.site.detailsFor(called.full)}
      >
        <Icon name="info" size={22} />
      </a>
      <Standing conversation={conversation} staffName={shown.staffName} />
    </header>
  )
}

function metaOf({ conversation, staffName }: Shown, { words, actor }: ReturnType<typeof useSite>): string {
  if (isUnclaimed(conversation)) return words.site.unknownSender
  const parts = [
    conversation.clientStatus,
    conversation.language === 'es' && words.conversation.reads(words.common.languages.es),
    conversation.staff !== actor.staff && staffName,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** Sent by the page once the newest message has been on screen; without script a button. */
export function MarkAsRead({ shown: { conversation } }: { shown: Shown }) {
  const { words } = useSite()
  if (conversation.unread === 0 || conversation.newestInbound === undefined)
    return <div id="mark-as-read" hidden />
  const action = `/conversations/${conversation.id}/seen`
  return (
    <div id="mark-as-read">
      <form
        id="seen"
        hidden
        action={action}
        method="post"
        hx-post={action}
        hx-trigger="cc:seen"
        hx-swap="none"
        hx-sync="this:drop"
      >
        <input type="hidden" name="upTo" value={conversation.newestInbound} />
      </form>
      <noscript>
        <form action={action} method="post">
          <input type="hidden" name="upTo" value={conversation.newestInbound} />
          <button type="submit" class="btn">
            {words.site.markAsRead}
          </button>
        </form>
      </noscript>
    </div>
  )
}
