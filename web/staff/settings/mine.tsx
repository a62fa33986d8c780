import { holdChoices } from '../../../core/model/preferences.ts'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'
import { Tick } from './parts.tsx'

/** What the one who looks has chosen, and what the county knows of them. */
export function MyPage(page: {
  email: string
  /** What their role is called. */
  role: string
  done?: string | undefined
  fault?: string
}) {
  const { email, role, done, fault } = page
  const { words } = useSite()
  const labels = words.settings.mine
  return (
    <Layout title={labels.title}>
      <div class="page-head">
        <h1>{labels.title}</h1>
      </div>
      <div id="toast" role="status">
        {done && <Toast say={done} />}
      </div>
      <div class="inset settings">
        <Facts email={email} role={role} />
        <AwayCard />
        <Sending fault={fault} />
        <p class="ways">
          <a href="/settings/notices">{words.notices.link}</a>
        </p>
        <p class="ways">
          <a href="/settings/department">{words.settings.department.link}</a>
        </p>
      </div>
    </Layout>
  )
}

function Facts({ email, role }: { email: string; role: string }) {
  const { words, staff, department } = useSite()
  const labels = words.settings.mine
  return (
    <section class="card setting" aria-label={staff.name}>
      <dl class="facts">
        <div>
          <dt>{labels.name}</dt>
          <dd>{staff.name}</dd>
        </div>
        <div>
          <dt>{labels.email}</dt>
          <dd>{email}</dd>
        </div>
        <div>
          <dt>{labels.role}</dt>
          <dd>{role}</dd>
        </div>
        <div>
          <dt>{labels.department}</dt>
          <dd>{department.name}</dd>
        </div>
      </dl>
      <div class="help">
        <p>{labels.nameHelp}</p>
        <p>{labels.password}</p>
      </div>
    </section>
  )
}

function AwayCard() {
  const { words, preferences, now } = useSite()
  const labels = words.settings.away
  const { away } = preferences
  return (
    <section class="card setting">
      <h2>{labels.title}</h2>
      <p>{awaySentence(useSite())}</p>
      <p class="actions">
        <a class="btn" href="/settings/away">
          {away && away.to > now ? labels.change : labels.set}
        </a>
        <a class="btn" href="/coverage">
          {words.coverage.mine}
        </a>
      </p>
    </section>
  )
}

function Sending({ fault }: { fault?: string | undefined }) {
  const { words, preferences } = useSite()
  const labels = words.settings.mine
  return (
    <form class="form" action="/settings/preferences" method="post" hx-boost="false">
      <fieldset class={fault ? 'card setting line wrong' : 'card setting'} id="hold">
        <legend>
          <h2>{labels.sending}</h2>
        </legend>
        <p id="hold-label">
          <strong>{labels.hold}</strong>
        </p>
        <p class="help">{labels.holdHelp}</p>
        {fault && (
          <p class="error" role="alert">
            {fault}
          </p>
        )}
        <div class="choices" role="radiogroup" aria-labelledby="hold-label">
          {holdChoices.map((seconds) => (
            <Tick
              id={`hold-${seconds}`}
              name="hold"
              type="radio"
              value={String(seconds)}
              label={labels.holdChoices(seconds)}
              checked={preferences.holdSeconds === seconds}
            />
          ))}
        </div>
        <Tick
          id="groupBySubject"
          name="groupBySubject"
          label={labels.group}
          checked={preferences.groupBySubject}
        />
        <p class="actions">
          <button type="submit" class="btn primary">
            {words.common.save}
          </button>
        </p>
      </fieldset>
    </form>
  )
}

/** Whether the away message is on, will be, or is not. */
export function awaySentence({ words, times, preferences, now }: ReturnType<typeof useSite>): string {
  const { away } = preferences
  const say = words.settings.away.status
  if (!away || away.to <= now) return say.off
  const until = times.day(away.to, now)
  return away.from <= now ? say.on(until) : say.later(times.day(away.from, now), until)
}
