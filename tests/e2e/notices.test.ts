import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { anAppeal, openCity } from '../city.ts'
import { enter, openBrowser, sidewaysScroll } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()

const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
await city.desk.post(`/appeals/${appealId}/registration`, {
  kind: 'request',
  environment: 'factors',
})
await city.runJobs()

describe('messages', () => {
  it('are read by an enterprise on its phone, and counted until then', async () => {
    const window = await browser.phone()
    const { page } = window
    await enter(city, window, yunfan.accountId)
    const bell = page.getByRole('link', { name: /消息，\d+ 条未读/ })
    await bell.waitFor()
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url())
      if (pathname.endsWith('/api/v1/notices')) asked.push(searchParams.get('limit') ?? 'a page')
    })
    await page.reload()
    await bell.waitFor()
    assert.deepEqual(asked, ['1'])
    await bell.click()
    await page.getByRole('heading', { name: '消息', exact: true }).waitFor()
    await page.locator('.notice.unread').first().waitFor()
    const unread = await page.locator('.notice.unread').count()
    assert.ok(unread > 0)
    assert.equal(await sidewaysScroll(page), 0)
    await page.locator('.notice.unread .way').first().click()
    await page.waitForURL(/\/appeals\//)
    await page.goto(`${city.address}/notices`)
    await page.locator('.notice:not(.unread)').first().waitFor()
    assert.equal(await page.locator('.notice.unread').count(), unread - 1)
    await page.getByLabel(/电子邮箱/).fill('不是邮箱')
    await page.getByRole('button', { name: '保存设置' }).click()
    await page.locator('.field.faulty').getByText('电子邮箱不完整').waitFor()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /电子邮箱不完整/ })
      .click()
    await page
      .getByLabel(/电子邮箱/)
      .and(page.locator(':focus'))
      .waitFor()
    await page.getByLabel(/电子邮箱/).fill('boss@yunfan.example')
    await page.getByRole('button', { name: '保存设置' }).click()
    await page.getByText('已保存').waitFor()
    assert.equal((await yunfan.get('/notices/address')).body.email, 'boss@yunfan.example')
    assert.deepEqual(window.complaints, [])
  })
  it('are read by a clerk who goes on to the appeal, also while the answer is still to come', async () => {
    const window = await browser.laptop()
    const { page } = window
    await enter(city, window, city.staff.coordinator)
    await page.waitForURL(/\/desk\//)
    await page.goto(`${city.address}/desk/notices`)
    const { unread } = (await city.desk.get('/notices')).body
    const opened = page.getByRole('heading', { name: anAppeal().title })
    await page.route('**/api/v1/notices/*/reading', async (route) => {
      await opened.waitFor()
      await route.continue()
    })
    const read = page.waitForResponse(/\/notices\/[^/]+\/reading$/)
    await page.locator('.notice.unread').getByRole('link').first().click()
    assert.equal((await read).status(), 200)
    assert.equal((await city.desk.get('/notices')).body.unread, unread - 1)
    assert.deepEqual(window.complaints, [])
  })
  it('are told by hand where no channel reaches, and noted', async () => {
    const { body } = await city.desk.post('/enterprises', {
      name: '湖州无号小店',
      regionId: 'wuxing',
      contactName: '王先生',
      contactPhone: '0572-2000001',
    })
    await city.desk.post(
      '/appeals',
      anAppeal({ enterpriseId: body.enterpriseId, channel: 'phone' }),
    )
    await city.runJobs()
    const window = await browser.laptop()
    const { page } = window
    await enter(city, window, city.staff.coordinator)
    await page.getByRole('link', { name: '人工告知' }).click()
    const row = page.locator('.notice', { hasText: '湖州无号小店' })
    await row.getByText('0572-2000001').waitFor()
    await row.getByLabel(/告知方式/).fill('已电话告知王先生')
    await row.getByRole('button', { name: '登记已告知' }).click()
    await row.waitFor({ state: 'detached' })
    const left = (await city.desk.get('/notices/manual')).body.items
    assert.ok(
      !left.some((one: { enterpriseName: string }) => one.enterpriseName === '湖州无号小店'),
    )
    assert.deepEqual(window.complaints, [])
  })
  it('go to addresses an admin adds, whose secret is shown once', async () => {
    const window = await browser.laptop()
    const { page } = window
    await enter(city, window, city.staff.admin)
    await page.getByRole('link', { name: '消息渠道' }).click()
    await page.getByLabel('名称').fill('市大数据平台'.repeat(11))
    assert.equal((await page.getByLabel('名称').inputValue()).length, 60)
    await page.getByLabel('名称').fill('市大数据平台')
    await page.getByLabel(/接收地址/).fill('http://hook.example/kentan')
    await page.getByRole('button', { name: '添加推送地址' }).click()
    await page
      .getByText(/推送地址须为 https/)
      .first()
      .waitFor()
    await page.getByLabel(/接收地址/).fill('https://hook.example/kentan')
    await page.getByRole('button', { name: '添加推送地址' }).click()
    await page.getByText(/^whsec_/).waitFor()
    await page.reload()
    await page.getByText('https://hook.example/kentan').waitFor()
    assert.equal(await page.getByText(/^whsec_/).count(), 0)
    assert.deepEqual(window.complaints, [])
  })
  it('stop at an address, or get another secret, only when the admin has read what that does', async () => {
    const window = await browser.laptop()
    const { page } = window
    await enter(city, window, city.staff.admin)
    await page.getByRole('link', { name: '消息渠道' }).click()
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: '更换密钥' }).click()
    await dialog.getByText(/旧密钥立即失效/).waitFor()
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'hidden' })
    assert.equal(await page.getByText(/^whsec_/).count(), 0)
    await page.getByRole('button', { name: '更换密钥' }).click()
    await dialog.getByRole('button', { name: '更换密钥' }).click()
    await page.getByText(/^whsec_/).waitFor()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '停用' }).click()
    await dialog.getByText(/不再向该地址推送/).waitFor()
    const disabled = async () => (await city.admin.get('/webhooks')).body.items[0].disabled
    assert.equal(await disabled(), false)
    await dialog.getByRole('button', { name: '停用该地址' }).click()
    await page.getByText('已停用', { exact: true }).waitFor()
    assert.equal(await disabled(), true)
    assert.deepEqual(window.complaints, [])
  })
})
