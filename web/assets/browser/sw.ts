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
  event.waitUntil(clearOthers())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate' && request.method === 'GET') {
    event.respondWith(fetch(request).catch(async () => (await caches.match(offline)) ?? Response.error()))
  } else if (request.url === new URL(STYLES, location.href).href) {
    event.respondWith(caches.match(request).then((found) => found ?? fetch(request)))
  }
})
