import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openFinder, stepProblem } from '#modules/problems/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity } from '../city.ts'
import { stageOf } from '../problems/stage.ts'
import { grid, others } from '../problems/texts.ts'
import { enter, openBrowser, sidewaysScroll } from './browser.ts'

const finder = openFinder()
after(() => finder.close())
const city = await openCity({ start: '2026-09-21', finder })
const browser = await openBrowser()
const { submit, list, firm, detail } = stageOf(city)
for (const one of [...others, ...grid.slice(0, 4)]) await submit(one)
const owner = await submit(grid[4] ?? others[0] ?? ['', '', '', ''])
await city.runJobs()

const window = await browser.laptop()
const { page } = window
await enter(city, window, city.staff.coordinator)
await page.waitForURL(/\/desk\//)

const name = '北片工业园用电增容等待过长'
const row = (on: Page, words: RegExp | string) => on.getByRole('row').filter({ hasText: words })
const shot = async (called: string, on = page) => {
  const folder = process.env.KENTAN_SHOTS
  if (folder) await on.screenshot({ path: `${folder}/${called}.png`, fullPage: true })
}
const choose = async (on: Page, label: string, option: string) => {
  await on.getByLabel(label).click()
  await on.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click()
}
const takesUp = async (title: string, cause: string) => {
  await page
    .getByRole('button', { name: '立 项' })
    .or(page.getByRole('button', { name: '立项' }))
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill(title)
  await choose(page, '成因', cause)
  await dialog.getByRole('button', { name: /立\s?项/ }).click()
  await page.getByRole('heading', { name: title }).waitFor()
}

describe('a clerk', () => {
  it('sees what was found, with how hot it is, and opens it by keys', async () => {
    await page.getByRole('link', { name: '共性问题' }).click()
    await row(page, /增容/).waitFor()
    await shot('list-suggested')
    assert.match(await row(page, /增容/).innerText(), /5[\s\S]*其中 5 家待并入[\s\S]*R13/)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/problems\/[0-9a-f-]+$/)
    await page.getByRole('heading', { name: '措施' }).waitFor()
    await shot('suggested')
  })

  it('makes a common problem of it by a name and a cause', async () => {
    await takesUp(name, '要素短缺')
    await page.getByText('已并入').first().waitFor()
    await shot('confirmed')
    assert.equal(await page.getByText('可能同属').count(), 0)
    await page.keyboard.press('u')
    await page.getByText('可能同属').first().waitFor()
    await takesUp(name, '要素短缺')
  })

  it('renames it', async () => {
    await page.getByRole('button', { name: /改\s?名/ }).click()
    await page.getByRole('dialog').getByLabel('名称').fill(`${name}（南太湖）`)
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s?存/ })
      .click()
    await page.getByRole('heading', { name: `${name}（南太湖）` }).waitFor()
  })

  it('splits one off with keys alone, and merges it back', async () => {
    const mine = page.url()
    await row(page, /供电容量不足/)
      .getByRole('link')
      .focus()
    await page.keyboard.press('x')
    await page.getByText('已选 1 项').waitFor()
    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('新问题的名称').fill('吴兴企业在北片的增容')
    await dialog.getByRole('button', { name: '拆分所选' }).click()
    await page.getByRole('heading', { name: '吴兴企业在北片的增容' }).waitFor()
    assert.notEqual(page.url(), mine)
    assert.match(await page.locator('dl.facts').innerText(), /1 家企业/)
    await shot('split')
    await page.keyboard.press('m')
    await choose(page, '选择要并入的问题', `GX2026-001 ${name}（南太湖）`)
    await page.getByRole('dialog').getByRole('button', { name: '并入他题' }).click()
    await page.waitForURL(mine)
    await page.getByText('接收他题的诉求').waitFor()
    assert.match(await page.locator('dl.facts').innerText(), /5 家企业/)
    await shot('merged')
    assert.deepEqual(window.complaints, [])
  })

  it('has all of it on a telephone, with nothing to be scrolled sideways', async () => {
    const phone = await browser.phone()
    await enter(city, phone, city.staff.coordinator)
    await phone.page.waitForURL(/\/desk\//)
    await phone.page.goto(page.url())
    await phone.page.getByRole('heading', { name: '经过' }).waitFor()
    assert.equal(await sidewaysScroll(phone.page), 0)
    await shot('phone-problem', phone.page)
    await phone.page.goto(`${city.address}/desk/problems?tab=running`)
    await row(phone.page, /增容/).waitFor()
    assert.equal(await sidewaysScroll(phone.page), 0)
    await shot('phone-list', phone.page)
    assert.deepEqual(phone.complaints, [])
  })
})

describe('an office that owes a measure', () => {
  it('has it on its list, and says that the rule was changed', async () => {
    const [problem] = await list(city.desk, '?view=running')
    const problemId = String(problem?.problemId)
    await city.db.as(actorWithoutAccount('330500', 'coordinator'), async (ctx) => {
      await stepProblem(ctx, problemId, { type: 'schedule', reviewId: ctx.newId() })
      const measure = {
        measureId: ctx.newId(),
        text: '取消增容排队，限期送电',
        dueOn: '2026-11-01',
      }
      await stepProblem(ctx, problemId, {
        ...{ type: 'decide', decision: 'measures', reason: null, lookAgainOn: null },
        measures: [{ ...measure, ownerOfficeId: city.officeId('power') }],
      })
    })
    const office = await browser.laptop()
    await enter(city, office, city.staff.departments.get('power')?.lead ?? '')
    await office.page.getByText('本单位承担的共性问题措施').waitFor()
    await shot('work', office.page)
    await office.page.getByRole('link', { name: '取消增容排队，限期送电' }).click()
    await office.page.getByRole('button', { name: '填报落实' }).click()
    const dialog = office.page.getByRole('dialog')
    await dialog.getByLabel('落实情况').fill('办法已修订印发，20 个工作日内送电。')
    await dialog.getByLabel(/修改了规则/).check()
    await dialog.getByRole('button', { name: '填报落实' }).click()
    await office.page.getByText('已改规则').waitFor()
    await shot('fulfilled', office.page)
    assert.equal(await office.page.getByText('北片供电容量不足').count(), 0)
    assert.deepEqual(office.complaints, [])
    assert.equal((await detail(city.desk, problemId)).effect.after, 5)
  })

  it('is read of by an enterprise on its own appeal', async () => {
    const phone = await browser.phone()
    await enter(city, phone, (await firm('e', '')).accountId)
    await phone.page.getByRole('heading', { name: '我的诉求' }).waitFor()
    await phone.page.goto(`${city.address}/appeals/${owner}`)
    await phone.page.getByText(/规则已修改/).waitFor()
    await phone.page.getByText('20 个工作日内送电').waitFor()
    assert.equal(await sidewaysScroll(phone.page), 0)
    await shot('portal', phone.page)
    assert.deepEqual(phone.complaints, [])
  })
})
