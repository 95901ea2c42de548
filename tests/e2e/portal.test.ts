import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCity, replied } from '../city.ts'
import { enter, openBrowser, sidewaysScroll } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()

describe('the portal on a telephone', () => {
  it('signs in by the link, which is gone from the address, and starts with an empty list', async () => {
    const window = await browser.phone()
    await enter(city, window, yunfan.accountId)
    await window.page.getByRole('heading', { name: '我的诉求' }).waitFor()
    assert.equal(new URL(window.page.url()).hash, '')
    await window.page.getByText('现在没有办理中的诉求').waitFor()
    assert.deepEqual(window.complaints, [])
  })

  it('names what is missing at its field, keeps the draft, and takes the appeal in', async () => {
    const window = await browser.phone()
    const { page } = window
    await enter(city, window, yunfan.accountId)
    await page.getByRole('link', { name: '提交诉求' }).click()
    await page.getByRole('button', { name: '提交诉求' }).click()
    await page.getByText('有 2 处需要修改').waitFor()
    await page.getByRole('link', { name: /请写标题/ }).click()
    assert.equal(await page.evaluate('document.activeElement.name'), 'title')
    await page.getByLabel('标题').fill('厂区门口道路积水')
    await page
      .getByLabel('详细情况')
      .fill('一下雨厂区北门就积水二十厘米，货车进不来，已经三个月了。')
    await page.getByText(/草稿已自动保存/).waitFor()
    await page.reload()
    assert.equal(await page.getByLabel('标题').inputValue(), '厂区门口道路积水')
    await page.getByLabel('由哪里受理').selectOption({ label: '吴兴区' })
    await page.getByRole('button', { name: '提交诉求' }).click()
    await page.getByRole('heading', { name: '诉求已提交' }).waitFor()
    const text = await page.innerText('main')
    assert.match(text, /2026-[2-9A-Z]{4}-[2-9A-Z]{4}/)
    assert.match(text, /9月23日/) // two days to dispatch
    assert.match(text, /10月8日/) // two weeks to reply, after the National Day week
    assert.deepEqual(window.complaints, [])
    const { items } = (await yunfan.get('/appeals')).body
    assert.deepEqual(
      items.map(({ title }: { title: string }) => title),
      ['厂区门口道路积水'],
    )
    await page.goto(`${city.address}/submit`)
    assert.equal(await page.getByLabel('标题').inputValue(), '')
  })

  it('keeps what was typed when there is no network, and makes one appeal of two tries', async () => {
    const window = await browser.phone()
    const { page } = window
    await enter(city, window, yunfan.accountId)
    await page.getByRole('link', { name: '提交诉求' }).click()
    await page.getByLabel('标题').fill('断网也不丢')
    await page.getByLabel('详细情况').fill('提交时没有网络。')
    await page.getByLabel('由哪里受理').selectOption({ label: '德清县' })
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '提交诉求' }).click()
    await page.getByText('没有提交成功').first().waitFor()
    assert.equal(await page.getByLabel('标题').inputValue(), '断网也不丢')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: '提交诉求' }).click()
    await page.getByRole('heading', { name: '诉求已提交' }).waitFor()
    const { items } = (await yunfan.get('/appeals?view=all')).body
    assert.equal(items.filter(({ title }: { title: string }) => title === '断网也不丢').length, 1)
  })

  it('asks whether a reply solved it, and then how satisfied one is', async () => {
    const { at } = await replied(city, yunfan)
    const window = await browser.phone()
    const { page } = window
    await enter(city, window, yunfan.accountId)
    await page.getByRole('heading', { name: '我的诉求' }).waitFor()
    await page.goto(city.address + at)
    await page.getByText('路面已于昨日修复，现场照片附后。').first().waitFor()
    await page.getByText('已解决', { exact: true }).last().click()
    await page.getByRole('button', { name: '提交确认' }).click()
    await page.getByText('已收到您的确认，谢谢。').waitFor()
    await page.getByText('满意', { exact: true }).click()
    await page.getByRole('button', { name: '提交评价' }).click()
    await page.getByText('已收到您的评价，谢谢。').waitFor()
    const { status, rating } = (await yunfan.get(at)).body
    assert.deepEqual([status, rating], ['confirmed', 4])
    assert.deepEqual(window.complaints, [])
  })

  it('fits a window of 320 px, in large type as well, in both languages', async () => {
    const { at } = await replied(city, yunfan)
    const window = await browser.small()
    const { page } = window
    await enter(city, window, yunfan.accountId)
    await page.getByRole('heading', { name: '我的诉求' }).waitFor()
    await page.getByRole('button', { name: '长辈版' }).click()
    for (const path of ['/', '/submit', at]) {
      await page.goto(city.address + path)
      await page.waitForLoadState('networkidle')
      assert.equal(await sidewaysScroll(page), 0, path)
    }
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Replied').first().waitFor()
    assert.equal(await sidewaysScroll(page), 0)
    assert.deepEqual(window.complaints, [])
  })

  it('tells a spent link as what it is', async () => {
    const link = await city.link(yunfan.accountId)
    const first = await browser.phone()
    await first.page.goto(`${city.address}/sign-in#${link}`)
    await first.page.getByRole('heading', { name: '我的诉求' }).waitFor()
    const second = await browser.phone()
    await second.page.goto(`${city.address}/sign-in#${link}`)
    await second.page.getByText('登录链接已用过或已过期').waitFor()
  })
})
