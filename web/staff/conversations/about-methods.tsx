import { type ContactMethod, inUse, showAddress } from '../../../core/model/contact-method.ts'
import { Icon } from '../../parts/icon.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { inOrderOfUse, type Shown } from './shown.ts'

/** By what the client is reached: each method with its state, whose it is, when it was used last, and how to change it. */
export function AboutMethods({ shown }: { shown: Shown }) {
  const { words } = useSite()
  const { about } = words.conversation
  const { conversation, methods } = shown
  const used = inOrderOfUse({ ...shown, methods: inUse(methods) })
  const retired = methods.filter((method) => method.retiredAt !== undefined)
  return (
    <section>
      <div class="h">
        <h2>{about.contactMethods}</h2>
        {shown.mayEdit && (
          <a href={`/conversations/${conversation.id}/methods/new`}>
            <span aria-hidden="true">{words.methods.add}</span>
            <span class="vh">{words.methods.addTo(conversation.name)}</span>
          </a>
        )}
      </div>
      {conversation.reach && <p class="reach">{words.methods.about.reach[conversation.reach]}</p>}
      <ul class="methods">
        {used.length === 0 && <li class="plain">{about.noMethods}</li>}
        {used.map((method) => (
          <Method shown={shown} method={method} />
        ))}
      </ul>
      {retired.length > 0 && <Retired shown={shown} retired={retired} />}
    </section>
  )
}

function Method({ shown, method }: { shown: Shown; method: ContactMethod }) {
  const { words, times, now } = useSite()
  const { conversation } = shown
  const exchanged = conversation.exchanged?.[method.address]
  const facts = [
    method.title,
    method.whose !== 'client' && words.methods.whoseKinds[method.whose],
    exchanged && words.conversation.compose.used(times.ago(exchanged, now)),
  ]
  return (
    <li>
      <Icon name={iconOf(method)} size={17} />
      <span class="address">
        {showAddress(method)}
        {shown.mayEdit && (
          <a href={`/conversations/${conversation.id}/methods/${method.id}`}>
            <span aria-hidden="true">{words.common.edit}</span>
            <span class="vh">{words.methods.editOf(showAddress(method))}</span>
          </a>
        )}
      </span>
      <small>
        <State method={method} isOptedOut={conversation.stopped?.includes(method.address) ?? false} />
        {facts.filter(Boolean).join(', ')}
      </small>
    </li>
  )
}

function State({ method, isOptedOut }: { method: ContactMethod; isOptedOut: boolean }) {
  const { about } = useSite().words.conversation
  if (method.type === 'email') return null
  if (isOptedOut) return <span class="bad">{about.optedOut} </span>
  if (method.texts === 'cannot') return <span class="bad">{about.cannot} </span>
  return method.texts === 'works' ? <span class="ok">{about.works} </span> : null
}

function iconOf({ type, texts }: ContactMethod): 'mail' | 'phone' | 'smartphone' {
  if (type === 'email') return 'mail'
  return texts === 'cannot' ? 'phone' : 'smartphone'
}

/** Numbers of before stay in the records, with the way back. */
function Retired({ shown, retired }: { shown: Shown; retired: ContactMethod[] }) {
  const { words } = useSite()
  const { methods } = words
  return (
    <details class="retired">
      <summary>{methods.about.retiredCount(retired.length)}</summary>
      <ul class="methods">
        {retired.map((method) => (
          <li>
            <Icon name={iconOf(method)} size={17} />
            <span>{showAddress(method)}</span>
            <small>
              {[method.title, methods.retired].filter(Boolean).join('. ')}
              {shown.mayEdit && (
                <form
                  action={`/conversations/${shown.conversation.id}/methods/${method.id}/retirement/undo`}
                  method="post"
                >
                  <button type="submit" class="btn link">
                    {methods.bringBack}
                    <span class="vh"> {showAddress(method)}</span>
                  </button>
                </form>
              )}
            </small>
          </li>
        ))}
      </ul>
    </details>
  )
}
