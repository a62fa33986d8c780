import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { styles } from '../assets.ts'
import type { SimulatorWorld } from '../world.ts'
import { Icon } from './icon.tsx'
import { showMoment } from './time.ts'

export type Here = 'phones' | 'faults' | 'clock' | 'mailboxes'

const places: { here: Here; path: string; name: string; icon: string }[] = [
  { here: 'phones', path: '/simulator', name: 'Phones', icon: 'smartphone' },
  { here: 'faults', path: '/simulator/faults', name: 'Faults', icon: 'zap' },
  { here: 'clock', path: '/simulator/clock', name: 'Clock', icon: 'clock' },
  { here: 'mailboxes', path: '/simulator/mailboxes', name: 'Mailboxes', icon: 'mail' },
]

type PageOf = { world: SimulatorWorld; title: string; here: Here; wide?: boolean; children?: Child }

/** A whole page of the simulator. */
export function page({ world, title, here, children }: PageOf) {
  const now = world.clock.now()
  const inForce = world.faults.list().length
  return html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light" />
        <title>{title} – Simulator</title>
        <link rel="icon" href="/simulator/assets/icon.svg" />
        {styles.map((name) => (
          <link rel="stylesheet" href={`/simulator/assets/${name}`} />
        ))}
        <script type="module" src="/simulator/assets/simulator.js"></script>
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to main content
        </a>
        <header class="bar">
          <a class="brand" href="/simulator">
            <Icon name="message-square-text" />
            <span>
              Simulator<small>the world outside the county</small>
            </span>
          </a>
          <nav aria-label="Simulator">
            {places.map((place) => (
              <a href={place.path} aria-current={place.here === here ? 'page' : undefined}>
                <Icon name={place.icon} />
                <span>{place.name}</span>
                {place.here === 'faults' && inForce > 0 ? (
                  <span class="count">
                    {inForce}
                    <span class="unseen"> in force</span>
                  </span>
                ) : null}
              </a>
            ))}
          </nav>
          <p class="now">
            <span class="unseen">It is now </span>
            {showMoment(now, world.zone)}
          </p>
          <a class="to-site" href="/">
            Staff site
            <Icon name="arrow-right" />
          </a>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  )}`
}
