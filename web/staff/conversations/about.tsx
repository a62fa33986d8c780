import { noteOf } from '../../../core/model/client.ts'
import { isZone } from '../../../core/model/zone.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { TagChoice } from '../tags/tag-choice.tsx'
import { AboutMethods } from './about-methods.tsx'
import { AboutRecord } from './about-record.tsx'
import { calledOf } from './names.ts'
import type { Shown } from './shown.ts'
import { isUnclaimed } from './shown.ts'

/** What is known of the client: beside the thread, on narrow screens on a page of its own. */
export function About({ shown }: { shown: Shown }) {
  const { words } = useSite()
  return (
    <aside
      class="panel"
      aria-label={words.conversation.about.title(calledOf(shown.conversation, words).full)}
    >
      <AboutSections shown={shown} />
    </aside>
  )
}

export function AboutSections({ shown }: { shown: Shown }) {
  return isUnclaimed(shown.conversation) ? <AboutSender shown={shown} /> : <AboutClient shown={shown} />
}

function AboutClient({ shown }: { shown: Shown }) {
  const { words, actor } = useSite()
  const { about } = words.conversation
  const { conversation, client } = shown
  const edit = `/conversations/${conversation.id}/edit`
  return (
    <>
      <section>
        <div class="h">
          <h2>{about.title(calledOf(conversation, words).short)}</h2>
          {shown.mayEdit && (
            <a href={edit}>
              <span aria-hidden="true">{words.common.edit}</span>
              <span class="vh">{about.edit}</span>
            </a>
          )}
        </div>
        <dl>
          <dt>{about.status}</dt>
          <dd>{conversation.clientStatus ?? words.common.none}</dd>
          {shown.mayEdit && (
            <>
              <dt>{words.clients.tagFilter.label}</dt>
              <dd>
                <TagChoice conversation={conversation} tags={shown.tags} />
              </dd>
            </>
          )}
          <dt>{about.language}</dt>
          <dd>{words.common.languages[conversation.language]}</dd>
          {client?.minor && (
            <>
              <dt>{words.methods.about.minor}</dt>
              <dd>{words.methods.about.minorSays}</dd>
            </>
          )}
          {isZone(conversation.zone) && (
            <>
              <dt>{words.methods.about.zone}</dt>
              <dd>{words.methods.form.zones[conversation.zone]}</dd>
            </>
          )}
        </dl>
      </section>
      <AboutMethods shown={shown} />
      {shown.staffName && (
        <section>
          <div class="h">
            <h2>{about.caseManager}</h2>
          </div>
          <ul class="methods">
            <li>
              <Icon name="circle-user" size={17} />
              <span>
                {shown.staffName}{' '}
                {conversation.staff === actor.staff && `(${words.common.you.toLowerCase()})`}
              </span>
            </li>
          </ul>
        </section>
      )}
      <section>
        <div class="h">
          <h2>{about.note}</h2>
          {shown.mayEdit && (
            <a href={`${edit}#note`}>
              <span aria-hidden="true">{words.common.edit}</span>
              <span class="vh">{about.edit}</span>
            </a>
          )}
        </div>
        <p dir="auto">{(client && noteOf(client, conversation)) || about.noNote}</p>
      </section>
      <AboutRecord shown={shown} />
    </>
  )
}

function AboutSender({ shown: { conversation, mayClaim } }: { shown: Shown }) {
  const { words, times, now } = useSite()
  const address = `/unclaimed/${conversation.id}`
  return (
    <>
      <section>
        <div class="h">
          <h2>{words.unclaimed.whose}</h2>
        </div>
        <p>{words.site.firstWrote(times.dateAndClock(conversation.createdAt, now))}</p>
        <p>{words.site.answerFirst}</p>
      </section>
      <section class="stack">
        {mayClaim && (
          <a class="btn primary" href={`${address}/claim`}>
            {words.unclaimed.claim}
          </a>
        )}
        <a class="btn" href={`${address}/hand-over`}>
          {words.unclaimed.handOverTo}
        </a>
        {conversation.dismissed ? (
          <form action={`${address}/dismissal/undo`} method="post">
            <p>{words.site.dismissedFor(conversation.dismissed.because)}</p>
            <button type="submit" class="btn">
              {words.common.undo}
            </button>
          </form>
        ) : (
          <a class="btn" href={`${address}/dismissal`}>
            {words.unclaimed.dismiss}
          </a>
        )}
      </section>
    </>
  )
}
