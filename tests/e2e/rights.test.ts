import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCity, replied } from '../city.ts'
import { enter, openBrowser, type Window } from './browser.ts'

const city = await openCity()
const name = '湖州云帆智能装备有限公司'
const yunfan = await city.enterprise(name)
const browser = await openBrowser()
const { appealId, at } = await replied(city, yunfan)

/** A look at a page as it is, for whoever sets SHOTS: on a screen and on a telephone. */
async function look({ page }: Window, as: string): Promise<void> {
  if (!process.env.SHOTS) return
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await page.screenshot({ path: `${process.env.SHOTS}/${as}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1366, height: 800 })
}

async function deskOf(accountId: string, path: string): Promise<Window> {
  const window = await browser.laptop()
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  await window.page.goto(`${city.address}/desk${path}`)
  return window
}

describe('the pages of rights and of those who watch', () => {
  it('let an office that was agreed to see who asks, for a reason', async () => {
    const lead = city.staff.departments.get('transport')?.lead ?? ''
    const before = await deskOf(lead, `/work?view=all&appeal=${appealId}`)
    await before.page.getByText('谁可以知道').or(before.page.getByText('交通')).first().waitFor()
    assert.equal(await before.page.getByRole('button', { name: '查看企业身份' }).count(), 0)
    const { status } = await yunfan.post(`${at}/disclosure`, {
      officeId: city.officeId('transport'),
    })
    assert.equal(status, 200)
    const office = await deskOf(lead, `/work?view=all&appeal=${appealId}`)
    await office.page.getByRole('button', { name: '查看企业身份' }).click()
    const dialog = office.page.getByRole('dialog')
    await dialog.getByLabel('具体说明').fill('约定现场查看的时间')
    await look(office, 'reveal-ask')
    await dialog.getByRole('button', { name: '查看企业身份' }).click()
    await office.page.getByText(name).waitFor()
    await look(office, 'reveal-told')
    assert.deepEqual(office.complaints, [])
  })

  it('let an auditor take a list in and name what is wrong by line; security sets what may be opened', async () => {
    const auditor = await deskOf(city.staff.auditor, '/inspections')
    const { page } = auditor
    await page.getByLabel('来源系统').fill('执法平台')
    await page
      .getByLabel(/从表格复制粘贴/)
      .fill(
        '编号\t单位\t统一社会信用代码\t行为\t日期\n1\t没有的局\t91330502MA2C1001X0\t检查\t2026-09-21',
      )
    await page.getByRole('button', { name: '录入' }).click()
    await page.getByText('第 2 行：没有这个单位').waitFor()
    await look(auditor, 'inspections')
    await page.goto(`${city.address}/desk/alerts`)
    await page.getByText('每小时 120 件，每天 600 件').waitFor()
    await look(auditor, 'alerts')
    const security = await deskOf(city.staff.security, '/alerts')
    await security.page.getByLabel('每小时').fill('60')
    await security.page.getByRole('button', { name: '修改上限' }).click()
    await security.page.getByText('已修改').waitFor()
    await look(security, 'quota')
    assert.deepEqual([...auditor.complaints, ...security.complaints], [])
  })

  it('let an enterprise ask that everything goes, once nothing is open, and the desk propose it', async () => {
    const own = await browser.laptop()
    await enter(city, own, yunfan.accountId)
    await own.page.waitForURL((url) => url.pathname === '/')
    await own.page.goto(`${city.address}/my-data`)
    await own.page.getByText('删除全部数据并注销账号').click()
    const ask = own.page.getByRole('button', { name: '申请删除全部数据' })
    await ask.click()
    await own.page.getByText('还有诉求没有办结').waitFor()
    await look(own, 'erase-refused')
    await yunfan.post(`${at}/confirmation`, { solved: true })
    await city.desk.post(`${at}/closing`, {})
    await ask.click()
    await own.page.getByText(/申请已提交/).waitFor()
    await look(own, 'erase-asked')
    const desk = await deskOf(city.staff.coordinator, '/requests')
    await desk.page.getByText('企业全部数据').waitFor()
    await look(desk, 'erasures')
    await desk.page.getByRole('button', { name: '提请监督审计核准' }).click()
    await desk.page.getByText('待核准').waitFor()
    const auditor = await deskOf(city.staff.auditor, '/proposals')
    await auditor.page.getByText('删除企业全部数据').waitFor()
    await look(auditor, 'proposals')
    assert.deepEqual([...own.complaints, ...desk.complaints, ...auditor.complaints], [])
  })
})
