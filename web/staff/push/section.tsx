import type { PushBrowser } from '../../../core/model/push.ts'
import { useSite } from '../../parts/site-context.tsx'

/** Notifications on and off: here by the page's script, in one's other browsers by forms. */
export function PushSection({ browsers, publicKey }: { browsers: PushBrowser[]; publicKey: string }) {
  const { asset } = useSite()
  return (
    <>
      <Here publicKey={publicKey} />
      <Browsers browsers={browsers} />
      <script src={asset('push.js')} type="module" />
    </>
  )
}

/** Every state stands here; the script shows the one that holds. Without it the page says what is needed. */
function Here({ publicKey }: { publicKey: string }) {
  const { words } = useSite()
  const { state, ...labels } = words.push
  return (
    <section class="card setting" id="push" data-key={publicKey}>
      <h2>{labels.here}</h2>
      <p class="help">{labels.lead}</p>
      <noscript>
        <p>{labels.withoutScript}</p>
      </noscript>
      <div role="status">
        {Object.entries(state).map(([name, say]) => (
          <p data-state={name} hidden>
            {say}
          </p>
        ))}
      </div>
      <p class="actions">
        <button type="button" class="btn primary" id="push-on" hidden>
          {labels.turnOn}
        </button>
        <button type="button" class="btn" id="push-off" hidden>
          {labels.turnOff}
        </button>
      </p>
    </section>
  )
}

function Browsers({ browsers }: { browsers: PushBrowser[] }) {
  const { words, times, now } = useSite()
  const labels = words.push
  return (
    <section class="card setting">
      <h2>{labels.browsers}</h2>
      <p class="help">{labels.browsersHelp}</p>
      {browsers.length === 0 ? (
        <p>{labels.none}</p>
      ) : (
        <ul class="push-browsers">
          {browsers.map(({ id, name, since }) => {
            const called = labels.named(name.browser, name.system)
            return (
              <li data-browser={id}>
                <span>
                  <strong>{called}</strong>. {labels.since(times.day(since, now))}
                </span>
                <form method="post" action={`/push/browsers/${id}/test`}>
                  <button type="submit" class="btn sm" aria-label={labels.testOf(called)}>
                    {labels.test}
                  </button>
                </form>
                <form method="post" action={`/push/browsers/${id}/removal`}>
                  <button type="submit" class="btn sm" aria-label={labels.removeOf(called)}>
                    {labels.remove}
                  </button>
                </form>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
