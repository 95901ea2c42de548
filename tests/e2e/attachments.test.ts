import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCity } from '../city.ts'
import { pdf } from '../uploads/pdfs.ts'
import { gifAndScript, jpg } from '../uploads/pictures.ts'
import { enter, openBrowser, sidewaysScroll } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()
const transport = city.staff.departments.get('transport')
assert.ok(transport)

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

describe('photos and files', () => {
  const title = '北门道路塌陷'

  it('are sent one by one on a telephone, each with its state, and go with the appeal', async () => {
    const window = await browser.phone()
    const { page } = window
    await enter(city, window, yunfan.accountId)
    await page.getByRole('link', { name: '提交诉求' }).click()
    await page.getByLabel('标题').fill(title)
    await page.getByLabel('详细情况').fill('货车绕行三公里，附照片和合同。')
    await page.getByLabel('由哪里受理').selectOption({ label: '吴兴区' })
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        file('厂门.jpg', 'image/jpeg', await jpg()),
        file('动图.jpg', 'image/jpeg', await gifAndScript()),
      ])
    await page.getByText('只接收 JPG、PNG、WebP 图片和 PDF、DOCX、XLSX 文件').waitFor()
    await page.getByRole('button', { name: '提交诉求' }).click()
    await page.getByText('有文件没有上传成功').first().waitFor()
    await page.getByRole('button', { name: '移除 动图.jpg' }).click()
    await page
      .locator('input[type=file]')
      .nth(1)
      .setInputFiles([file('合同.pdf', 'application/pdf', await pdf(2))])
    await page.getByText('已上传').nth(1).waitFor()
    assert.equal(await sidewaysScroll(page), 0)
    await page.reload()
    await page.getByText('已上传').nth(1).waitFor()
    await page.getByRole('button', { name: '提交诉求' }).click()
    await page.getByRole('heading', { name: '诉求已提交' }).waitFor()
    await page.getByRole('button', { name: /附件1\.jpg/ }).waitFor()
    await page.getByRole('button', { name: /附件2\.pdf/ }).click()
    const viewer = page.getByRole('dialog', { name: '附件2.pdf' })
    await viewer.getByRole('img', { name: '附件2.pdf，第 2 页' }).waitFor()
    assert.equal(await viewer.getByRole('link', { name: '下载原件' }).count(), 1)
    await viewer.getByRole('button', { name: '关闭' }).click()
    assert.equal(await sidewaysScroll(page), 0)
    assert.deepEqual(window.complaints, [])
  })

  it('are looked at at the desk, and seen by the office once they are released', async () => {
    const desk = await browser.laptop()
    await enter(city, desk, city.staff.coordinator)
    await desk.page.waitForURL(/\/desk\//)
    await desk.page.getByText(title).first().click()
    await desk.page.getByText('承办单位只能看到勾选的附件').waitFor()
    await desk.page.getByRole('checkbox', { name: '承办单位可见' }).first().check()
    await desk.page.getByRole('button', { name: /附件1\.jpg/ }).click()
    const shown = desk.page.getByRole('img', { name: '附件1.jpg，第 1 页' })
    await shown.waitFor()
    const width = await shown.evaluate(
      (image) => (image as unknown as { naturalWidth: number }).naturalWidth,
    )
    assert.ok(width > 0, 'the picture is there')
    assert.deepEqual(desk.complaints, [])
    const { items } = (await city.desk.get('/appeals')).body
    const at = `/appeals/${items[0].appealId}`
    await city.desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' })
    await city.desk.post(`${at}/dispatch`, { officeId: city.officeId('transport') })
    await (await city.handlerOf('transport')).post(`${at}/signature`)
    const office = await browser.laptop()
    await enter(city, office, transport.lead)
    await office.page.waitForURL(/\/desk\//)
    await office.page.getByText(title).first().click()
    await office.page.getByRole('button', { name: /附件1\.jpg/ }).waitFor()
    assert.equal(await office.page.getByText('附件2.pdf').count(), 0)
    const form = office.page.locator('form')
    await form.getByLabel('答复内容').fill('路面已修复，照片附后。')
    await form
      .locator('input[type=file]')
      .first()
      .setInputFiles([file('修复后.jpg', 'image/jpeg', await jpg())])
    await form.getByText('已上传').waitFor()
    await form.getByRole('button', { name: '签发答复' }).click()
    await office.page.getByRole('button', { name: /答复附件1\.jpg/ }).waitFor()
    assert.deepEqual(office.complaints, [])
  })
})
