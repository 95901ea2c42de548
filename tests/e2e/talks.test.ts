import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openCity } from '../city.ts'
import { taken } from '../talks/stage.ts'
import { enter, openBrowser, sidewaysScroll, type Window } from './browser.ts'

// Monday 21 September 2026. National Day is 1-7 October.
const city = await openCity({ start: '2026-09-21' })
const { desk } = city
await city.enterprise('湖州云帆智能装备有限公司')
await city.enterprise('湖州备选一有限公司')
await city.enterprise('湖州备选二有限公司')
const { topicId } = await taken(desk.post('/topics', { title: '项目落地难点' }))
const browser = await openBrowser()

/** Somebody's window on a page of the talks. */
async function at(accountId: string, path: string, given?: Window): Promise<Window> {
  const window = given ?? (await browser.laptop())
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  await window.page.goto(`${city.address}/desk/talks${path}`)
  return window
}

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click()
const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })
const dialog = (page: Page) => page.getByRole('dialog')
/** Finds an enterprise or a topic by a part of its name, in the dialog that is open. */
async function find(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('combobox').fill(name)
  await page.locator('.ant-select-item-option', { hasText: name }).click()
}
const periods = async () => (await taken(desk.get('/talk-periods'))).items
const sessionsOf = async (nth: number) => {
  const period = (await periods()).find((one: { number: number }) => one.number === nth)
  return (await taken(desk.get(`/talk-periods/${period.periodId}`))).sessions
}

describe('the periods, in the hands of a coordinator', () => {
  it('are planned as proposed with one click, a day off with its notice as the reason', async () => {
    const window = await at(city.staff.coordinator, '')
    const { page } = window
    await row(page, '2026年9月30日').getByRole('button', { name: '安排这一期' }).click()
    await page.getByRole('link', { name: '第 1 期' }).waitFor()
    const holiday = row(page, '2026年10月7日')
    await holiday.getByText(/建议顺延到2026年10月8日（周四）/).waitFor()
    await holiday.getByText(/原因：国务院办公厅/).waitFor()
    await holiday.getByRole('button', { name: '按建议安排在10月8日' }).click()
    await page.getByRole('link', { name: '第 2 期' }).waitFor()
    const [second, first] = await periods()
    assert.deepEqual([first.heldOn, second.heldOn], ['2026-09-30', '2026-10-08'])
    assert.match(second.reason, /^放假（国务院办公厅/)
    assert.deepEqual(window.complaints, [])
  })

  it('are not moved to a day off: the refusal says which day is next', async () => {
    const window = await at(city.staff.coordinator, '')
    const { page } = window
    await row(page, '2026年10月14日').getByRole('button', { name: '改日或跳过' }).click()
    await dialog(page).getByLabel('新日期').fill('2026-10-17')
    await dialog(page).getByLabel('理由').fill('与大会冲突')
    await press(page, '确定')
    await page.getByText('下一个工作日：2026年10月19日（周一）').waitFor()
    await dialog(page).locator('.ant-form-item-explain').getByText('这一天放假').waitFor()
    await dialog(page).getByText('跳过，不举行').click()
    await press(page, '确定')
    await row(page, '2026年10月14日').getByText('原因：与大会冲突').waitFor()
    assert.deepEqual(window.complaints, [])
  })

  it('are given a topic that was approved into the library', async () => {
    const window = await at(city.staff.coordinator, `/topics/${topicId}`)
    const { page } = window
    await press(page, '通过')
    await page.getByText('可安排', { exact: true }).waitFor()
    await page.goto(`${city.address}/desk/talks`)
    await row(page, '第 1 期').getByRole('button', { name: '确定主题' }).click()
    await find(page, '项目落地')
    await dialog(page).getByText('第 1 期的主题').click()
    await dialog(page).getByRole('button', { name: '确定主题' }).click()
    await row(page, '第 1 期').getByRole('link', { name: '项目落地难点' }).waitFor()
    assert.deepEqual((await periods()).at(-1).topicIds, [topicId])
    assert.deepEqual(window.complaints, [])
  })
})

