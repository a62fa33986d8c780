import type { MailState } from '../../../core/actions/notices/mail-choice.ts'
import { mailChoices } from '../../../core/model/mail-choice.ts'
import { Icon } from '../../parts/icon.tsx'
import { Layout } from '../../parts/layout.tsx'
import { useSite } from '../../parts/site-context.tsx'
import { Toast } from '../../parts/toast.tsx'
import { Tick } from '../settings/parts.tsx'

type Shown = { mail: MailState; done?: string | undefined; fault?: string | undefined }

/** How one is told of messages outside the pages. */
export function NoticesPage({ mail, done, fault }: Shown) {
  const { words } = useSite()
  const labels = words.notices
  return (
    <Layout title={labels.title}>
      <div class="page-head">
        <h1>{labels.title}</h1>
      </div>
      <div id="toast" role="status">
        {done && <Toast say={done} />}
      </div>
      <div class="inset settings">
        <p class="lead">{labels.lead}</p>
        {!mail.isSetUp && <NotSetUp />}
        {mail.trouble && <Trouble mail={mail} />}
        <Choice mail={mail} fault={fault} />
        <section class="card setting">
          <h2>{words.push.title}</h2>
          <p class="help">{words.push.lead}</p>
          <p class="actions">
            <a class="btn" href="/push">
              {words.push.title}
            </a>
          </p>
        </section>
      </div>
    </Layout>
  )
}

function NotSetUp() {
  const { title, say } = useSite().words.notices.notSetUp
  return (
    <div class="notice">
      <Icon name="circle-alert" />
      <p>
        <strong>{title}.</strong> {say}
      </p>
    </div>
  )
}

function Trouble({ mail: { trouble, address } }: { mail: MailState }) {
  const { words, times } = useSite()
  const labels = words.notices.trouble
  if (!trouble) return null
  return (
    <section class="card setting" id="mail-trouble">
      <h2>{labels.title}</h2>
      <p>{labels[trouble.kind](address, times.date(trouble.since))}</p>
      <form action="/settings/notices/mail/retry" method="post" hx-boost="false">
        <p class="actions">
          <button type="submit" class="btn">
            {labels.again}
          </button>
        </p>
      </form>
    </section>
  )
}

function Choice({ mail, fault }: { mail: MailState; fault: string | undefined }) {
  const { words } = useSite()
  const labels = words.notices.mail
  return (
    <form class="form" action="/settings/notices/mail" method="post" hx-boost="false">
      <fieldset class={fault ? 'card setting line wrong' : 'card setting'} id="mail">
        <legend>
          <h2>{labels.title}</h2>
        </legend>
        <p class="help">{labels.to(mail.address)}</p>
        {mail.isNotTold && <p>{labels.notTold}</p>}
        <p id="mail-ask">
          <strong>{labels.ask}</strong>
        </p>
        {fault && (
          <p class="error" role="alert">
            {fault}
          </p>
        )}
        <div class="told-choices" role="radiogroup" aria-labelledby="mail-ask">
          {mailChoices.map((choice) => (
            <Tick
              id={`mail-${choice}`}
              name="mail"
              type="radio"
              value={choice}
              {...labels.choices[choice]}
              checked={mail.choice === choice}
            />
          ))}
        </div>
        {mail.unclaimed !== undefined && (
          <div class="told-choices">
            <Tick
              id="unclaimed"
              name="unclaimed"
              label={labels.unclaimed}
              help={labels.unclaimedHelp}
              checked={mail.unclaimed}
            />
          </div>
        )}
        <p class="help">
          {labels.read} {labels.always}
        </p>
        <p class="actions">
          <button type="submit" class="btn primary">
            {words.common.save}
          </button>
        </p>
      </fieldset>
    </form>
  )
}
