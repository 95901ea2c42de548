import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { openAid } from '#modules/aid/index.ts'
import { anAppeal, openCity, replied } from '#tests/city.ts'
import { openAidServer } from '#tests/servers/aid-server.ts'
import { enter, openBrowser, sidewaysScroll } from './browser.ts'

const server = await openAidServer()
after(server.close)
const city = await openCity({
  aid: openAid({ url: server.url, key: undefined, model: 'qwen-test' }),
})
const browser = await openBrowser()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
await replied(city, yunfan)
const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
const at = `/appeals/${appealId}`
await city.desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' })
await city.desk.post(`${at}/dispatch`, { texts: [], officeId: city.officeId('transport') })
await (await city.handlerOf('transport')).post(`${at}/signature`)
const { handler = '' } = city.staff.departments.get('transport') ?? {}

describe('the writing aid at the desk', () => {
  for (const width of ['laptop', 'phone'] as const) {
    it(`drafts into the text, marked as a machine’s, with what it cites (${width})`, async () => {
      server.drafts('拟于十月前修复破损路面[1]，费用由财政承担[7]。')
      const window = await browser[width]()
      await enter(city, window, handler)
      const { page } = window
      await page.waitForURL(/\/desk/)
      await page.goto(`${city.address}/desk/work?appeal=${appealId}`)
      await page.getByRole('button', { name: '写作辅助起草' }).click()
      await page.getByText('由机器（qwen-test）起草').waitFor()
      const text = page.locator('textarea[id$="text"]').first()
      assert.equal(await text.inputValue(), '拟于十月前修复破损路面[1]，费用由财政承担。')
      const note = await page.locator('.aid-draft').innerText()
      assert.match(note, /\[1\] \S+ 厂区门口道路破损/)
      assert.match(note, /有 1 处引用查无对应/)
      await page.locator('.aid-draft').scrollIntoViewIfNeeded()
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/aid-${width}.png` })
      assert.equal(await sidewaysScroll(page), 0)
      assert.deepEqual(window.complaints, [])
    })
  }
  it('says why when the server fails, and leaves what was typed', async () => {
    server.says({ status: 500, body: '' })
    const window = await browser.laptop()
    await enter(city, window, handler)
    const { page } = window
    await page.waitForURL(/\/desk/)
    await page.goto(`${city.address}/desk/work?appeal=${appealId}`)
    const text = page.locator('textarea[id$="text"]').first()
    await text.fill('自己写的')
    await page.getByRole('button', { name: '写作辅助起草' }).click()
    await page.getByText('写作辅助服务暂时无法使用').waitFor()
    assert.equal(await text.inputValue(), '自己写的')
  })
})
