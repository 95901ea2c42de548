import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anAppeal, openCity } from '../city.ts'
import { enter, openBrowser, sidewaysScroll, type Window } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()
const office = (key: string) => city.staff.departments.get(key) ?? { handler: '', lead: '' }

/** An appeal with the transport office. */
async function dispatched(title: string): Promise<string> {
  const { appealId } = (await yunfan.post('/appeals', anAppeal({ title }))).body
  const at = `/appeals/${appealId}`
  await city.desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' })
  await city.desk.post(`${at}/dispatch`, { officeId: city.officeId('transport') })
  return at
}

/** Somebody's window on one appeal. */
async function onAppeal(accountId: string, list: string, title: string): Promise<Window> {
  const window = await browser.laptop()
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  await window.page.goto(`${city.address}/desk/${list}`)
  await window.page.getByRole('link', { name: title }).click()
  await window.page.getByRole('heading', { name: title }).waitFor()
  return window
}

describe('duty in the desk', () => {
  it('a handler objects, naming the right office; the clerk rules, and the date stays', async () => {
    const title = '要提异议的一件'
    const at = await dispatched(title)
    const { page } = await onAppeal(office('transport').handler, 'work', title)
    await page.getByRole('tab', { name: '异议' }).click()
    await page.getByLabel('应由哪个单位承办').fill('住房')
    await page.keyboard.press('Enter')
    await page.getByLabel(/条款/).fill('职责清单第3条')
    await page.getByRole('button', { name: '提交异议' }).click()
    await page.getByText('异议待裁定').first().waitFor()
    const desk = await onAppeal(city.staff.coordinator, 'inbox', title)
    await desk.page
      .getByText(/职责清单第3条/)
      .first()
      .waitFor()
    const before = (await city.desk.get(at)).body
    await desk.page.getByText('成立，改派').click()
    await desk.page.getByLabel('裁定理由').fill('属其职责')
    await desk.page.getByRole('button', { name: '作出裁定' }).click()
    await desk.page.getByText(/^\d{4}-\S+ 已裁定$/).waitFor()
    const after = (await city.desk.get(at)).body
    assert.deepEqual([after.officeName, after.nextDueOn], ['住房和城乡建设局', '2026-10-08'])
    assert.equal(before.status, 'objected')
    assert.deepEqual(desk.complaints, [])
  })
  it('a clerk sees what the dates would be before dispatching, with an office that helps', async () => {
    const title = '会办的一件'
    const { appealId } = (await yunfan.post('/appeals', anAppeal({ title }))).body
    await city.desk.post(`/appeals/${appealId}/registration`, {
      kind: 'request',
      environment: 'factors',
    })
    const { page, complaints } = await onAppeal(city.staff.coordinator, 'inbox', title)
    await page.getByText(/如现在交办/).waitFor()
    await page
      .getByText(/10月8日/)
      .first()
      .waitFor()
    assert.deepEqual(complaints, [])
  })
  it('a leader sees a red and a black one, in words, on the supervision list', async () => {
    const late = await dispatched('黑灯的一件')
    city.clock.turnTo('2026-10-09')
    await city.runJobs()
    city.clock.turnTo('2026-10-16')
    await city.runJobs()
    const red = await dispatched('红灯的一件')
    city.clock.turnTo('2026-10-31')
    await city.runJobs()
    assert.deepEqual(
      [(await city.desk.get(late)).body.light, (await city.desk.get(red)).body.light],
      ['black', 'red'],
    )
    const window = await browser.laptop()
    const { page } = window
    await enter(city, window, city.staff.leader)
    await page.waitForURL(/\/desk\//)
    await page.goto(`${city.address}/desk/supervision`)
    await page.getByText('黑灯的一件').waitFor()
    await page.getByText('红灯的一件').waitFor()
    const rows = await page.getByText(/的一件$/).allTextContents()
    assert.ok(rows.indexOf('黑灯的一件') < rows.indexOf('红灯的一件'), rows.join())
    assert.equal(await sidewaysScroll(page), 0)
    assert.deepEqual(window.complaints, [])
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/supervision.png`, fullPage: true })
  })
})
