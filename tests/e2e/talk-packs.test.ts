import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCity, replied } from '../city.ts'
import { openedPeriod, signsUp, taken } from '../talks/stage.ts'
import { enter, openBrowser, type Window } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const { desk } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const other = await city.enterprise('湖州另一家有限公司')
const { sessions } = await openedPeriod(city, '2026-09-30')
const { sessionId } = sessions[1]
await replied(city, yunfan)
const questions = ['厂区北门外道路破损，何时修复？', '用电增容何时批复？']
await taken(signsUp(yunfan, sessionId, { questions }))
await taken(signsUp(other, sessionId, { tier: 'hidden', questions: ['污水管网何时接通？'] }))
city.clock.turnTo('2026-09-25')
await city.runJobs()
const browser = await openBrowser()

async function at(accountId: string): Promise<Window> {
  const window = await browser.laptop()
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  await window.page.goto(`${city.address}/desk/talks/${sessionId}?part=packs`)
  return window
}

const openList = '.ant-select-dropdown:not(.ant-select-dropdown-hidden)'
const packs = async (person = desk) =>
  (await taken(person.get(`/talk-sessions/${sessionId}/packs`))).items

describe('the questions before a talk', () => {
  it('are given their offices by the keyboard, from one to the next, and sent', async () => {
    const window = await at(city.staff.coordinator)
    const { page } = window
    await page.getByText('0 / 3').waitFor()
    const offices = ['交通运输', '水务', '水务']
    const field = (nth: number) => page.getByLabel(`问题 ${nth} 的答复单位`)
    await field(1).focus()
    for (const [at, office] of offices.entries()) {
      await page.locator(`#pack-office-${at}:focus`).waitFor()
      await page.keyboard.type(office)
      await page
        .locator(`${openList} .ant-select-item-option-active`, { hasText: office })
        .waitFor()
      await page.keyboard.press('Enter')
      await page.getByText(`${at + 1} / 3`).waitFor()
    }
    await page.getByLabel('问题 1 的事由').fill('北门道路修复')
    await page.getByRole('complementary', { name: '以前的类似答复' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText(/问题已分送，2026年9月30日/).waitFor()
    const items = await packs()
    assert.ok(items.every((one: { officeId: string | null }) => one.officeId !== null))
    assert.ok(items.some((one: { subject: string }) => one.subject === '北门道路修复'))
    assert.deepEqual(window.complaints, [])
  })

  it('keep what was chosen when the page is left before they are sent, until one signs out', async () => {
    const window = await at(city.staff.coordinator)
    const { page } = window
    const subject = page.getByLabel('问题 2 的事由')
    await subject.fill('增容批复')
    await page.reload()
    await page.locator('input[value="增容批复"]').waitFor()
    const kept = () => page.evaluate(() => JSON.stringify(sessionStorage))
    assert.match(await kept(), /增容批复/)
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByRole('button', { name: '退出登录' }).waitFor({ state: 'detached' })
    assert.doesNotMatch(await kept(), /增容批复/)
    assert.deepEqual(window.complaints, [])
  })

  it('are read by the office they were given to, and by no other', async () => {
    const transport = city.staff.departments.get('transport')
    const window = await at(transport?.handler ?? '')
    const { page } = window
    await page.getByText('北门道路修复').waitFor()
    assert.equal(await page.getByText('污水管网').count(), 0)
    assert.equal(await page.getByRole('button', { name: '分送' }).count(), 0)
    assert.deepEqual(window.complaints, [])
  })
})
