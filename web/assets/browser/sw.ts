/// <reference lib="webworker" />
declare const STYLES: string
const worker = self as unknown as ServiceWorkerGlobalScope

/** Holds only the offline page and its styles; never a page, a fragment or an answer with what somebody wrote. */
const offline = '/offline'
const kept = `offline ${STYLES}`

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll([offline, STYLES])))
  void worker.skipWaiting()
})

worker.addEventListener('activate', (event) => {
  const clearOthers = async () => {
    for (const name of await caches.keys()) if (name !== kept) await caches.delete(name)
    await worker.clients.claim()
  }
  event.waitUntil(Promise.all([clearOthers(), subscribeAgain()]))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate' && request.method === 'GET') {
    event.respondWith(fetch(request).catch(async () => (await caches.match(offline)) ?? Response.error()))
  } else if (request.url === new URL(STYLES, location.href).href) {
    event.respondWith(caches.match(request).then((found) => found ?? fetch(request)))
  }
})

/** The words come with it, in the person's language. One notification stands for all: the next takes its place. */
worker.addEventListener('push', (event) => {
  const { title, body } = event.data?.json() ?? {}
  const options = { body, tag: 'messages', renotify: true, icon: '/icon-192.png' }
  event.waitUntil(worker.registration.showNotification(title ?? 'ClientComm', options))
})

/** An open window is shown as it stands, since somebody may be writing in it; else the unread are opened. */
worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const go = async () => {
    const [open] = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
    await (open ? open.focus() : worker.clients.openWindow('/clients?filter=unread'))
  }
  event.waitUntil(go())
})

worker.addEventListener('pushsubscriptionchange', (event) => {
  ;(event as ExtendableEvent).waitUntil(subscribeAgain())
})

/** Signing out took the subscription with it, or the browser ended it: taken up again where its person wants it. */
async function subscribeAgain(): Promise<void> {
  if (!('PushManager' in worker) || Notification.permission !== 'granted') return
  const { pushManager } = worker.registration
  if (await pushManager.getSubscription()) return
  const answer = await fetch('/push/key').catch(() => undefined)
  if (answer?.status !== 200 || answer.redirected) return
  const applicationServerKey = await answer.text()
  const { endpoint, ...rest } = (
    await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
  ).toJSON()
  const body = new URLSearchParams({ endpoint: endpoint ?? '', ...rest.keys })
  await fetch('/push/browsers', { method: 'POST', body })
}
