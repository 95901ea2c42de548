import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anAppeal, aReply, openCity } from '../city.ts'
import { enter, openBrowser, type Window } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()
const pictures = process.env.PICTURES

async function picture({ page }: Window, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}

/** One appeal that is replied to, and one that has just come in. */
async function appeals(): Promise<{ repliedId: string }> {
  const send = async (over: object) =>
    (await yunfan.post('/appeals', anAppeal({ ...over }))).body.appealId as string
  const repliedId = await send({
    title: '北门外道路破损，雨天积水',
    body: '厂区北门外道路破损已三个月，雨天积水，AGV小车与货车进出困难，原料到货和成品发运都受影响，请尽快修复。',
  })
  await city.desk.post(`/appeals/${repliedId}/registration`, {
    kind: 'request',
    environment: 'factors',
  })
  const officeId = city.officeId('transport')
  await city.desk.post(`/appeals/${repliedId}/dispatch`, { texts: [], officeId })
  await (await city.handlerOf('transport')).post(`/appeals/${repliedId}/signature`)
  const text = '道路已列入本月修补计划，十日内完成沥青摊铺。'
  await (await city.leadOf('transport')).post(`/appeals/${repliedId}/reply`, aReply({ text }))
  await send({ title: '道路照明不足', body: '园区南侧道路照明不足，夜班员工出行不便。' })
  return { repliedId }
}
const { repliedId } = await appeals()

async function at(accountId: string, window: Window): Promise<Window> {
  await enter(city, window, accountId)
  await window.page.waitForURL(/\/desk\//)
  return window
}

describe('the search of the desk', () => {
  it('opens by the key / on any page, marks what was found and leads to it', async () => {
    const window = await at(city.staff.coordinator, await browser.laptop())
    const { page } = window
    await page.getByRole('heading', { name: '收件箱' }).waitFor()
    await page.keyboard.press('/')
    await page.getByRole('heading', { name: '搜索', exact: true }).waitFor()
    await page.getByText('输入两个字以上的词').waitFor()
    await picture(window, 'empty-1366')
    await page.keyboard.type('道路 积水')
    await page.keyboard.press('Enter')
    await page.locator('.found mark').first().waitFor()
    assert.deepEqual(
      [...new Set(await page.locator('.found-text mark').allTextContents())].toSorted(),
      ['积水', '道路'],
    )
    await picture(window, 'found-1366')
    assert.ok(!page.url().includes(encodeURIComponent('积水')))
    await page.getByLabel('种类').click()
    await page.getByTitle('答复', { exact: true }).click()
    await page.locator('.found').getByText('沥青').waitFor()
    await page.waitForURL(/kind=reply/)
    assert.equal(await page.locator('.found > li').count(), 1)
    await picture(window, 'reply-1366')
    await page.locator('.found a').first().click()
    await page.waitForURL(new RegExp(`appeal=${repliedId}`))
    await page.getByText('相似诉求此前的答复').click()
    await page.getByText('没有找到相似且已答复的诉求').waitFor()
    await picture(window, 'appeal-1366')
    await page.goBack()
    await page.locator('.found mark').first().waitFor()
    assert.deepEqual(window.complaints, [])
  })

  it('says what to do where nothing is found or the word is too short, and looks for enterprises when told', async () => {
    const window = await at(city.staff.coordinator, await browser.phone())
    const { page } = window
    await page.goto(`${city.address}/desk/search`)
    await page.getByLabel('诉求、答复').fill('水')
    await page.keyboard.press('Enter')
    await page.getByText('请输入两个字以上的词').first().waitFor()
    await page.getByLabel('诉求、答复').fill('yfzn')
    await page.keyboard.press('Enter')
    await page.getByText('没有找到。').waitFor()
    await page.getByRole('button', { name: '在企业名录中查找' }).click()
    await page.getByText('湖州云帆智能装备有限公司').waitFor()
    await picture(window, 'nothing-390')
    await page.getByLabel('诉求、答复').fill('道路')
    await page.keyboard.press('Enter')
    await page.locator('.found mark').first().waitFor()
    await picture(window, 'found-390')
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    assert.equal(wide, 390)
    assert.deepEqual(window.complaints, [])
  })

  it('finds for an office what it handles, and offices by their initials', async () => {
    const transport = city.staff.departments.get('transport')
    const window = await at(transport?.handler ?? '', await browser.laptop())
    const { page } = window
    await page.getByRole('heading', { name: '我的办件' }).waitFor()
    await page.keyboard.press('/')
    await page.getByRole('heading', { name: '搜索', exact: true }).waitFor()
    await page.keyboard.type('道路')
    await page.keyboard.press('Enter')
    await page.locator('.found mark').first().waitFor()
    assert.equal(await page.locator('.found > li').count(), 2)
    assert.ok(!(await page.content()).includes('照明'))
    await page.locator('#search-box').fill('jtysj')
    await page.keyboard.press('Enter')
    await page.locator('.found').getByText('交通运输局').waitFor()
    await picture(window, 'office-1366')
    assert.deepEqual(window.complaints, [])
  })
})