describe('a session, in the hands of a coordinator', () => {
  it('is arranged and its host named', async () => {
    await city.runJobs()
    const [, wuxing] = await sessionsOf(1)
    const window = await at(city.staff.coordinator, `/${wuxing.sessionId}`)
    const { page } = window
    await page.getByText(/正在报名，2026年9月24日（周四）结束后自动锁定名单/).waitFor()
    await page.getByLabel('地点').fill('区行政中心 608 会议室')
    await page.getByLabel('时间').fill('08:45')
    await page.getByLabel('名额（家）').fill('7')
    await press(page, '保存安排')
    await page.locator('.ant-form-item-explain', { hasText: '名额' }).waitFor()
    await page.getByLabel('名额（家）').fill('8')
    await press(page, '保存安排')
    await page.getByText(/08:45 区行政中心 608 会议室/).waitFor()
    await page.getByLabel('主持领导').fill('王主任')
    await press(page, '确定主持人')
    await page.locator('p', { hasText: '党委 王主任' }).waitFor()
    const { place, startsAt, quota, host } = (await sessionsOf(1))[1]
    assert.deepEqual(
      [place, startsAt, quota, host.name],
      ['区行政中心 608 会议室', '08:45', 8, '王主任'],
    )
    assert.deepEqual(window.complaints, [])
  })

  it('gets its roster by invitation and by a draw that anybody can check', async () => {
    const [, { sessionId }] = await sessionsOf(1)
    const window = await at(city.staff.coordinator, `/${sessionId}?part=roster`)
    const { page } = window
    await press(page, '邀请企业')
    await find(page, '云帆')
    await dialog(page).getByText('有在建项目').click()
    await press(page, '发出邀请')
    await row(page, '云帆').getByText('受邀 · 有在建项目').waitFor()
    await page.getByRole('link', { name: '抽取' }).click()
    await page.getByLabel('抽取几家').fill('2')
    await press(page, '固定并公布候选名单')
    await page.getByText(/共 2 家候选，抽取 2 家/).waitFor()
    await page.getByLabel('种子', { exact: true }).fill('08 21 33')
    await page.getByLabel('种子来源').fill('体彩排列五第 26123 期')
    await press(page, '抽取并邀请')
    await page.getByText('抽取结果（2 家）').waitFor()
    await page.getByText('3 家中有 3 家，已达到（需 1 家）').waitFor()
    const { items } = await taken(desk.get(`/talk-sessions/${sessionId}/roster`))
    const drawn = items.filter((one: { inviteReason: string }) => one.inviteReason === 'random')
    assert.deepEqual([items.length, drawn.length], [3, 2])
    assert.deepEqual(window.complaints, [])
  })

  it('registers an enterprise that called, and refuses it twice', async () => {
    const [, , nanxun] = await sessionsOf(1)
    const window = await at(city.staff.coordinator, `/${nanxun.sessionId}?part=roster`)
    const { page } = window
    for (const time of ['once', 'twice']) {
      await press(page, '代企业报名')
      await find(page, '备选一')
      await dialog(page).getByLabel('发言人').fill('陈总')
      await dialog(page).getByLabel('问题 1').fill('增容何时批复？')
      await dialog(page).getByRole('button', { name: '报名' }).click()
      if (time === 'once') await row(page, '备选一').getByText('有席位').waitFor()
    }
    await dialog(page)
      .getByText(/已在这一场的名单/)
      .first()
      .waitFor()
    assert.deepEqual(window.complaints, [])
  })

  it('changes hosts with another session of its venue, from the rota', async () => {
    const window = await at(city.staff.coordinator, '/hosts')
    const { page } = window
    const cell = row(page, '第 2 期').getByRole('cell').nth(1)
    await cell.getByText('人大').waitFor()
    await cell.getByRole('button').click()
    await dialog(page).getByRole('combobox').click()
    await page.locator('.ant-select-item-option', { hasText: '第 1 期' }).click()
    await dialog(page).getByLabel('理由').fill('外出学习')
    await press(page, '调换主持')
    await cell.getByText('王主任').waitFor()
    assert.equal((await sessionsOf(2))[1].host.body, 'committee')
    assert.deepEqual(window.complaints, [])
  })

  it('stands beside the other venues, with its roster and fairness', async () => {
    const [period] = (await periods()).slice(-1)
    const window = await at(city.staff.coordinator, `/periods/${period.periodId}`)
    const wuxing = row(window.page, '吴兴区')
    await wuxing.getByText('3/8').waitFor()
    await wuxing.getByText(/首次 3\/1/).waitFor()
    assert.equal(await window.page.getByRole('row').count(), 9)
    assert.deepEqual(window.complaints, [])
  })
})

describe('the talks, for those who read', () => {
  it('show a leader everything and no button that changes', async () => {
    const [, { sessionId }] = await sessionsOf(1)
    const window = await at(city.staff.leader, '')
    const { page } = window
    await page.getByRole('link', { name: '第 1 期' }).waitFor()
    const changing = page.getByRole('button', {
      name: /安排|确定|延期|取消|邀请|保存|调换|报名|固定|锁定/,
    })
    assert.equal(await changing.count(), 0)
    for (const part of ['plan', 'roster', 'draw']) {
      await page.goto(`${city.address}/desk/talks/${sessionId}?part=${part}`)
      await page.getByRole('heading', { name: /会务安排|参会名单|抽取结果/ }).waitFor()
      assert.equal(await changing.count(), 0, part)
    }
    assert.deepEqual(window.complaints, [])
  })

  it('show a department the session, and nothing of its roster', async () => {
    const [, { sessionId }] = await sessionsOf(1)
    const handler = city.staff.departments.get('transport')?.handler ?? ''
    const window = await at(handler, `/${sessionId}?part=roster`)
    await window.page.getByRole('heading', { name: '会务安排' }).waitFor()
    assert.equal(await window.page.getByRole('link', { name: '名单' }).count(), 0)
    assert.ok(!(await window.page.content()).includes('云帆'))
    assert.deepEqual(window.complaints, [])
  })

  it('fit a telephone', async () => {
    const [period] = (await periods()).slice(-1)
    const [, { sessionId }] = await sessionsOf(1)
    const window = await at(city.staff.coordinator, '', await browser.phone())
    const { page } = window
    const paths = [
      '',
      `/periods/${period.periodId}`,
      `/${sessionId}`,
      '/topics',
      '/hosts',
      '/feeds',
    ]
    for (const path of paths) {
      await page.goto(`${city.address}/desk/talks${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      assert.equal(await sidewaysScroll(page), 0, path)
    }
    assert.deepEqual(window.complaints, [])
  })
})

describe('calendar feeds', () => {
  it('are made for a venue, told once, and revoked', async () => {
    const window = await at(city.staff.coordinator, '/feeds')
    const { page } = window
    await page.getByLabel('订阅什么').click()
    await page.locator('.ant-select-item-option', { hasText: '安吉县的恳谈' }).click()
    await press(page, '生成地址')
    const address = await page.getByLabel('订阅地址').inputValue()
    assert.equal((await fetch(address)).status, 200)
    await press(page, '停用')
    await dialog(page).getByRole('button', { name: '停用' }).click()
    await page.getByText('还没有订阅地址').waitFor()
    assert.equal((await fetch(address)).status, 404)
    assert.deepEqual(window.complaints, [])
  })
})
