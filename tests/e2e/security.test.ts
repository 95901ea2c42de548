import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openAccount, registerEnterprises } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity } from '../city.ts'
import { generatorOf } from '../sign-in/visitor.ts'
import { enter, openBrowser, sidewaysScroll } from './browser.ts'

const city = await openCity({ demo: false })
const as = (role: 'coordinator' | 'admin') => actorWithoutAccount(city.tenantId, role)
// Why not by the desk: in a city that is no demo its people would have to enrol first.
async function firmOf(name: string) {
  const given = { name, regionId: 'wuxing' }
  const [enterpriseId = ''] = await city.db.as(as('coordinator'), (ctx) =>
    registerEnterprises(ctx, [given]),
  )
  const account = { name: '联系人', role: 'enterprise', enterpriseId } as const
  return { accountId: await city.db.as(as('admin'), (ctx) => openAccount(ctx, account)) }
}
const firm = await firmOf('湖州云帆智能装备有限公司')
const browser = await openBrowser()
// Why by name: browsers make no passkeys for a bare address.
const address = city.address.replace('127.0.0.1', 'localhost')
const named = { ...city, address }
const shot = async (page: Page, name: string) => {
  if (process.env.SHOTS)
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
}
const home = (page: Page) => page.getByRole('heading', { name: '我的诉求' }).waitFor()

/** A device that has a finger on it whenever it is asked. */
async function putOnKey(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

describe('登录与安全', () => {
  it('enrols a passkey, by which the enterprise comes in without a link', async () => {
    const window = await browser.phone()
    const { page } = window
    await putOnKey(page)
    await enter(named, window, firm.accountId)
    await home(page)
    await page.goto(`${address}/my-data`)
    await page.getByRole('link', { name: /登录与安全/ }).click()
    await page.getByText('尚未登记通行密钥或动态口令').waitFor()
    await page.getByRole('button', { name: '登记通行密钥' }).click()
    await page.getByRole('button', { name: /^删除 通行密钥/ }).waitFor()
    await page.getByText('（本机）').waitFor()
    assert.equal(await sidewaysScroll(page), 0)
    await shot(page, 'security-phone')
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.goto(`${address}/sign-in`)
    await page.getByRole('button', { name: '用通行密钥登录' }).click()
    await home(page)
    city.clock.pass(11)
    const download = page.waitForEvent('download')
    await page.goto(`${address}/my-data`)
    await page.getByRole('button', { name: '下载（JSON）' }).click()
    await page.getByText('请再次确认是您本人').waitFor()
    await shot(page, 'again-phone')
    await page.getByRole('button', { name: '用通行密钥确认' }).click()
    assert.match((await download).suggestedFilename(), /^我的数据-.*json$/)
    assert.deepEqual(window.complaints, [])
  })

  it('enrols a code generator, which a link is then not enough without', async () => {
    const other = await firmOf('湖州望湖纺织有限公司')
    const window = await browser.laptop()
    const { page } = window
    await enter(city, window, other.accountId)
    await home(page)
    await page.goto(`${city.address}/security`)
    await page.getByRole('button', { name: '登记动态口令' }).click()
    await page.getByRole('img', { name: /二维码/ }).waitFor()
    await shot(page, 'generator-laptop')
    const code = generatorOf(
      (await page.locator('code.secret').textContent()) ?? '',
      city.clock.now,
    )
    await page.getByLabel('验证器显示的六位数').fill('000000')
    await page.getByRole('button', { name: '验证', exact: true }).click()
    await page.locator('.fault').waitFor()
    await page.getByLabel('验证器显示的六位数').fill(code())
    await page.getByRole('button', { name: '验证', exact: true }).click()
    await page.getByRole('button', { name: '删除 动态口令' }).waitFor()
    const again = await browser.phone()
    await enter(city, again, other.accountId)
    await again.page.getByRole('heading', { name: '再验证一次身份' }).waitFor()
    await shot(again.page, 'second-phone')
    city.clock.pass(1)
    await again.page.getByLabel('动态口令（六位数）').fill(code())
    await again.page.getByRole('button', { name: '验证', exact: true }).click()
    await home(again.page)
    await page.reload()
    await page.getByRole('button', { name: '退出该设备' }).last().waitFor()
    await shot(page, 'security-laptop')
    await page.getByRole('button', { name: '退出其他全部设备' }).click()
    await page.getByRole('button', { name: '退出其他全部设备' }).waitFor({ state: 'detached' })
    await again.page.reload()
    await again.page.getByRole('heading', { name: '我的诉求' }).waitFor({ state: 'detached' })
    assert.deepEqual([...window.complaints, ...again.complaints], [])
  })

  it('tells who has no factor, and came in long ago, what to do', async () => {
    const third = await firmOf('湖州听潮包装有限公司')
    const window = await browser.phone()
    const { page } = window
    await enter(city, window, third.accountId)
    await home(page)
    city.clock.pass(11)
    await page.goto(`${city.address}/my-data`)
    await page.getByRole('button', { name: '下载（JSON）' }).click()
    await page.getByText(/10 分钟内再回到这一页/).waitFor()
    await page.getByRole('link', { name: '登录与安全', exact: true }).waitFor()
    await shot(page, 'no-factor-phone')
  })
})
