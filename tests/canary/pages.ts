import type { Page } from 'playwright-core'
import type { Heard } from './heard.ts'

/** Everything a browser shows and keeps. Why text: it runs in the browser, whose names tests lack. */
const everything = `(async () => {
  const all = (request) => new Promise((told, failed) => {
    request.onsuccess = () => told(request.result)
    request.onerror = () => failed(request.error)
  })
  const databases = []
  for (const { name } of await indexedDB.databases()) {
    const database = await all(indexedDB.open(name))
    for (const place of database.objectStoreNames) {
      const store = database.transaction(place).objectStore(place)
      databases.push([name, place, await all(store.getAllKeys()), await all(store.getAll())])
    }
    database.close()
  }
  const cached = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const isBuilt = new URL(request.url).pathname.startsWith('/assets/')
      cached.push([name, request.url, isBuilt ? '' : await (await cache.match(request)).text()])
    }
  }
  const typed = [...document.querySelectorAll('input, textarea, select')].map(({ value }) => value)
  const root = document.documentElement
  const local = [Object.entries(localStorage), Object.entries(sessionStorage)]
  return {
    page: [root.outerHTML, root.innerText, root.textContent, ...typed].join('\\n'),
    title: document.title,
    storage: JSON.stringify([local, databases, cached, document.cookie, history.state, name]),
  }
})()`

type Everything = { page: string; title: string; storage: string }

const placeOf = (address: string) => {
  const { pathname, search } = new URL(address)
  return (pathname + search).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,}/g, '{}')
}

/** Notes the addresses a window goes to, which its history keeps, and those it asks. */
export function hearAddresses(page: Page, role: string, heard: Heard): void {
  page.on('framenavigated', (frame) => heard.put(role, 'address', Buffer.from(frame.url())))
  page.on('request', (request) => heard.put(role, 'asked', Buffer.from(request.url())))
}

/** Notes what a window shows and what its browser keeps. */
export async function look(page: Page, role: string, heard: Heard): Promise<void> {
  await page.locator('h1:visible, h2:visible').first().waitFor()
  // Why both: a busy machine asks for the rest of a page only after a while.
  await page
    .locator('.waiting, .ant-skeleton, .ant-spin-spinning')
    .first()
    .waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
  const found: Everything = await page.evaluate(everything)
  const place = placeOf(page.url())
  const cookies = JSON.stringify(await page.context().cookies())
  heard.put(role, `page ${place}`, Buffer.from(found.page))
  heard.put(role, `title ${place}`, Buffer.from(found.title))
  heard.put(role, `storage ${place}`, Buffer.from(found.storage + cookies))
}
