import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anAppeal, openCity } from '../city.ts'
import { enter, openBrowser } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const name = '湖州云帆智能装备有限公司'
const yunfan = await city.enterprise(name)
const browser = await openBrowser()

describe('who asks', () => {
  it('is shown to the desk for a reason alone, and the enterprise reads who looked and why', async () => {
    const title = '北门道路塌陷'
    const { appealId } = (await yunfan.post('/appeals', anAppeal({ title }))).body
    const desk = await browser.laptop()
    await enter(city, desk, city.staff.coordinator)
    await desk.page.waitForURL(/\/desk\//)
    await desk.page.getByText(title).first().click()
    await desk.page
      .getByText(/企业 [2-9A-Z]{6}/)
      .first()
      .waitFor()
    assert.equal(await desk.page.getByText(name).count(), 0)
    await desk.page.getByRole('button', { name: '查看企业身份' }).click()
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByLabel('具体说明').fill('核实厂区北门的位置')
    if (process.env.SHOTS) await desk.page.screenshot({ path: `${process.env.SHOTS}/ask.png` })
    await dialog.getByRole('button', { name: '查看企业身份' }).click()
    await desk.page.getByText(name).waitFor()
    if (process.env.SHOTS) await desk.page.screenshot({ path: `${process.env.SHOTS}/told.png` })
    const kept = await desk.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))
    assert.ok(!kept.includes('云帆'))
    const own = await browser.phone()
    await enter(city, own, yunfan.accountId)
    await own.page.waitForURL((url) => url.pathname === '/')
    await own.page.getByText(title).first().waitFor()
    await own.page.goto(`${city.address}/appeals/${appealId}`)
    await own.page.getByRole('heading', { name: '谁查看过您的身份' }).waitFor()
    await own.page.getByText('联系企业了解情况：核实厂区北门的位置').waitFor()
    if (process.env.SHOTS)
      await own.page.screenshot({ path: `${process.env.SHOTS}/portal.png`, fullPage: true })
  })
})
