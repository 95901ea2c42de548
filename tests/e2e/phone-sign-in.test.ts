import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openChannels } from '#modules/notices/index.ts'
import { openAccount } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity } from '../city.ts'
import { openReceiver } from '../notices/receiver.ts'
import { openBrowser, sidewaysScroll } from './browser.ts'

const gateway = await openReceiver()
const sms = { url: `${gateway.url}/sms`, token: 'let-me-in' }
const city = await openCity({ channels: openChannels({ sms }) })
const phone = '13805720001'
const given = { name: '湖州云帆智能装备有限公司', regionId: 'wuxing', contactPhone: phone }
const { enterpriseId } = (await city.desk.post('/enterprises', given)).body
await city.db.as(actorWithoutAccount(city.tenantId, 'admin'), (ctx) =>
  openAccount(ctx, { name: '陈云', role: 'enterprise', enterpriseId }),
)
const browser = await openBrowser()

it('an enterprise signs in by the code its telephone was sent', async () => {
  const window = await browser.phone()
  const { page } = window
  await page.goto(`${city.address}/sign-in`)
  await page.getByLabel('手机号').fill('云帆')
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByText('请填写手机号，只用数字').waitFor()
  await page.getByLabel('手机号').fill(phone)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByText(/号码已登记的/).waitFor()
  while (gateway.received.length === 0) await new Promise(setImmediate)
  const code = String(/\d{6}/.exec(JSON.parse(gateway.received[0]?.body ?? '').text)?.[0])
  await page.getByLabel('验证码（六位数）').fill(code === '000000' ? '000001' : '000000')
  await page.getByRole('button', { name: '验证', exact: true }).click()
  await page.getByText('验证码不正确或已失效').waitFor()
  assert.equal(await sidewaysScroll(page), 0)
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/phone-sign-in.png`, fullPage: true })
  await page.getByLabel('验证码（六位数）').fill(code)
  await page.getByRole('button', { name: '验证', exact: true }).click()
  await page.getByRole('heading', { name: '我的诉求' }).waitFor()
  assert.deepEqual(window.complaints, [])
})
