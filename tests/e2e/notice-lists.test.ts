import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { Undeliverable } from '#modules/notices/channels/channel.ts'
import type { Channels } from '#modules/notices/index.ts'
import { anAppeal, openCity } from '../city.ts'
import { enter, openBrowser } from './browser.ts'

const gone = async () => {
  throw new Undeliverable('410 Gone')
}
const channels: Channels = { webhook: { name: 'webhook', send: gone } }
const city = await openCity({ start: '2026-09-21', channels })
const browser = await openBrowser()

// One more than a page: each is to be told by hand, and its webhook message fails.
const count = 51
const shop = { name: '湖州无号小店', regionId: 'wuxing', contactName: '王先生' }
const { enterpriseId } = (await city.desk.post('/enterprises', shop)).body
await city.admin.post('/webhooks', { name: '市大数据平台', url: 'https://hook.example/kentan' })
for (let n = 0; n < count; n += 1) {
  await city.desk.post('/appeals', anAppeal({ enterpriseId, channel: 'phone' }))
}
await city.runJobs()

/** A page of the desk with its list, of which the first page is there. */
async function listOf(accountId: string, { path, row }: { path: string; row: string }) {
  const window = await browser.laptop()
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  await window.page.goto(`${city.address}/desk/${path}`)
  const rows = window.page.locator(row)
  await rows.nth(49).waitFor()
  assert.equal(await rows.count(), 50)
  return { ...window, rows }
}

const more = (page: Page) => page.getByRole('button', { name: '加载更多' })

describe('the lists of messages in the desk', () => {
  it('go on beyond a page: what is to be told by hand', async () => {
    const { page, rows, complaints } = await listOf(city.staff.coordinator, {
      path: 'manual',
      row: '.notice',
    })
    await more(page).click()
    await rows.nth(count - 1).waitFor()
    await more(page).waitFor({ state: 'detached' })
    // Who is told stays told, with both pages on the screen.
    await rows
      .nth(count - 1)
      .getByLabel(/告知方式/)
      .fill('已电话告知王先生')
    await rows
      .nth(count - 1)
      .getByRole('button', { name: '登记已告知' })
      .click()
    await rows.nth(count - 1).waitFor({ state: 'detached' })
    assert.equal(await rows.count(), 50)
    assert.deepEqual(complaints, [])
  })
  it('go on beyond a page: what could not be delivered', async () => {
    const { page, rows, complaints } = await listOf(city.staff.admin, {
      path: 'channels',
      row: 'tbody tr',
    })
    await rows.first().getByText('410 Gone').waitFor()
    await more(page).click()
    await rows.nth(count - 1).waitFor()
    await more(page).waitFor({ state: 'detached' })
    assert.deepEqual(complaints, [])
  })
})
