import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { learn } from '#modules/routing/index.ts'
import { type Answer, anAppeal, openCity } from '../city.ts'
import { enter, openBrowser, sidewaysScroll, type Window } from './browser.ts'

const city = await openCity({ start: '2026-09-21', learn })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()
const { desk } = city
const transport = city.staff.departments.get('transport')
assert.ok(transport)

const taken = async (answer: Promise<Answer>) => {
  const { status, body, text } = await answer
  assert.ok(status < 300, text)
  return body
}

async function submitted(title: string, body: string): Promise<string> {
  const { appealId } = await taken(yunfan.post('/appeals', anAppeal({ title, body })))
  return `/appeals/${appealId}`
}

async function registered(title: string, body: string): Promise<string> {
  const at = await submitted(title, body)
  await taken(desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
  return at
}

async function dispatched(title: string, body: string, office: string): Promise<string> {
  const at = await registered(title, body)
  await taken(desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId(office) }))
  return at
}

/** Somebody's window on a page of the desk. */
async function at(accountId: string, path: string, given?: Window): Promise<Window> {
  const window = given ?? (await browser.laptop())
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  await window.page.goto(`${city.address}/desk/${path}`)
  return window
}

/** Why attached is enough: on a telephone the panel lies over what is said. */
const said = (page: Page, words: RegExp) =>
  page.locator('output.said', { hasText: words }).first().waitFor({ state: 'attached' })
const group = (page: Page) => page.getByRole('group', { name: /^系统建议/ })

describe('an office is suggested', () => {
  it('and taken with one key; what was chosen is held against what was shown', async () => {
    const path = await registered('申请用电报装', '新厂房申请用电报装，请问电网改造何时完成？')
    const window = await at(city.staff.coordinator, 'inbox?status=registered')
    const { page } = window
    await page.locator('a[data-appeal]').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const first = group(page).getByRole('button').first()
    await first.getByText('供电公司').waitFor()
    await first.getByText('用电报装').waitFor()
    await page.locator('form').getByLabel('承办单位').and(page.locator(':focus')).waitFor()
    await page.keyboard.press('1')
    await group(page).locator('[aria-pressed=true]').getByText('供电公司').waitFor()
    await page.keyboard.press('Control+Enter')
    await said(page, /已交办/)
    assert.equal((await desk.get(path)).body.officeName, '供电公司')
    await city.runJobs()
    const [office] = (await desk.get('/routing')).body.kinds
    assert.deepEqual([office.cold.shown, office.cold.followedFirst], [1, 1])
    assert.deepEqual(window.complaints, [])
  })

  it('on a telephone too, one below the other', async () => {
    const path = await registered('留抵退税未到账', '留抵退税申请两个月没有到账。')
    const window = await at(
      city.staff.coordinator,
      `inbox?appeal=${path.split('/').at(-1)}`,
      await browser.phone(),
    )
    const { page } = window
    await group(page).getByRole('button').first().click()
    await page.locator('form').getByRole('button', { name: '交办', exact: true }).click()
    await said(page, /已交办/)
    assert.equal((await desk.get(path)).body.officeName, '税务局')
    assert.equal(await sidewaysScroll(page), 0)
    assert.deepEqual(window.complaints, [])
  })

  it('is what the duties of an office say, which the coordinator edits', async () => {
    const window = await at(city.staff.coordinator, 'routing')
    const { page } = window
    await page.getByRole('link', { name: '修改各单位的职责' }).click()
    await page.getByRole('button', { name: '修改 商务局' }).click()
    await page.getByLabel('商务局的职责').fill('外贸外资、会展、共享食堂')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await said(page, /已保存/)
    await page.getByText('外贸外资、会展、共享食堂').waitFor()
    assert.deepEqual(window.complaints, [])
  })
})

