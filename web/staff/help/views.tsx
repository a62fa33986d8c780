import type { Child } from 'hono/jsx'
import type { Department, HelpContact } from '../../../core/model/department.ts'
import { showNumber } from '../../../core/model/phone.ts'
import { foundIn, type Help, type HelpPart, type HelpTopicName, helpTopics } from '../../../words/help.ts'
import type { Words } from '../../../words/index.ts'
import { Icon } from '../../parts/icon.tsx'
import { useFrame } from '../../parts/site-context.tsx'

/** What of the help is shown: all topics or those found, one of them, or that there is none by that name. */
export type HelpView =
  | { kind: 'index'; wanted?: string }
  | { kind: 'topic'; topic: HelpTopicName }
  | { kind: 'lost' }

type County = Department['county'] | undefined

export function titleOf(view: HelpView, help: Help, words: Words): string {
  return view.kind === 'topic' ? help[view.topic].title : words.help.title
}

export function HelpPage(page: { help: Help; view: HelpView; county: County; isSignedIn: boolean }) {
  const { help, view, county, isSignedIn } = page
  const { words } = useFrame()
  return (
    <>
      <div class="page-head">
        {view.kind === 'topic' && (
          <a class="btn quiet icon" href="/help" aria-label={words.help.all}>
            <Icon name="arrow-left" size={22} />
          </a>
        )}
        <h1>{titleOf(view, help, words)}</h1>
      </div>
      <div class="inset help-page">
        {view.kind === 'topic' ? <Topic help={help} name={view.topic} /> : <Topics help={help} view={view} />}
        <Contact county={county} />
        {!isSignedIn && (
          <p class="form-actions">
            <a class="btn primary" href="/sign-in">
              {words.help.signIn}
            </a>
          </p>
        )}
      </div>
    </>
  )
}

function Topics({ help, view }: { help: Help; view: Exclude<HelpView, { kind: 'topic' }> }) {
  const { help: labels } = useFrame().words
  const wanted = view.kind === 'index' ? view.wanted : undefined
  const found = wanted ? foundIn(help, wanted) : undefined
  const shown = found && found.length > 0 ? found : helpTopics
  return (
    <>
      <p class="lead">{view.kind === 'lost' ? labels.notHere : labels.lead}</p>
      <search>
        <form class="help-search" method="post" action="/help/search">
          <div class="line">
            <label for="help-q">{labels.search}</label>
            <p class="help" id="help-q-help">
              {labels.searchHelp}
            </p>
            <input
              class="field"
              type="search"
              id="help-q"
              name="q"
              value={wanted ?? ''}
              maxlength={100}
              aria-describedby="help-q-help"
            />
          </div>
          <button class="btn" type="submit">
            <Icon name="search" size={18} /> {labels.go}
          </button>
        </form>
      </search>
      {wanted && found && (
        <p role="status" class="found">
          {labels.found(found.length, wanted)} {found.length > 0 && <a href="/help">{labels.all}</a>}
        </p>
      )}
      <h2 class="vh">{labels.topics}</h2>
      <ul class="help-topics">
        {shown.map((name) => (
          <li>
            <a href={`/help/${name}`}>{help[name].title}</a>
            <p>{help[name].about}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Topic({ help, name }: { help: Help; name: HelpTopicName }) {
  const { words } = useFrame()
  const next = helpTopics[helpTopics.indexOf(name) + 1]
  return (
    <article>
      <p class="lead">{help[name].about}</p>
      {help[name].parts.map((part) => (
        <Part part={part} />
      ))}
      <p class="ways">
        {next && <a href={`/help/${next}`}>{words.help.next(help[next].title)}</a>}
        <a href="/help">{words.help.all}</a>
      </p>
    </article>
  )
}

function Part({ part }: { part: HelpPart }) {
  if ('heading' in part) return <h2>{part.heading}</h2>
  if ('text' in part) return <p>{part.text}</p>
  if ('steps' in part)
    return (
      <ol>
        {part.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    )
  return (
    <ul>
      {part.list.map((thing) => (
        <li>{thing}</li>
      ))}
    </ul>
  )
}

/** From the county file; without it whom there is in any county. */
function Contact({ county }: { county: County }) {
  const { contact } = useFrame().words.help
  const whom = county?.helpContact
  return (
    <section class="card" aria-labelledby="contact">
      <h2 id="contact">{contact.title}</h2>
      {county && whom ? (
        <>
          <p>{contact.lead(county.name)}</p>
          <Reached whom={whom} />
        </>
      ) : (
        <p>{contact.none}</p>
      )}
    </section>
  )
}

function Reached({ whom: { name, email, phone, hours } }: { whom: HelpContact }) {
  const { contact } = useFrame().words.help
  return (
    <dl class="facts">
      {name && <Fact term={contact.name}>{name}</Fact>}
      {email && (
        <Fact term={contact.email}>
          <a href={`mailto:${email}`}>{email}</a>
        </Fact>
      )}
      {phone && (
        <Fact term={contact.phone}>
          <a href={`tel:${phone}`}>{showNumber(phone)}</a>
        </Fact>
      )}
      {hours && <Fact term={contact.hours}>{hours}</Fact>}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children?: Child }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
