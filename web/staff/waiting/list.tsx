import type { WaitingList } from '../../../core/actions/transfer/list-waiting.ts'
import type { Line } from '../../../core/model/conversation.ts'
import { Field } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'

type List = Extract<WaitingList, { kind: 'list' }>

/** Clients without a case manager: written to by their name, ticked and assigned below. */
export function WaitingPage({
  list,
  done,
  error,
  ticked = [],
  to,
}: {
  list: List
  done?: string | undefined
  error?: { tick?: string; to?: string } | undefined
  ticked?: string[]
  to?: string | undefined
}) {
  const { words, counts } = useSite()
  const { waiting } = words
  return (
    <Layout title={waiting.title} here="waiting">
      <div class="page-head">
        <h1>{waiting.title}</h1>
      </div>
      <div class="inset">
        <p class="lead">{list.lines.length === 0 ? waiting.empty : waiting.lead}</p>
        <p class="help" role="status">
          {done ?? (counts.waiting > 0 ? waiting.count(counts.waiting) : '')}
        </p>
        {list.lines.length > 0 && (
          <form class="form waiting-form" action="/waiting/assignments" method="post">
            <fieldset aria-describedby={error?.tick ? 'tick-error' : undefined}>
              <legend class="vh">{waiting.title}</legend>
              {error?.tick && (
                <p class="error" id="tick-error" role="alert">
                  <Icon name="circle-alert" size={16} />
                  <span>{error.tick}</span>
                </p>
              )}
              <ul class="waiting-list">
                {list.lines.map((line) => (
                  <Row line={line} isTicked={ticked.includes(line.conversation)} />
                ))}
              </ul>
            </fieldset>
            <div class="waiting-assign">
              <Field id="to" label={waiting.to} error={error?.to}>
                <select
                  class="field"
                  id="to"
                  name="to"
                  required
                  aria-describedby={error?.to ? 'to-error' : undefined}
                  aria-invalid={error?.to ? 'true' : undefined}
                >
                  <option value="">{waiting.choose}</option>
                  {list.receivers.map(({ id, name }) => (
                    <option value={id} selected={id === to}>
                      {name}
                    </option>
                  ))}
                </select>
              </Field>
              <button type="submit" class="btn primary">
                {waiting.assign}
              </button>
            </div>
          </form>
        )}
        {list.next && (
          <p>
            <a class="btn" href={`/waiting?${new URLSearchParams({ after: list.next })}`}>
              {waiting.more}
            </a>
          </p>
        )}
      </div>
    </Layout>
  )
}

function Row({ line, isTicked }: { line: Line; isTicked: boolean }) {
  const { words, times, now } = useSite()
  const { waiting } = words
  const { conversation, name, preview, unread, lastContact } = line
  return (
    <li class="waiting-row">
      <label class="waiting-tick">
        <input type="checkbox" name="client" value={conversation} checked={isTicked} />
        <span class="vh">{waiting.select(name)}</span>
      </label>
      <div>
        <a
          class={unread > 0 ? 'waiting-name unread' : 'waiting-name'}
          href={`/conversations/${conversation}`}
        >
          {name}
          {unread > 0 && <span class="waiting-unread">{waiting.unread(unread)}</span>}
        </a>
        <p class="waiting-preview" dir="auto">
          {preview || waiting.noMessages}
        </p>
        <p class="help">{waiting.since(times.ago(lastContact, now))}</p>
      </div>
    </li>
  )
}