describe('what was learnt', () => {
  it('has its curve and its versions, and one can be returned to', async () => {
    for (let n = 0; n < 24; n += 1) {
      const [title, body, office] =
        n % 2 === 0
          ? ['桥梁限载', `第${n}号码头的桥梁限载，集装箱车辆绕行。`, 'transport']
          : ['变压器跳闸', `第${n}号车间变压器容量不足，多次跳闸。`, 'power']
      await dispatched(`${title}${n}`, String(body), String(office))
    }
    assert.ok(((await city.runJobs()).learnt ?? 0) > 0)
    const moved = await dispatched('桥梁限载须改道', '桥梁限载，请安排改道。', 'power')
    await city.runJobs()
    city.clock.pass(30)
    const corrected = { officeId: city.officeId('transport'), reason: '属道路运输' }
    await taken(desk.post(`${moved}/transfer`, corrected))
    for (let n = 0; n < 50; n += 1) await dispatched(`电压不稳${n}`, '绕线机停机。', 'power')
    await city.runJobs()
    const window = await at(city.staff.coordinator, 'routing')
    const { page } = window
    await page.getByText('学习曲线').waitFor()
    await page.getByRole('button', { name: '恢复使用第 1 版' }).click()
    await said(page, /已恢复，存为第 3 版/)
    await page.getByText('恢复第 1 版').waitFor()
    assert.deepEqual(window.complaints, [])
  })
})

describe('a reply that is looked over', () => {
  it('is signed all the same by a lead who was shown the sentence; that is recorded', async () => {
    const path = await dispatched(
      '道路坑洼和增容',
      '请尽快修复厂区北门的道路坑洼。变压器容量不足，车间跳闸，申请增容。',
      'transport',
    )
    await taken((await city.handlerOf('transport')).post(`${path}/signature`))
    const window = await at(transport.lead, `work?appeal=${path.split('/').at(-1)}`)
    const { page } = window
    await page.getByRole('tab', { name: '签发答复' }).click()
    const form = page.locator('form')
    await form.getByLabel('答复内容').fill('厂区北门道路坑洼已于10月12日修复完工。')
    await form.getByLabel('佐证材料说明').fill('照片三张')
    await form.getByRole('button', { name: '签发答复' }).click()
    const advice = page.getByRole('alert', { name: /^签发前请再看一看/ })
    await advice.locator('mark', { hasText: '变压器容量不足，车间跳闸，申请增容。' }).waitFor()
    assert.equal((await desk.get(path)).body.status, 'signed')
    await advice.getByLabel(/^不采纳的理由/).fill('增容由供电公司另行答复')
    await advice.getByRole('button', { name: '仍要签发' }).click()
    await said(page, /已签发/)
    const clerk = await at(city.staff.coordinator, `inbox?appeal=${path.split('/').at(-1)}`)
    const moment = clerk.page.locator('.moments li', { hasText: '未采纳提示，仍予签发' })
    await moment.getByText('可能漏答').waitFor()
    await moment.getByText('增容由供电公司另行答复').waitFor()
    assert.deepEqual([...window.complaints, ...clerk.complaints], [])
  })

  it('is signed at once where nothing is found', async () => {
    const path = await dispatched('门口路灯不亮', '厂区门口路灯不亮，请修复。', 'transport')
    await taken((await city.handlerOf('transport')).post(`${path}/signature`))
    const window = await at(transport.lead, `work?appeal=${path.split('/').at(-1)}`)
    const { page } = window
    await page.getByRole('tab', { name: '签发答复' }).click()
    const form = page.locator('form')
    await form.getByLabel('答复内容').fill('厂区门口路灯已于10月12日更换灯头，恢复照明。')
    await form.getByLabel('佐证材料说明').fill('照片三张')
    await page.getByText('未见空泛、偏题、漏答或雷同').waitFor()
    await form.getByRole('button', { name: '签发答复' }).click()
    await said(page, /已签发/)
    assert.deepEqual(window.complaints, [])
  })
})
