import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openFinder } from '#modules/problems/index.ts'
import { openCity } from '../city.ts'
import { stageOf } from '../problems/stage.ts'
import { permits, unlike } from '../reviews/texts.ts'
import { enter, openBrowser, sidewaysScroll } from './browser.ts'

const finder = openFinder()
after(() => finder.close())
const city = await openCity({ start: '2026-10-08', finder })
const browser = await openBrowser()
const { submit, firm } = stageOf(city)
for (const one of [...unlike, ...permits]) await submit(one)
await city.runJobs()

const title = '固定线路危化品运输通行证按趟核发'
const measure = '固定线路的通行证改为按季核发'

/** The desk in a window of its own, as one person has it. */
async function deskOf(accountId: string, path = '') {
  const window = await browser.laptop()
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  if (path !== '') await window.page.goto(`${city.address}/desk/${path}`)
  return window
}
const clerk = await deskOf(city.staff.coordinator)
const { page } = clerk

/** Why the space: between the two characters of a button antd sets one. */
const called = (name: string) => new RegExp(`^${[...name].join('\\s?')}$`)
const press = (on: Page, name: string) =>
  on
    .getByRole('button', { name: called(name) })
    .first()
    .click()
const choose = async (on: Page, label: string, option: string) => {
  await on.getByLabel(label).click()
  await on.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click()
}
const shot = async (name: string, on: Page) => {
  const folder = process.env.KENTAN_SHOTS
  if (folder) await on.screenshot({ path: `${folder}/review-${name}.png`, fullPage: true })
}
/** Signs the clerk in again: a turned clock ends every session. */
async function clerkAgain(path: string) {
  await enter(city, clerk, city.staff.coordinator)
  await page.waitForURL(/\/desk\//)
  await page.goto(path)
}

const originator = await firm('jinhe', 'changxing')
const phone = await browser.phone()
async function originatorAt(path: string): Promise<Page> {
  await enter(city, phone, originator.accountId)
  await phone.page.getByRole('heading', { name: '我的诉求' }).waitFor()
  if (path !== '/') await phone.page.goto(`${city.address}${path}`)
  return phone.page
}
let reviewUrl = ''

describe('a common problem', () => {
  it('is made by a clerk of a group that was found in what enterprises wrote', async () => {
    await page.getByRole('link', { name: '共性问题' }).click()
    await page.getByRole('row').filter({ hasText: '通行证' }).getByRole('link').first().click()
    await page.waitForURL(/\/desk\/problems\/[0-9a-f-]+$/)
    await press(page, '立项')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('名称').fill(title)
    await choose(page, '成因', '执行偏差')
    await dialog.getByRole('button', { name: called('立项') }).click()
    await page.getByRole('heading', { name: title }).waitFor()
    assert.deepEqual(clerk.complaints, [])
  })

  it('comes onto the agenda of a review, whose convener the rota says', async () => {
    await page.getByRole('link', { name: '月评议' }).click()
    await page.getByRole('link', { name: '去设定轮值表' }).click()
    await press(page, '设定轮值表')
    const dialog = page.getByRole('dialog')
    await choose(page, '谁召集', '主持领导')
    await dialog.getByLabel(/文件上的称呼/).fill('副市长沈明')
    await dialog.getByRole('button', { name: called('保存') }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '各月评议' }).click()
    await press(page, '安排一次评议')
    await page.getByText('按轮值，由副市长沈明召集').waitFor()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: called('安排') })
      .click()
    await page.getByRole('link', { name: '2026年10月' }).click()
    await page.getByText(/4 家企业（4分）/).waitFor()
    await shot('suggested', page)
    await page.getByRole('button', { name: `列入议程：${title}` }).click()
    await page.getByRole('link', { name: `1. ${title}` }).waitFor()
    reviewUrl = page.url()
    assert.deepEqual(clerk.complaints, [])
  })

  it('cannot be announced before it is said who is heard', async () => {
    await press(page, '公布议程')
    await page.getByText('每个问题都要有到会陈述的部门').waitFor()
    await page.getByRole('link', { name: `1. ${title}` }).click()
    await choose(page, '到会陈述的部门', '交通运输局')
    await page.keyboard.press('Escape')
    await press(page, '保存')
    await page.getByText('尚未陈述：交通运输局').waitFor()
    await page.goto(reviewUrl)
    await press(page, '公布议程')
    await page.getByText('等待部门陈述').waitFor()
    assert.deepEqual(clerk.complaints, [])
  })
})

