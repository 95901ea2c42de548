import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { openCity } from '../city.ts'
import { enter, openBrowser, sidewaysScroll } from './browser.ts'

const city = await openCity()
const yunfan = await city.enterprise('湖州云凡智能装备有限公司')
const browser = await openBrowser()
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
}

it('an enterprise asks for a correction, the desk agrees, and both see what became of it', async () => {
  const own = await browser.phone()
  await enter(city, own, yunfan.accountId)
  await own.page.getByRole('heading', { name: '我的诉求' }).waitFor()
  await own.page.goto(`${city.address}/my-data`)
  await own.page.getByText('更改联系人或联系电话').waitFor() // what comes late moves what is clicked
  await own.page.getByText('申请更正', { exact: true }).click()
  await own.page.getByLabel('应改为').fill('湖州云帆智能装备有限公司')
  await own.page.getByRole('textbox', { name: '理由' }).fill('营业执照上是“帆”字')
  await own.page.getByRole('button', { name: '提交更正申请' }).click()
  await own.page.getByText(/2026年10月6日（周二）前答复/).waitFor()
  assert.equal(await sidewaysScroll(own.page), 0)
  await shot(own.page, 'my-data-phone')
  const desk = await browser.laptop()
  await enter(city, desk, city.staff.coordinator)
  await desk.page.waitForURL(/\/desk\//)
  await desk.page.goto(`${city.address}/desk/requests`)
  await desk.page.getByText('企业名称：湖州云帆智能装备有限公司').waitFor()
  await shot(desk.page, 'requests-laptop')
  await desk.page.getByRole('button', { name: '同意并更正' }).click()
  await desk.page.getByText('已更正').waitFor()
  await own.page.reload()
  await own.page.getByText(/已更正/).waitFor()
  assert.deepEqual([...own.complaints, ...desk.complaints], [])
})

it('an enterprise changes its telephone and takes it back', async () => {
  const { page, complaints } = await browser.phone()
  await enter(city, { page, complaints }, yunfan.accountId)
  await page.getByRole('heading', { name: '我的诉求' }).waitFor()
  await page.goto(`${city.address}/my-data`)
  await page.getByText('更改联系人或联系电话').click()
  await page.getByLabel('联系电话').fill('13805720001')
  await page.getByRole('button', { name: '更改', exact: true }).click()
  await page.getByText(/联系电话刚刚更改/).waitFor()
  await shot(page, 'contacts-phone')
  const later = await browser.phone()
  city.clock.pass(1)
  await enter(city, later, yunfan.accountId)
  await later.page.getByRole('heading', { name: '联系方式刚刚更改' }).waitFor()
  await shot(later.page, 'held-phone')
  await page.getByRole('button', { name: '不是本人操作，撤销更改' }).click()
  await page.getByText('请先登录').waitFor()
  assert.deepEqual([...complaints, ...later.complaints], [])
})
