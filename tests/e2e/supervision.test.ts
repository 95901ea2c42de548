import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Answer, anAppeal, openCity } from '../city.ts'
import { enter, openBrowser, sidewaysScroll, type Window } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()
const { desk } = city
const handler = await city.handlerOf('transport')

const taken = async (answer: Promise<Answer>) => {
  const { status, body, text } = await answer
  assert.ok(status < 300, text)
  return body
}

async function signed(title: string): Promise<string> {
  const { appealId } = await taken(yunfan.post('/appeals', anAppeal({ title })))
  const at = `/appeals/${appealId}`
  await taken(desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
  await taken(desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId('transport') }))
  await taken(handler.post(`${at}/signature`))
  return at
}

// The office objects to one and is late with the other; the coordinator never rules.
const objected = await signed('厂区外违停货车堵塞消防通道')
const objection = { ownerOfficeId: city.officeId('water'), clause: '职责清单第3条' }
await taken(handler.post(`${objected}/objection`, objection))
await signed('北门道路塌陷，货车绕行三公里')
city.clock.turnTo('2026-09-30')

async function at(accountId: string, path: string, given?: Window): Promise<Window> {
  const window = given ?? (await browser.laptop())
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  await window.page.goto(`${city.address}/desk/${path}`)
  return window
}

describe('a late ruling', () => {
  it('is the coordinator’s on the supervision list, and said to be a ruling', async () => {
    const window = await at(city.staff.leader, 'supervision')
    const { page } = window
    const row = page.getByRole('row', { name: /厂区外违停/ })
    assert.match(await row.innerText(), /异议裁定 ?2026-09-21\s*统筹办公室/)
    const counts = (name: string) => page.getByRole('row', { name: new RegExp(`${name}$`) })
    // Black, red, yellow, lifted, shelved, open.
    assert.deepEqual((await counts('统筹办公室').innerText()).split(/\s+/).slice(0, 3), [
      '0',
      '1',
      '0',
    ])
    assert.equal(await counts('交通运输局').count(), 0)
    assert.deepEqual(window.complaints, [])
  })

  it('stands beside the reply once that is late as well, and each number leads to what it counts', async () => {
    city.clock.turnTo('2026-10-09')
    const window = await at(city.staff.leader, 'supervision', await browser.phone())
    const { page } = window
    const row = page.getByRole('row', { name: /厂区外违停/ })
    assert.match(
      await row.innerText(),
      /异议裁定 ?2026-09-21\s*统筹办公室\s*答复 ?2026-10-08\s*交通运输局/,
    )
    assert.equal(await sidewaysScroll(page), 0)
    await page
      .getByRole('row', { name: /交通运输局$/ })
      .getByRole('link', { name: '2' })
      .first()
      .click()
    await page.getByText('只看交通运输局负责的期限').waitFor()
    await page.locator('a[data-appeal]').nth(1).waitFor()
    assert.equal(await page.locator('a[data-appeal]').count(), 2)
    await page.getByRole('button', { name: '看全部' }).click()
    await page.getByText('只看交通运输局负责的期限').waitFor({ state: 'detached' })
    assert.deepEqual(window.complaints, [])
  })

  it('is told by its name in the list of appeals', async () => {
    const window = await at(city.staff.coordinator, 'inbox')
    await window.page.getByRole('row', { name: /红灯 ?异议裁定 ?2026-09-21/ }).waitFor()
    await window.page.getByRole('row', { name: /红灯 ?答复 ?2026-10-08/ }).waitFor()
    assert.deepEqual(window.complaints, [])
  })
})
