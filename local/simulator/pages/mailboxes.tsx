import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { KeptMail } from '../../aws/mailbox.ts'
import { page } from '../parts/page.tsx'
import { showMoment } from '../parts/time.ts'
import type { SimulatorWorld } from '../world.ts'

/** A mail is somebody's words: it may look as it likes, load nothing, run nothing, and lead away when one presses. */
const mailRules = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  "form-action 'none'",
  'sandbox allow-top-navigation-by-user-activation',
].join('; ')

/** Pretend mailboxes: the product's mail to staff, and the sign-in service's invitations and codes. */
export function mailboxPages(world: SimulatorWorld): Hono {
  const app = new Hono()
  const find = (address: string, id: string) =>
    world.mailbox.of(address).find((mail) => String(mail.id) === id)

  app.get('/', (c) => {
    const address = (c.req.query('address') ?? '').trim()
    const children = <Mailboxes address={address} world={world} />
    return c.html(page({ world, title: 'Mailboxes', here: 'mailboxes', children }))
  })

  app.get('/:address/:id', (c) => {
    const mail = find(c.req.param('address'), c.req.param('id'))
    if (!mail) return c.notFound()
    const children = <OneMail mail={mail} zone={world.zone} />
    return c.html(page({ world, title: mail.subject, here: 'mailboxes', children }))
  })

  app.get('/:address/:id/html', (c) => {
    const mail = find(c.req.param('address'), c.req.param('id'))
    if (!mail?.html) return c.notFound()
    c.header('Content-Security-Policy', mailRules)
    return c.html(html`${raw(mail.html.replace('<head>', '<head><base target="_top">'))}`)
  })
  return app
}

const pathOf = ({ to, id }: KeptMail) => `/simulator/mailboxes/${encodeURIComponent(to)}/${id}`

function Mailboxes({ address, world }: { address: string; world: SimulatorWorld }) {
  const known = world.mailbox.known()
  return (
    <div class="mailboxes">
      <section class="intro">
        <h1>Open a mailbox</h1>
        <p>Mail to staff arrives here, and what the sign-in service sends, whatever the address.</p>
      </section>
      <form class="card" method="get" action="/simulator/mailboxes">
        <label for="address">Address</label>
        <span class="field">
          <input
            id="address"
            name="address"
            type="email"
            autocomplete="off"
            placeholder="dana.whitfield@harborcounty.example"
            value={address}
            required
          />
          <button type="submit">Open</button>
        </span>
      </form>
      {address === '' ? <Known known={known} /> : <Box address={address} world={world} />}
    </div>
  )
}

function Known({ known }: { known: { address: string; mails: number }[] }) {
  if (known.length === 0) return null
  return (
    <section class="mails card" aria-labelledby="known">
      <h2 id="known">Mailboxes with mail</h2>
      <ul>
        {known.map(({ address, mails }) => (
          <li>
            <a href={`/simulator/mailboxes?address=${encodeURIComponent(address)}`}>{address}</a>{' '}
            {mails === 1 ? '1 mail' : `${mails} mails`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Box({ address, world }: { address: string; world: SimulatorWorld }) {
  const mails = world.mailbox.of(address)
  return (
    <section class="mails card" aria-labelledby="mails">
      <h2 id="mails">{address}</h2>
      {mails.length === 0 ? <p class="empty">No mail.</p> : null}
      {mails.map((mail) => (
        <article>
          <h3>{mail.html ? <a href={pathOf(mail)}>{mail.subject}</a> : mail.subject}</h3>
          <p class="fine">
            From {mail.from}, {showMoment(mail.at, world.zone)}
          </p>
          {mail.html ? null : <p class="mail">{mail.text}</p>}
        </article>
      ))}
    </section>
  )
}

/** As its reader shows it, and as plain text below for readers that show no HTML. */
function OneMail({ mail, zone }: { mail: KeptMail; zone: string }) {
  return (
    <div class="mailboxes">
      <section class="intro">
        <h1>{mail.subject}</h1>
        <p>
          From {mail.from}
          <br />
          To <a href={`/simulator/mailboxes?address=${encodeURIComponent(mail.to)}`}>{mail.to}</a>
          <br />
          {showMoment(mail.at, zone)}
        </p>
      </section>
      {mail.html ? (
        <iframe
          class="mail-html"
          title={`The mail “${mail.subject}”`}
          src={`${pathOf(mail)}/html`}
          sandbox="allow-top-navigation-by-user-activation"
        />
      ) : null}
      <section class="mails card" aria-labelledby="plain">
        <h2 id="plain">As plain text</h2>
        <p class="mail">{mail.text}</p>
      </section>
      <section class="mails card" aria-labelledby="headers">
        <h2 id="headers">Headers</h2>
        <ul>
          {(mail.headers ?? []).map(({ Name, Value }) => (
            <li>
              {Name}: {Value}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
