import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCity } from '../city.ts'
import { pdf } from '../uploads/pdfs.ts'
import { gifAndScript, jpg } from '../uploads/pictures.ts'
import { enter, openBrowser, sidewaysScroll } from './browser.ts'

const city = await openCity({ start: '2026-09-21' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()

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
    await page.getByRole('button', { name: '添加照片或文件' }).click()
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
})
