import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { altered, policy, receipt } from '#kernel/log/receipt.examples.ts'
import { openCity } from '../city.ts'
import { openBrowser, sidewaysScroll } from './browser.ts'

const city = await openCity()
const browser = await openBrowser()
const file = (name: string, text: string) => {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

describe('the page that verifies receipts', () => {
  it('says in green or by its fault what each receipt is, without a network', async () => {
    const { page } = await browser.phone()
    await page.goto(`${city.address}/verify`)
    await page.getByRole('heading', { name: '核验回执' }).waitFor()
    await page.context().setOffline(true)
    const input = page.locator('input[type=file]')
    await input.setInputFiles([file('a.tlog-proof', receipt)])
    await page.getByText('还需要信任文件').waitFor()
    await input.setInputFiles([file('policy', policy), file('a.tlog-proof', receipt)])
    await page.getByRole('heading', { name: '✓ 未被篡改' }).waitFor()
    const faults: Record<string, string> = {
      unreadable: '文件可能被截断或改坏',
      'no-opening': '回执里没有记录的内容',
      'not-signed': '日志的签名不对',
      'not-included': '内容或证明被改动过',
    }
    for (const [what, text, fault] of altered) {
      await input.setInputFiles([file('b.tlog-proof', text)])
      const verdict = page.locator('.verdict')
      await verdict.getByText('核验不通过').waitFor()
      assert.ok((await verdict.innerText()).includes(faults[fault] ?? fault), what)
    }
    assert.equal(await sidewaysScroll(page), 0)
  })

  it('is also one file that opens from a disk', async () => {
    const answer = await fetch(`${city.address}/verify/kentan-verify.html`)
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; /)
    const { page } = await browser.laptop()
    const asked: string[] = []
    page.on('request', (request) => void asked.push(request.url()))
    const path = join(import.meta.dirname, '../../dist/web/kentan-verify.html')
    await page.goto(pathToFileURL(path).href)
    const files = [file('policy', policy), file('a.tlog-proof', receipt)]
    await page.locator('input[type=file]').setInputFiles(files)
    await page.getByRole('heading', { name: '✓ 未被篡改' }).waitFor()
    assert.deepEqual(asked.slice(1), [])
  })
})
