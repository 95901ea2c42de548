import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { openCity } from '../city.ts'
import { enter, openBrowser } from './browser.ts'

const city = await openCity()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const browser = await openBrowser()

const most = 120 * 1024
const gzipped = (path: string) =>
  statSync(join(import.meta.dirname, '..', '..', 'dist', 'web', `${path}.gz`)).size

it('the way to an appeal submitted loads at most 120 KiB of gzipped JavaScript', async () => {
  const window = await browser.phone()
  const { page } = window
  await enter(city, window, yunfan.accountId)
  await page.getByRole('heading', { name: '我的诉求' }).waitFor()
  const loaded = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') loaded.add(new URL(request.url()).pathname)
  })
  await page.goto(`${city.address}/submit`)
  await page.getByLabel('标题').waitFor()
  await page.waitForLoadState('networkidle')
  const sizes = [...loaded].map((path): [string, number] => [path, gzipped(path)])
  const sum = sizes.reduce((total, [, size]) => total + size, 0)
  assert.ok(sizes.length > 1 && sum > most / 2, 'the scripts were seen')
  assert.ok(sum <= most, `${sum} bytes of at most ${most}:\n${sizes.join('\n')}`)
})
