const cacheName = 'kentan-console'
const page = '/desk/talks'

/**
 * Lets the console be loaded again without a network: its page and scripts are put into a cache, from
 * which console-worker.js serves them. False where the browser allows no such worker, as on plain HTTP.
 */
export async function keepPage(): Promise<boolean> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.register('/desk/console-worker.js', { scope: `${page}/` })
    const wanted = [...filesOfPage(), page]
    const cache = await caches.open(cacheName)
    await cache.addAll(wanted)
    await forgetOthers(cache, wanted)
    return true
  } catch {
    return false
  }
}

/** Every script and style this page has loaded; `import.meta.url` is the console's own. */
function filesOfPage(): string[] {
  const named = [...document.querySelectorAll('script[src], link[href]')].map((one) =>
    one instanceof HTMLScriptElement ? one.src : one instanceof HTMLLinkElement ? one.href : '',
  )
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const paths = [...named, ...loaded, import.meta.url]
    .map((url) => new URL(url))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)
  return [...new Set(paths)]
}

/** What an earlier version of the software has left. */
async function forgetOthers(cache: Cache, wanted: readonly string[]): Promise<void> {
  const gone = (await cache.keys()).filter(({ url }) => !wanted.includes(new URL(url).pathname))
  await Promise.all(gone.map((request) => cache.delete(request)))
}
