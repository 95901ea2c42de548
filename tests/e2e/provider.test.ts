import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openProvider } from '#modules/people/index.ts'
import { openCity } from '../city.ts'
import { openCityProvider, twoFactors } from '../sign-in/provider/city-provider.ts'
import { enter, openBrowser } from './browser.ts'

const provider = await openCityProvider()
const city = await openCity({ provider: openProvider(provider.settings) })
provider.serves(city.address)
const browser = await openBrowser()
const shot = async (
  page: { screenshot: (to: { path: string }) => Promise<unknown> },
  name: string,
) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
}

describe('the city’s own sign-in', () => {
  it('is bound on the security page, and then opens the desk on a device that stays known', async () => {
    provider.signsIn({ subject: 'H-1001', acr: twoFactors })
    const { page, complaints } = await browser.laptop()
    await enter(city, { page, complaints }, city.staff.leader)
    await page.waitForURL(/\/desk\//)
    await page.goto(`${city.address}/desk/security`)
    await page.getByRole('button', { name: '绑定湖州统一认证账号' }).click()
    await page.getByRole('button', { name: '解除绑定' }).waitFor()
    await shot(page, 'bound')
    await page.getByRole('button', { name: '退出登录' }).first().click()
    const known = (await page.context().cookies()).find(({ name }) => name === 'kentan_device')
    await page.getByRole('button', { name: '用湖州统一认证登录' }).click()
    await page.getByRole('link', { name: '登录与安全' }).or(page.locator('.who-name')).waitFor()
    await shot(page, 'inside')
    const cookies = await page.context().cookies(city.address)
    const named = (wanted: string) => cookies.find(({ name }) => name === wanted)
    assert.equal(named('kentan_device')?.value, known?.value)
    for (const name of ['kentan_session', 'kentan_device', 'kentan_begun']) {
      assert.deepEqual([named(name)?.httpOnly, named(name)?.sameSite], [true, 'Strict'], name)
    }
    assert.ok(!page.url().includes('code='))
    assert.deepEqual(complaints, [])
  })
  it('says in Chinese what was wrong, with the way back', async () => {
    provider.signsIn({ subject: 'stranger', acr: twoFactors })
    const { page } = await browser.phone()
    await page.goto(`${city.address}/desk/`)
    await page.getByRole('button', { name: '用湖州统一认证登录' }).click()
    await page.getByText('该身份尚未绑定本系统的账号').waitFor()
    await shot(page, 'refused')
    await page.getByRole('link', { name: '返回登录页' }).click()
    provider.breaks(true)
    await page.getByRole('button', { name: '用湖州统一认证登录' }).waitFor()
    await page.goto(`${city.address}/desk/provider?error=access_denied&state=sign-in.x`)
    await page.getByText('未在统一身份认证完成登录').waitFor()
  })
})
