// The live console of a talk can be loaded again while the network is gone: its page and scripts come
// from the cache that web/desk/talks/console/offline-page.ts fills. Answers of the API never pass here.
const cacheName = 'kentan-console'
const page = '/desk/talks'
const patience = 5_000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(freshOrKept(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOrFresh(request))
})

/** The newest page, unless the server does not answer in time. */
async function freshOrKept(request) {
  const late = new Promise((_, no) => setTimeout(() => no(new Error('late')), patience))
  try {
    return await Promise.race([fetch(request), late])
  } catch {
    return (await kept(page)) ?? fetch(request)
  }
}

/** A file's name changes with its content, so what is kept is right. */
const keptOrFresh = async (request) => (await kept(request)) ?? fetch(request)

async function kept(request) {
  const cache = await caches.open(cacheName)
  return cache.match(request, { ignoreVary: true })
}
