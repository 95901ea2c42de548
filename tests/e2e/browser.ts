import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { City } from '../city.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Window = {
  page: Page
  /** What the browser complained of: errors on the page and refusals by the content policy. */
  complaints: string[]
}

/** A real Chromium with a window of its own for each person; closed when the test file has ended. */
export async function openBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'kentan-e2e-'))
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: flags })
  after(async () => {
    await browser.close()
    rmSync(profile, { recursive: true, force: true })
  })
  const windowFor = async (width: number, height: number): Promise<Window> => {
    const context: BrowserContext = await browser.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    const page = await context.newPage()
    // Why so long: two files at a time on two slow cores; who waits for what never comes fails all the same.
    page.setDefaultTimeout(40_000)
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      // Why: a 4xx answer is logged by the browser itself; the page is to show it, and tests look there.
      const expected = /the server responded with a status of 4\d\d/.test(message.text())
      if (message.type() === 'error' && !expected) complaints.push(message.text())
    })
    return { page, complaints }
  }
  return {
    phone: () => windowFor(390, 844),
    small: () => windowFor(320, 640),
    laptop: () => windowFor(1366, 768),
  }
}

/** Opens a one-time link in a window, as a person who was sent it. */
export async function enter(city: City, { page }: Window, accountId: string): Promise<void> {
  await page.goto(`${city.address}/sign-in#${await city.link(accountId)}`)
}

/** How far a page is wider than its window; 0 when nothing has to be scrolled sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
