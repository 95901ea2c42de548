import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Answer, anAppeal, openCity } from '../city.ts'
import { enter, openBrowser, sidewaysScroll } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const hailan = await city.enterprise('湖州海蓝新材料有限公司')
const browser = await openBrowser()
const { desk } = city

const taken = async (answer: Promise<Answer>) => {
  const { status, body, text } = await answer
  assert.ok(status < 300, text)
  return body
}
const body = (end: string) =>
  `织里产业园东门的道路从上周起封闭两条车道，货车进出要绕行六公里，每天多花油费近千元，交货也误了时间，${end}`
const title = '织里产业园东门道路封闭'
const submitted = async (by: typeof yunfan, end: string): Promise<string> =>
  (await taken(by.post('/appeals', anAppeal({ title, body: body(end) })))).appealId

const leading = await submitted(yunfan, '盼尽快恢复通行。')
await taken(
  desk.post(`/appeals/${leading}/registration`, { kind: 'request', environment: 'factors' }),
)

describe('an enterprise about to submit what it has submitted', () => {
  it('is shown its own appeal, keeps what it typed, and may send it all the same', async () => {
    const window = await browser.phone()
    const { page } = window
    await enter(city, window, yunfan.accountId)
    await page.getByRole('link', { name: '提交诉求' }).click()
    await page.getByLabel('标题').fill(title)
    await page.getByLabel('详细情况').fill(body('请尽快解决。'))
    await page.getByLabel('由哪里受理').selectOption({ label: '吴兴区' })
    await page.getByRole('button', { name: '提交诉求' }).click()
    const note = page.getByRole('alert').filter({ hasText: '您提交过相似的诉求' })
    await note.waitFor()
    assert.match(await note.innerText(), /9月21日.*提交，编号 2026-/)
    assert.match(await note.innerText(), /已登记，正在确定承办单位/)
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'SECTION')
    assert.equal(await sidewaysScroll(page), 0)
    // What is typed while the note stands there is what is sent.
    await page.getByLabel('标题').fill(`${title}（第二次）`)
    await note.getByRole('link', { name: '补充到原件' }).click()
    await page.getByRole('heading', { name: title }).waitFor()
    await page.goBack()
    assert.equal(await page.getByLabel('标题').inputValue(), `${title}（第二次）`)
    await page.getByRole('button', { name: '提交诉求' }).click()
    await page.getByRole('button', { name: '仍然提交' }).click()
    await page.getByRole('heading', { name: '诉求已提交' }).waitFor()
    assert.deepEqual(window.complaints, [])
    const { items } = (await yunfan.get('/appeals')).body
    const [sent] = items.filter((one: { title: string }) => one.title.includes('第二次'))
    assert.ok(sent)
    await taken(yunfan.post(`/appeals/${sent.appealId}/withdrawal`, { reason: null }))
  })
  it('is told nothing of an appeal of another enterprise', async () => {
    const window = await browser.phone()
    const { page } = window
    await enter(city, window, hailan.accountId)
    await page.getByRole('link', { name: '提交诉求' }).click()
    await page.getByLabel('标题').fill(title)
    await page.getByLabel('详细情况').fill(body('请协调。'))
    await page.getByLabel('由哪里受理').selectOption({ label: '吴兴区' })
    await page.getByRole('button', { name: '提交诉求' }).click()
    await page.getByRole('heading', { name: '诉求已提交' }).waitFor()
  })
})

describe('a clerk', () => {
  it('compares two appeals, merges the one into the other, and takes it out again', async () => {
    const { items } = (await hailan.get('/appeals')).body
    const at = `/appeals/${items[0].appealId}`
    for (const device of ['laptop', 'phone'] as const) {
      const window = await browser[device]()
      const { page } = window
      await enter(city, window, city.staff.coordinator)
      await page.waitForURL(/\/desk\//)
      await page.goto(`${city.address}/desk/inbox?appeal=${items[0].appealId}`)
      await page.getByText(/^相似诉求（\d）$/).waitFor()
      await page.getByRole('button', { name: '对照', exact: true }).click()
      await page.getByRole('button', { name: /^与 2026-.* 对照$/ }).click()
      await page.locator('.compare mark', { hasText: '盼尽快恢复通行' }).waitFor()
      assert.equal(await page.locator('.compare mark', { hasText: '请协调' }).count(), 1)
      assert.equal(await sidewaysScroll(page), 0)
      await page.getByLabel('同一事项').fill('织里产业园东门封闭两条车道，影响货车进出')
      await page.keyboard.press('Control+Enter')
      await page.locator('output.said', { hasText: /已并案/ }).waitFor({ state: 'attached' })
      assert.equal((await desk.get(at)).body.status, 'merged')
      await page.goto(`${city.address}/desk/inbox?appeal=${items[0].appealId}`)
      await page.getByText('织里产业园东门封闭两条车道，影响货车进出').first().waitFor()
      await page.getByRole('button', { name: /更多/ }).click()
      await page.getByRole('button', { name: '解除并案' }).click()
      await page.getByLabel(/为什么解除/).fill('西门不在同一路段')
      await page.keyboard.press('Control+Enter')
      await page
        .locator('output.said', { hasText: /已恢复单独办理/ })
        .waitFor({ state: 'attached' })
      assert.equal((await desk.get(at)).body.status, 'submitted')
      assert.deepEqual(window.complaints, [])
    }
  })
})

describe('the enterprise of a merged appeal', () => {
  it('reads on which matter it is handled together, and says that it is another one', async () => {
    const { items } = (await hailan.get('/appeals')).body
    const at = `/appeals/${items[0].appealId}`
    const matter = '织里产业园东门封闭两条车道，影响货车进出'
    await taken(desk.post(`${at}/merger`, { intoId: leading, matter }))
    const window = await browser.phone()
    const { page } = window
    await enter(city, window, hailan.accountId)
    await page.getByRole('heading', { name: '我的诉求' }).waitFor()
    await page.goto(`${city.address}${at}`)
    await page.getByRole('heading', { name: '并案办理' }).waitFor()
    await page.getByText(matter).first().waitFor()
    assert.equal(await sidewaysScroll(page), 0)
    await page.getByText('不是同一件事？提出来').click()
    await page.getByLabel(/有什么不同/).fill('我们说的是南门')
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByText('已恢复单独办理，统筹办公室会登记和交办。').waitFor()
    assert.deepEqual(window.complaints, [])
    assert.equal((await desk.get(at)).body.status, 'submitted')
  })
})
