import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import { linkToken } from '#modules/notices/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { openCity, replied } from '../city.ts'
import { enter, openBrowser, sidewaysScroll } from './browser.ts'

const city = await openCity()
const firms = [
  await city.enterprise('湖州云帆智能装备有限公司'),
  await city.enterprise('湖州恒信精密制造有限公司'),
  await city.enterprise('湖州安吉竹业有限公司'),
]
const [yunfan] = firms
if (yunfan === undefined) throw new Error('There is no enterprise.')
const appeals = [yunfan, ...firms].map((firm) => replied(city, firm))
const [first] = await Promise.all(appeals)
await city.runJobs()
const browser = await openBrowser()

/** The secret of the link that went out with a reply. */
const token = await city.db.as(actorWithoutAccount(city.tenantId, 'clock'), async (ctx) => {
  const { rows } = await sql<{ id: string }>`select link_id as id from evaluation.link
    where tenant_id = ${city.tenantId} and appeal_id = ${first?.appealId ?? ''}`.execute(ctx.tx)
  return linkToken(ctx, rows[0]?.id ?? '')
})

it('an enterprise judges by its link on a phone, first whether it is solved, and once', async () => {
  const window = await browser.phone()
  const { page } = window
  await enter(city, window, yunfan.accountId)
  await page.getByRole('heading', { name: '我的诉求' }).waitFor()
  await page.goto(`${city.address}/judge#${token}`)
  await page.getByRole('heading', { name: '评价诉求的答复' }).waitFor()
  await page.getByText('路面已于昨日修复').waitFor()
  assert.equal(await sidewaysScroll(page), 0)
  const legends = await page.locator('legend').allTextContents()
  assert.deepEqual(
    legends.map((one) => one.slice(0, 2)),
    ['一、', '二、', '三、', '四、'],
  )
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByText('请选择一项').waitFor()
  await page.getByText('没有解决', { exact: true }).click()
  await page.getByText('认可', { exact: true }).click()
  await page.getByText('不满意', { exact: true }).click()
  await page.getByLabel('办理时效').selectOption({ label: '很差' })
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByRole('heading', { name: '已收到您的评价' }).waitFor()
  await page.reload()
  await page.getByText('这条链接已经用过').waitFor()
  await city.runJobs()
  await page.goto(`${city.address}/appeals/${first?.appealId}`)
  await page.getByRole('heading', { name: '差评整改' }).waitFor()
  assert.deepEqual(window.complaints, [])
})

it('a caller works the list off without a mouse: the next call opens by itself', async () => {
  const window = await browser.laptop()
  const { page } = window
  await enter(city, window, city.staff.callers[0] ?? '')
  await page.waitForURL(/desk/)
  await page.goto(`${city.address}/desk/calls`)
  await page.getByRole('heading', { name: '回访', exact: true }).waitFor()
  await page.getByText(/共 3 家/).waitFor()
  await page.keyboard.press('n')
  for (const left of [2, 1]) {
    await page.locator('#followUp-form input[type=radio]:focus').waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    await page.getByText('问题解决了吗？').waitFor()
    for (let nth = 0; nth < 20; nth += 1) {
      await page.keyboard.press('Tab')
      const name = await page.evaluate(
        "document.activeElement?.closest('.ant-form-item')?.textContent?.slice(0, 7)",
      )
      if (name === '问题解决了吗？') break
    }
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await page.getByText(new RegExp(`共 ${left} 家`)).waitFor()
  }
  const { items } = (await city.desk.get('/appeals?view=open&status=confirmed')).body
  assert.equal(items.length, 3)
  assert.deepEqual(window.complaints, [])
})
