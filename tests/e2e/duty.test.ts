import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Answer, anAppeal, aReply, openCity } from '../city.ts'
import { enter, openBrowser, sidewaysScroll, type Window } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()
const { desk } = city
const [handler, lead] = [await city.handlerOf('transport'), await city.leadOf('transport')]
const transport = city.staff.departments.get('transport')
assert.ok(transport)

const taken = async (answer: Promise<Answer>) => {
  const { status, body, text } = await answer
  assert.ok(status < 300, text)
  return body
}
const look = async (at: string) => (await desk.get(at)).body

async function registered(title: string): Promise<string> {
  const { appealId } = await taken(yunfan.post('/appeals', anAppeal({ title })))
  const at = `/appeals/${appealId}`
  await taken(desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' }))
  return at
}

async function signed(title: string): Promise<string> {
  const at = await registered(title)
  await taken(desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId('transport') }))
  await taken(handler.post(`${at}/signature`))
  return at
}

// Due on 8 October; a reminder goes out on the 9th and is to be answered by the 15th.
const red = await signed('夜间照明缺失，叉车进出危险')
const black = await signed('北门道路塌陷，货车绕行三公里')
city.clock.turnTo('2026-10-09')
await city.runJobs()
await taken(handler.post(`${red}/letter-answer`, { text: '路灯已招标，十月底装完' }))
city.clock.turnTo('2026-10-19')
await city.runJobs()

/** Somebody's window on a page of the desk. */
async function at(accountId: string, path: string, given?: Window): Promise<Window> {
  const window = given ?? (await browser.laptop())
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  await window.page.goto(`${city.address}/desk/${path}`)
  return window
}

const pageOf = (appealAt: string, list: string) => `${list}?appeal=${appealAt.split('/').at(-1)}`
const said = (page: Page, words: RegExp) =>
  page.locator('output.said', { hasText: words }).waitFor()

/** Types into whatever has the focus, once that is a field of this name. */
async function type(page: Page, field: string, text: string): Promise<void> {
  await page
    .locator('form')
    .getByLabel(field)
    .and(page.locator(':focus'))
    .waitFor({ state: 'attached' })
  await page.keyboard.type(text)
}

/** Chooses an office and goes on to the next field; a list that is still open keeps a Tab to itself. */
async function choose(page: Page, field: string, text: string): Promise<void> {
  await type(page, field, text)
  await page.keyboard.press('Enter')
  await page.locator('form [aria-expanded=true]').waitFor({ state: 'detached' })
  await page.keyboard.press('Tab')
}

/** Opens the only row of the list and goes to its form. */
async function openFirst(page: Page): Promise<void> {
  await page.locator('a[data-appeal]').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
}

describe('an appeal that is somebody else’s, by keyboard', () => {
  const title = '厂区外违停货车堵塞消防通道'
  it('is dispatched with a co-handler by the clerk, who sees the dates beforehand', async () => {
    const appealAt = await registered(title)
    const window = await at(city.staff.coordinator, 'inbox?status=registered')
    const { page } = window
    await openFirst(page)
    await choose(page, '承办单位', '交通运输')
    await type(page, '协办单位', '水务')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await type(page, '交办要求', '请会同勘察管线')
    await page
      .getByText(
        '如现在交办：答复期限 11月2日（还有 10 个工作日）；异议最迟 10月20日 提出；' +
          '协办意见最迟 10月26日 提交；10月29日 起亮黄灯',
      )
      .waitFor()
    await page.keyboard.press('Control+Enter')
    await said(page, /已交办/)
    const { officeName, coHandlers } = await look(appealAt)
    assert.deepEqual(
      [officeName, coHandlers.map((one: { officeName: string }) => one.officeName)],
      ['交通运输局', ['水务集团']],
    )
    assert.deepEqual(window.complaints, [])
  })

  it('is objected to by the handler, and told to the helper as one it only helps with', async () => {
    const window = await at(transport.handler, 'work?status=dispatched')
    const { page } = window
    await page.getByText(title).first().click()
    await page.getByRole('tab', { name: '提出异议' }).click()
    await choose(page, '应由哪个单位承办', '公安')
    await type(page, '依据条款', '道路交通管理职责清单第7条')
    await page.keyboard.press('Control+Enter')
    await said(page, /已提出异议/)
    const helper = await at(city.staff.departments.get('water')?.handler ?? '', 'work')
    await helper.page.getByText('协办', { exact: true }).waitFor()
    assert.deepEqual([...window.complaints, ...helper.complaints], [])
  })

  it('is ruled on by the clerk: the objection beside the form, its office filled in', async () => {
    const window = await at(city.staff.coordinator, 'inbox?status=objected')
    const { page } = window
    await openFirst(page)
    await page.getByText('道路交通管理职责清单第7条').first().waitFor()
    await page.getByText(/裁定为终局/).waitFor()
    await page.locator('input[type=radio]:focus').waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    await page.locator('form').getByTitle('公安局').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await type(page, '裁定理由', '违停查处属公安交管职责')
    await page.keyboard.press('Control+Enter')
    await said(page, /已裁定/)
    const { items } = (await desk.get('/appeals?status=dispatched')).body
    assert.deepEqual(
      items.map((item: { title: string; officeName: string }) => [item.title, item.officeName]),
      [[title, '公安局']],
    )
    assert.deepEqual(window.complaints, [])
  })
})

