/** Notifications in this browser: shows whether they are on, and switches them. A module of its own page. */
const section = document.getElementById('push')
const on = document.getElementById('push-on') as HTMLButtonElement
const off = document.getElementById('push-off') as HTMLButtonElement

type State = 'asking' | 'on' | 'off' | 'blocked' | 'unsupported' | 'failed'

function show(state: State): void {
  for (const said of section?.querySelectorAll<HTMLElement>('[data-state]') ?? [])
    said.hidden = said.dataset.state !== state
  on.hidden = state !== 'off' && state !== 'failed'
  off.hidden = state !== 'on'
}

/** How the server calls a subscription. */
async function idOf({ endpoint }: PushSubscription): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint))
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

const rowOf = (id: string) => document.querySelector(`[data-browser="${id}"]`)

async function look(): Promise<void> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return show('unsupported')
  if (Notification.permission === 'denied') return show('blocked')
  const { pushManager } = await navigator.serviceWorker.ready
  const subscription = await pushManager.getSubscription()
  // One that is not on the list was removed elsewhere, or is somebody else's who used this browser.
  show(subscription && rowOf(await idOf(subscription)) ? 'on' : 'off')
}

async function switchOn(): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') return look()
  const { pushManager } = await navigator.serviceWorker.ready
  await (await pushManager.getSubscription())?.unsubscribe()
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: section?.dataset.key ?? '',
  })
  const { keys = {} } = subscription.toJSON()
  const answer = await fetch('/push/browsers', {
    method: 'POST',
    body: new URLSearchParams({ endpoint: subscription.endpoint, ...keys }),
  })
  if (!answer.ok) {
    await subscription.unsubscribe()
    return show('failed')
  }
  location.assign('/push')
}

async function switchOff(): Promise<void> {
  const { pushManager } = await navigator.serviceWorker.ready
  const subscription = await pushManager.getSubscription()
  if (!subscription) return look()
  const removal = rowOf(await idOf(subscription))?.querySelector<HTMLFormElement>('form[action$=removal]')
  await subscription.unsubscribe()
  removal ? removal.submit() : await look()
}

/** Whatever goes wrong is said, and can be tried again. */
const begin = (work: () => Promise<void>) => () => {
  on.disabled = off.disabled = true
  work()
    .catch(() => show('failed'))
    .finally(() => {
      on.disabled = off.disabled = false
    })
}

if (section) {
  show('asking')
  on.addEventListener('click', begin(switchOn))
  off.addEventListener('click', begin(switchOff))
  begin(look)()
}