describe('before the review', () => {
  it('an originator scores on a telephone how it stands, once', async () => {
    await city.runJobs()
    const on = await originatorAt('/')
    await on.getByText('1 个问题等您评分').click()
    await on.getByRole('heading', { name: title }).waitFor()
    assert.equal(await sidewaysScroll(on), 0)
    await on.getByRole('button', { name: '提交评分' }).click()
    await on.getByText('请选择').first().waitFor()
    await on.getByText('2 分：较差').click()
    await on.getByRole('button', { name: '提交评分' }).click()
    await on.getByText('您的评分：2 分：较差').waitFor()
    assert.equal(await on.getByRole('button', { name: '提交评分' }).count(), 0)
    await shot('scored', on)
    assert.deepEqual(phone.complaints, [])
  })

  it('the office states its case, and reads no enterprise', async () => {
    const { lead } = city.staff.departments.get('transport') ?? { lead: '' }
    const office = await deskOf(lead, 'reviews')
    await office.page.getByRole('link', { name: '2026年10月' }).click()
    await office.page.getByRole('link', { name: `1. ${title}` }).click()
    await office.page.getByLabel('陈述').fill('现行办法按趟次核发，拟对固定线路改为按季核发。')
    await press(office.page, '提交陈述')
    await press(office.page, '改写陈述')
    assert.doesNotMatch(await office.page.innerText('main, body'), /制造有限公司/)
    assert.deepEqual(office.complaints, [])
  })
})

describe('at the review', () => {
  it('who convenes it decides, with an owner and a date', async () => {
    city.clock.turnTo('2026-10-26')
    await clerkAgain(reviewUrl)
    await press(page, '开会')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('出席').fill('市政府沈明、市交通运输局郑波')
    await dialog.getByRole('button', { name: called('开会') }).click()
    await dialog.waitFor({ state: 'detached' })
    const chair = await deskOf(city.staff.leader, reviewUrl.split('/desk/')[1])
    await chair.page.getByRole('link', { name: `1. ${title}` }).click()
    await chair.page.getByText('4 家提出企业中 1 家评分').waitFor()
    await chair.page.getByLabel('做什么').fill(measure)
    await chair.page.getByLabel('期限').fill('2026-12-31')
    await shot('decide', chair.page)
    await press(chair.page, '记录议定事项')
    await chair.page.getByRole('heading', { name: '议定：采取措施' }).waitFor()
    assert.equal(await sidewaysScroll(chair.page), 0)
    assert.deepEqual(chair.complaints, [])
  })

  it('the clerk has minutes to print and the measure to follow', async () => {
    await page.goto(reviewUrl)
    await press(page, '核定纪要')
    await page.getByText('跟踪各项措施').waitFor()
    await page.getByText(measure).waitFor()
    const link = page.getByRole('link', { name: '下载月评议纪要（PDF）' })
    const loading = page.waitForEvent('download')
    await link.click()
    assert.match((await loading).suggestedFilename(), /2026年10月营商环境月评议纪要\.pdf/)
    await shot('minuted', page)
    assert.deepEqual(clerk.complaints, [])
  })

  it('the originator reads on the telephone who does what by when', async () => {
    await city.runJobs()
    const on = await originatorAt('/reviews')
    await on.getByText(measure).waitFor()
    await on.getByText(/交通运输局负责，2026年12月31日（周四）前/).waitFor()
    assert.equal(await sidewaysScroll(on), 0)
  })
})

describe('when the rule has changed', () => {
  it('the office says so', async () => {
    city.clock.turnTo('2026-11-20')
    const { lead } = city.staff.departments.get('transport') ?? { lead: '' }
    const office = await deskOf(lead, 'work')
    await office.page.getByRole('link', { name: measure }).click()
    await office.page.getByRole('button', { name: '填报落实' }).click()
    const dialog = office.page.getByRole('dialog')
    await dialog.getByLabel('落实情况').fill('通行证管理办法已修订，固定线路按季核发。')
    await dialog.getByLabel(/修改了规则/).check()
    await dialog.getByRole('button', { name: '填报落实' }).click()
    await office.page.getByText('已改规则').waitFor()
    assert.deepEqual(office.complaints, [])
  })

  it('every originator is told, and sees the change on the telephone', async () => {
    await city.runJobs()
    for (const one of permits) {
      const { items } = (await (await firm(one[2], 'changxing')).get('/notices')).body
      const told = items.some(({ template }: { template: string }) => /rule-changed/.test(template))
      assert.ok(told, `${one[2]} was told`)
    }
    const on = await originatorAt('/notices')
    await on.getByText(/规则/).first().waitFor()
    await shot('told', on)
    await on.goto(`${city.address}/reviews`)
    await on.getByText(/规则已于2026年11月20日（周五）改变/).waitFor()
    await on.getByText('通行证管理办法已修订，固定线路按季核发。').waitFor()
    assert.equal(await sidewaysScroll(on), 0)
    await shot('changed', on)
    assert.deepEqual(phone.complaints, [])
  })

  it('the clerk sees what it has brought so far', async () => {
    await clerkAgain(`${city.address}/desk/reviews/measures`)
    await page.getByText('前 4 件，后 0 件').waitFor()
    await page.getByText('改变规则后未满90天').waitFor()
    assert.deepEqual(clerk.complaints, [])
  })
})
