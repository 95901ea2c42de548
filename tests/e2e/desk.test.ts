import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { anAppeal, openCity } from '../city.ts'
import { enter, openBrowser, type Window } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()
const transport = city.staff.departments.get('transport')
assert.ok(transport)

/** A staff member's window, entered by a link. */
async function at(accountId: string): Promise<Window> {
  const window = await browser.laptop()
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  return window
}

const open = (page: Page, title: string) => page.getByText(title).first().click()

describe('the desk, one appeal through every hand', () => {
  const title = '北门道路塌陷，货车绕行三公里'
  it('is registered and dispatched by the clerk', async () => {
    await yunfan.post('/appeals', anAppeal({ title }))
    const window = await at(city.staff.coordinator)
    const { page } = window
    await open(page, title)
    await page.getByRole('button', { name: '登记，然后选择承办单位' }).click()
    await page.locator('form').getByLabel('承办单位').fill('交通运输')
    await page.keyboard.press('Enter')
    await page.locator('form').getByRole('button', { name: '交办', exact: true }).click()
    await page
      .getByText(/^\d{4}-\S+ 已交办$/)
      .first()
      .waitFor()
    const { items } = (await city.desk.get('/appeals?status=dispatched')).body
    assert.deepEqual(
      items.map((item: { title: string; officeName: string }) => [item.title, item.officeName]),
      [[title, '交通运输局']],
    )
    assert.deepEqual(window.complaints, [])
  })

  it('is signed and drafted by the handler, who does not see whose it is', async () => {
    const window = await at(transport.handler)
    const { page } = window
    await open(page, title)
    await page.locator('form').getByRole('button', { name: '签收', exact: true }).click()
    await page.getByLabel('答复内容').waitFor()
    assert.ok(!(await page.content()).includes('云帆'))
    await page.getByLabel('答复内容').fill('塌陷路段已于本日回填并恢复通行。')
    await page.getByLabel('佐证材料说明').fill('施工记录、现场照片')
    await page.getByRole('button', { name: '提交拟复' }).click()
    await page
      .getByText(/已提交拟复/)
      .first()
      .waitFor()
    assert.deepEqual(window.complaints, [])
  })

  it('is replied by the lead, from the draft', async () => {
    const window = await at(transport.lead)
    const { page } = window
    await open(page, title)
    assert.equal(await page.getByLabel('答复内容').inputValue(), '塌陷路段已于本日回填并恢复通行。')
    await page.locator('form').getByRole('button', { name: '签发答复' }).click()
    await page
      .getByText(/已签发答复/)
      .first()
      .waitFor()
    assert.deepEqual(window.complaints, [])
  })

  it('is followed up by a caller, who asks first whether it is solved', async () => {
    const window = await at(city.staff.callers[0] ?? '')
    const { page } = window
    await open(page, title)
    await page.getByText('已接通', { exact: true }).click()
    await page.getByText('解决了', { exact: true }).click()
    await page.getByRole('button', { name: '保存回访记录' }).click()
    await page
      .getByText(/已记录回访/)
      .first()
      .waitFor()
    assert.deepEqual(window.complaints, [])
  })

  it('is closed by the clerk, as resolved', async () => {
    const window = await at(city.staff.coordinator)
    const { page } = window
    await open(page, title)
    await page.locator('form').getByRole('button', { name: '办结销号', exact: true }).click()
    await page
      .getByText(/已办结销号/)
      .first()
      .waitFor()
    const { items } = (await city.desk.get('/appeals?view=closed')).body
    assert.deepEqual(
      items.map((item: { title: string; end: string }) => [item.title, item.end]),
      [[title, 'resolved']],
    )
    assert.deepEqual(window.complaints, [])
  })
})

describe('the desk', () => {
  it('shows three rates side by side, each with what it is made of', async () => {
    const window = await at(city.staff.leader)
    await window.page.goto(`${city.address}/desk/figures`)
    await window.page
      .getByText(/共收到 1 件，办结 1 件/)
      .first()
      .waitFor()
    assert.ok(
      (await window.page.innerText('body')).includes('1/1') ||
        (await window.page.innerText('body')).includes('1 / 1'),
    )
    assert.deepEqual(window.complaints, [])
  })
  it('is worked by the keyboard: down, open, and nothing while one types', async () => {
    await yunfan.post('/appeals', anAppeal({ title: '第一件' }))
    await yunfan.post('/appeals', anAppeal({ title: '第二件' }))
    const window = await at(city.staff.coordinator)
    const { page } = window
    await page.getByText('第二件').first().waitFor()
    await page.keyboard.press('?')
    await page.getByText('键盘快捷键').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('键盘快捷键').waitFor({ state: 'hidden' })
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/appeal=/)
    const { href } = new URL(page.url())
    await page.getByPlaceholder('按编号查找').fill('jjkk')
    assert.equal(page.url(), href)
    assert.deepEqual(window.complaints, [])
  })
  it('lets an admin paste the holiday notice of a year', async () => {
    const window = await at(city.staff.admin)
    const { page } = window
    await page.goto(`${city.address}/desk/calendar?year=2027`)
    await page
      .getByText(/暂按周一至周五估算/)
      .first()
      .waitFor()
    assert.deepEqual(window.complaints, [])
  })
})

describe('the desk, the enterprises', () => {
  it('says which industry chain one belongs to, and where in it', async () => {
    const window = await at(city.staff.coordinator)
    const { page } = window
    await page.goto(`${city.address}/desk/enterprises`)
    await page.getByRole('row', { name: /云帆/ }).getByRole('button', { name: '产业链…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('产业链', { exact: true }).fill('智能装备')
    await dialog.getByLabel('上中下游').click()
    await page.getByTitle('中游').click()
    await dialog.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('row', { name: /云帆.*智能装备 中游/ }).waitFor()
    assert.deepEqual(window.complaints, [])
  })
})