describe('an extension', () => {
  it('is asked by the lead, who sees the new date, and decided by the clerk', async () => {
    const appealAt = await signed('园区支路破损，需现场取样')
    const window = await at(transport.lead, pageOf(appealAt, 'work'))
    const { page } = window
    await page.getByRole('tab', { name: '申请延期' }).click()
    await type(page, '延期几个工作日', '5')
    await page.getByText('延期 5 个工作日，答复期限由 11月2日 改为 11月9日').waitFor()
    await page.getByText(/最多 10 个工作日，最迟在到期前 1 个工作日提出/).waitFor()
    await page.keyboard.press('Tab')
    await type(page, '延期理由', '检测报告十月下旬才出')
    await page.keyboard.press('Control+Enter')
    await said(page, /已申请延期/)
    const clerk = await at(city.staff.coordinator, pageOf(appealAt, 'inbox'))
    const form = clerk.page.locator('form')
    await form.getByText('延期 5 个工作日：答复期限 11月2日 → 11月9日').waitFor()
    await form.getByText('同意', { exact: true }).click()
    await form.getByLabel('决定理由').fill('情况属实')
    await form.getByRole('button', { name: '作出决定' }).click()
    await said(clerk.page, /延期申请已决定/)
    await clerk.page.goto(`${city.address}/desk/${pageOf(appealAt, 'inbox')}`)
    await clerk.page.getByText(/起 2 周，遇休息日顺延 → 11月9日；延期 5 个工作日；/).waitFor()
    await clerk.page.getByText('同意延期', { exact: true }).waitFor()
    assert.deepEqual([...window.complaints, ...clerk.complaints], [])
  })
})

describe('a third redo', () => {
  it('lifts it: the bottom-line office is chosen beforehand, and a department is refused', async () => {
    const appealAt = await signed('第三次重办的诉求')
    const transportId = city.officeId('transport')
    for (const round of [1, 2, 3]) {
      await taken(lead.post(`${appealAt}/reply`, aReply()))
      await taken(yunfan.post(`${appealAt}/denial`, { reason: '仍未解决' }))
      if (round === 3) break
      const again = { officeId: transportId, requirement: '请重办' }
      await taken(desk.post(`${appealAt}/redo`, again))
      await taken(handler.post(`${appealAt}/signature`))
    }
    const window = await at(city.staff.coordinator, pageOf(appealAt, 'inbox'))
    const form = window.page.locator('form')
    // The words of the denial come first: they are confirmed before a unit reads them.
    await window.page.getByRole('tab', { name: '重办', exact: true }).click()
    await form.getByTitle('兜底办', { exact: true }).waitFor()
    await form.getByText('本次重办将提级，须交兜底办办理，已为您选好').waitFor()
    await form.getByLabel('承办单位').fill('交通运输')
    await window.page.keyboard.press('Enter')
    await form.getByTitle('交通运输局').waitFor()
    await form.getByLabel('重办要求').fill('两次重办未果')
    await window.page.keyboard.press('Control+Enter')
    await form.getByText('已达提级次数，须交兜底办办理。已改选兜底办，请核对后再提交').waitFor()
    await window.page.keyboard.press('Control+Enter')
    await said(window.page, /已交回重办/)
    const { officeName, level } = await look(appealAt)
    assert.deepEqual([officeName, level], ['兜底办', 1])
    assert.deepEqual(window.complaints, [])
  })
})

describe('the lights', () => {
  it('are told in words in the list, counted, and chosen by', async () => {
    const window = await at(city.staff.coordinator, 'inbox')
    const { page } = window
    const lights = page.getByRole('navigation', { name: '按亮灯查看' })
    await lights.getByRole('link', { name: /红灯 1/ }).waitFor()
    await lights.getByRole('link', { name: /黑灯 1/ }).click()
    await page.waitForURL(/light=black/)
    await page.getByRole('row', { name: /黑灯 ?答复 ?2026-10-08 ?已超期 8 个工作日/ }).waitFor()
    assert.equal(await page.locator('a[data-appeal]').count(), 1)
    assert.deepEqual(window.complaints, [])
  })

  it('are answered by the handler, whose form names the letters', async () => {
    const window = await at(transport.handler, pageOf(black, 'work'))
    const form = window.page.locator('form')
    await form.getByText(/催办通知书 湖恳催〔2026〕\d号/).waitFor()
    await form.getByText('10月9日 发出，最迟 10月15日 回复').waitFor()
    await form.getByText(/督办单 湖恳督〔2026〕\d号/).waitFor()
    assert.deepEqual(window.complaints, [])
  })
})

describe('the supervision list', () => {
  it('shows the leader the black one before the red one, and opens them', async () => {
    const window = await at(city.staff.leader, 'supervision')
    const { page } = window
    const groups = page.getByRole('region')
    await groups.filter({ hasText: '黑灯：超期且催办后不回复，1 件' }).waitFor()
    assert.deepEqual(await groups.locator('h2').allInnerTexts(), [
      '黑灯：超期且催办后不回复，1 件',
      '红灯：已超期，1 件',
      '提级：尚未超期，1 件',
    ])
    await page.getByText('截至 2026年10月19日').waitFor()
    const row = page.getByRole('row', { name: /北门道路塌陷/ })
    assert.match(await row.innerText(), /黑灯[\s\S]*已超期 8 个工作日[\s\S]*已发 2 份/)
    await row.getByRole('link').click()
    await page.getByRole('heading', { name: '北门道路塌陷，货车绕行三公里' }).waitFor()
    assert.deepEqual(window.complaints, [])
  })

  it('is read by an auditor on a telephone', async () => {
    const window = await at(city.staff.auditor, 'supervision', await browser.phone())
    await window.page.getByRole('link', { name: /夜间照明缺失/ }).waitFor()
    assert.equal(await sidewaysScroll(window.page), 0)
    assert.deepEqual(window.complaints, [])
  })
})
