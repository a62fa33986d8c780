import { Hono } from 'hono'
import type { Mail } from '../../aws/mailbox.ts'
import { page } from '../parts/page.tsx'
import { showMoment } from '../parts/time.ts'
import type { SimulatorWorld } from '../world.ts'

/** Pretend mailboxes: the sign-in service's invitations and codes arrive here. */
export function mailboxPages(world: SimulatorWorld): Hono {
  return new Hono().get('/', (c) => {
    const address = (c.req.query('address') ?? '').trim()
    const mails = address === '' ? undefined : world.mailbox.of(address)
    const children = <Mailbox address={address} mails={mails} zone={world.zone} />
    return c.html(page({ world, title: 'Mailboxes', here: 'mailboxes', children }))
  })
}

function Mailbox({ address, mails, zone }: { address: string; mails: Mail[] | undefined; zone: string }) {
  return (
    <div class="mailboxes">
      <section class="intro">
        <h1>Open a mailbox</h1>
        <p>Invitations and codes of the sign-in service arrive here, whatever the address.</p>
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
      {mails ? (
        <section class="mails card" aria-labelledby="mails">
          <h2 id="mails">{address}</h2>
          {mails.length === 0 ? <p class="empty">No mail.</p> : null}
          {mails.map((mail) => (
            <article>
              <h3>{mail.subject}</h3>
              <p class="fine">
                From {mail.from}, {showMoment(mail.at, zone)}
              </p>
              <p class="mail">{mail.text}</p>
            </article>
          ))}
        </section>
      ) : null}
    </div>
  )
}
