import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { presets } from '#modules/people/index.ts'
import { anAppeal, openCity } from '../city.ts'
import { enter, openBrowser, sidewaysScroll, type Window } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()
const running = (await yunfan.post('/appeals', anAppeal())).body

/** Somebody's window on the rules. */
async function onRules(accountId: string, given?: Window): Promise<Window> {
  const window = given ?? (await browser.laptop())
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  await window.page.goto(`${city.address}/desk/rules`)
  await window.page.getByText('建立城市时的预设').waitFor()
  return window
}

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const save = (page: Page) => page.getByRole('button', { name: '保存新版本' }).click()
const inForce = async () => (await city.admin.get('/rules')).body

describe('the rules in the desk', () => {
  it('are changed from a preset by an admin: a new appeal gets the new date, a running one keeps its own', async () => {
    assert.equal(running.replyDueOn, '2026-10-08')
    const window = await onRules(city.staff.admin)
    const { page } = window
    await page.getByText(/新规则只用于之后产生的时限/).waitFor()
    for (const { key, name, about } of presets) {
      await page.getByText(about).waitFor()
      if (key === 'quanzhou') await page.getByRole('button', { name: `载入预设：${name}` }).click()
    }
    await field(page, '答复 数字').fill('３')
    await field(page, '答复 出处').fill('市政府常务会议2026')
    const changes = page.getByRole('region', { name: '保存为新版本' })
    await changes.getByText('3 个工作日（市政府常务会议2026）').waitFor()
    await changes.getByText('2 周，遇休息日顺延（湖州恳谈会：2周内答复）').waitFor()
    await changes.getByText(/差异：4 处/).waitFor() // 交办、答复、两级督办阶梯
    await field(page, '修改理由').fill('市政府常务会议决定试行')
    await save(page)
    await page.getByText('已保存为 quanzhou-2，只用于之后产生的时限').waitFor()
    await page.getByText('与上一版的差异：4 处').waitFor()
    const { rules, by, reason } = await inForce()
    assert.deepEqual(
      [rules.replyWithin.count, by, reason],
      [3, '系统管理员', '市政府常务会议决定试行'],
    )
    const later = (await yunfan.post('/appeals', anAppeal())).body
    assert.equal(later.replyDueOn, '2026-09-24')
    const { deadlines } = (await city.desk.get(`/appeals/${running.appealId}`)).body
    assert.deepEqual(
      deadlines.map((one: { kind: string; dueOn: string }) => [one.kind, one.dueOn]),
      [
        ['dispatch', '2026-09-23'],
        ['reply', '2026-10-08'],
      ],
    )
    assert.deepEqual(window.complaints, [])
  })

  it('stay as typed when they are refused, with the fault at its field', async () => {
    const window = await onRules(city.staff.admin)
    const { page } = window
    await page.getByRole('button', { name: '增加一级', exact: true }).click()
    await field(page, '第 3 级 发给').fill('市长')
    await page.getByRole('button', { name: '第 3 级上移' }).click()
    const moved = page.getByRole('button', { name: '第 2 级上移' })
    await moved.and(page.locator(':focus')).waitFor()
    await field(page, '协办占').fill('7')
    await field(page, '次数').fill('1')
    await field(page, '修改理由').fill('试行')
    await save(page)
    const faultOf = (text: string) => page.locator('.ant-form-item-explain', { hasText: text })
    await faultOf('协办部分须小于全部时间').waitFor()
    await faultOf('回访天数不能多于回访次数').waitFor()
    assert.equal(await field(page, '第 2 级 发给').inputValue(), '市长')
    assert.equal(await field(page, '修改理由').inputValue(), '试行')
    assert.equal((await inForce()).version, 2)
    assert.deepEqual(window.complaints, [])
  })

  it('are laid over what somebody else has saved meanwhile', async () => {
    const window = await onRules(city.staff.admin)
    const { page } = window
    await page.getByRole('spinbutton', { name: '重办上限' }).fill('2')
    const { rules, preset, version } = await inForce()
    const shelveAtMost = { ...rules.shelveAtMost, count: 60 }
    const other = { rules: { ...rules, shelveAtMost }, preset, basedOn: version }
    assert.equal((await city.admin.post('/rules', { ...other, reason: '另一处修改' })).status, 201)
    await field(page, '修改理由').fill('减少重办')
    await save(page)
    await page.getByText('理由：另一处修改').waitFor()
    await page.getByRole('button', { name: '保留我的改动，其余按最新版本' }).click()
    await page.getByText('与现行规则（quanzhou-3）的差异：1 处').waitFor()
    await save(page)
    await page.getByText('已保存为 quanzhou-4，只用于之后产生的时限').waitFor()
    const merged = (await inForce()).rules
    assert.deepEqual([merged.maxRedos, merged.shelveAtMost.count], [2, 60])
    assert.deepEqual(window.complaints, [])
  })

  it('hold how talks are held, each number at its field', async () => {
    const window = await onRules(city.staff.admin)
    const { page } = window
    await page.getByRole('combobox', { name: '恳谈日星期' }).press('ArrowDown')
    await page.getByTitle('周四').click()
    await field(page, '恳谈开始时间').fill('9点')
    await field(page, '受邀间隔天数').fill('14')
    await field(page, '名额下限').fill('11')
    await field(page, '每期主题上限').fill('6')
    await page.getByText('每年最多 30 次，至少间隔 14 天').waitFor()
    await field(page, '修改理由').fill('改为周四')
    await save(page)
    const faultOf = (text: string) => page.locator('.ant-form-item-explain', { hasText: text })
    await faultOf('请填写时间，例如 09:00').waitFor()
    await faultOf('请填写 1 至 5 的整数').waitFor()
    await field(page, '恳谈开始时间').fill('14:30')
    await field(page, '每期主题上限').fill('1')
    await save(page)
    await faultOf('名额下限不能大于上限').waitFor()
    await field(page, '名额下限').fill('6')
    await save(page)
    await page.getByText('已保存为 quanzhou-5，只用于之后产生的时限').waitFor()
    const { talks } = (await inForce()).rules
    assert.deepEqual([talks.day.weekday, talks.day.startsAt, talks.quota.least], [4, '14:30', 6])
    assert.deepEqual([talks.invitations.daysApart, talks.topics.most], [14, 1])
    assert.deepEqual(window.complaints, [])
  })

  it('are named beside each date with the limit it was counted by, whatever is in force now', async () => {
    const window = await onRules(city.staff.coordinator)
    const { page } = window
    const open = (appealId: string) => page.goto(`${city.address}/desk/inbox?appeal=${appealId}`)
    await open((await yunfan.post('/appeals', anAppeal())).body.appealId)
    await page
      .getByText(/起 3 个工作日 → .*；依据：市政府常务会议2026；规则 quanzhou-5 · 日历 2026\.1/)
      .waitFor()
    await open(running.appealId)
    await page
      .getByText(/起 2 周，遇休息日顺延 → 10月8日；.*依据：湖州恳谈会：2周内答复；规则 huzhou-1/)
      .waitFor()
    assert.deepEqual(window.complaints, [])
  })

  it('give the clerk who registers an appeal their grades to choose from, and the date that follows', async () => {
    const { version } = await inForce()
    const hotline = (await city.admin.get('/rules/presets')).body.find(
      ({ key }: { key: string }) => key === 'beijing-hotline',
    )
    const { key: preset, rules } = hotline
    const change = { preset, rules, basedOn: version, reason: '改用热线规则' }
    assert.equal((await city.admin.post('/rules', change)).status, 201)
    const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
    const dueOn = async () =>
      (await city.desk.get(`/appeals/${appealId}`)).body.deadlines.find(
        ({ kind }: { kind: string }) => kind === 'reply',
      ).dueOn
    const usual = await dueOn()
    for (const size of ['phone', 'laptop'] as const) {
      const window = await onRules(city.staff.coordinator, await browser[size]())
      const { page } = window
      await page.goto(`${city.address}/desk/inbox?appeal=${appealId}`)
      await page.getByLabel('紧急程度').click()
      await page.getByTitle('24小时件（24 小时）').click()
      assert.deepEqual(window.complaints, [])
      if (size === 'phone') continue
      await page.getByRole('button', { name: '登记，然后选择承办单位' }).click()
      await page.locator('output.said', { hasText: '已登记' }).waitFor()
    }
    assert.deepEqual([usual, await dueOn()], ['2026-10-08', '2026-09-22'])
    assert.equal((await city.desk.get(`/appeals/${appealId}`)).body.grade, 'within-24-hours')
  })

  it('are read by an auditor on a telephone, with who changed them and why', async () => {
    const window = await onRules(city.staff.auditor, await browser.phone())
    const { page } = window
    await page.getByRole('rowheader', { name: /^答复/ }).waitFor()
    await page.getByText('减少重办').waitFor()
    assert.equal(await page.getByRole('button', { name: '保存新版本' }).count(), 0)
    assert.equal(await sidewaysScroll(page), 0)
    assert.deepEqual(window.complaints, [])
  })
})
