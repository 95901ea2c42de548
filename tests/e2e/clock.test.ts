import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { watchClock } from '#platform/clock/watch.ts'
import { openCity } from '../city.ts'
import { enter, openBrowser, sidewaysScroll } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const browser = await openBrowser()
const sentence = '系统时钟在 2026年9月21日 09:00 跳动 31 天，到期处理已暂停，未自动办结任何事项'

/** A worker whose clock jumps by so many days, as the city is told. */
async function jump(days: number): Promise<void> {
  let upMs = 0
  const log = { error: () => {}, warn: () => {} }
  const watch = watchClock({ ...city, log, upMs: () => upMs })
  await watch.look()
  upMs -= days * 24 * 3_600_000
  assert.equal(await watch.look(), days < 0)
}

async function at(accountId: string, size: 'laptop' | 'small' = 'laptop') {
  const window = await browser[size]()
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  return window
}

describe('the banner over the desk while the clock is not believed', () => {
  it('is not there before, and there on every page after', async () => {
    const window = await at(city.staff.coordinator)
    const { page } = window
    await page.getByRole('navigation').waitFor()
    assert.equal(await page.getByText('到期处理已暂停').count(), 0)
    await jump(31)
    for (const path of ['inbox', 'intake', 'enterprises', 'figures', 'ledger']) {
      await page.goto(`${city.address}/desk/${path}`)
      await page.getByText(sentence).waitFor()
    }
    assert.equal(await page.getByRole('button', { name: '恢复到期处理' }).count(), 0)
    assert.deepEqual(window.complaints, [])
  })
  it('is shown to those who answer for the dates, and not to who handles', async () => {
    for (const accountId of [city.staff.leader, city.staff.auditor]) {
      await (await at(accountId)).page.getByText(sentence).waitFor()
    }
    const handler = await at(city.staff.departments.get('transport')?.handler ?? '')
    await handler.page.getByRole('main').waitFor()
    assert.equal(await handler.page.getByText('到期处理已暂停').count(), 0)
    assert.deepEqual(handler.complaints, [])
  })
  it('lets an admin resume with a reason, on a narrow window too', async () => {
    const window = await at(city.staff.admin, 'small')
    const { page } = window
    await page.getByText(sentence).waitFor()
    assert.equal(await sidewaysScroll(page), 0)
    await page.getByRole('button', { name: '恢复到期处理' }).click()
    await page.getByText('服务器现在的时间：2026年9月21日 09:0').waitFor()
    const go = page.getByRole('button', { name: '时间无误，恢复' })
    assert.ok(await go.isDisabled())
    await page.getByLabel('理由').fill('已与授时服务核对')
    await go.click()
    await page.getByText(sentence).waitFor({ state: 'detached' })
    const { paused, notes } = (await city.auditor.get('/clock')).body
    assert.deepEqual(
      [paused, notes[0].kind, notes[0].reason],
      [false, 'resumed', '已与授时服务核对'],
    )
    assert.deepEqual(window.complaints, [])
  })
  it('tells of a clock that went back, and that work goes on', async () => {
    await jump(-1)
    const { page, complaints } = await at(city.staff.auditor)
    await page.getByText('系统时钟在 2026年9月21日 09:00 后退 24 小时，到期处理照常进行').waitFor()
    assert.deepEqual(complaints, [])
  })
})
