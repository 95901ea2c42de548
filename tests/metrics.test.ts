import assert from 'node:assert/strict'
import { networkInterfaces } from 'node:os'
import { after, describe, it } from 'node:test'
import { type AppOptions, createApp } from '../src/wiring.ts'
import { openCity } from './city.ts'
import { ask } from './http/ask.ts'

const city = await openCity()
const token = 'measured-by-the-operators-alone'

async function open(more: Partial<AppOptions>, host = '127.0.0.1'): Promise<string> {
  const app = await createApp({
    ...{ db: city.db, tenantId: city.tenantId, logLevel: 'silent' },
    ...more,
  })
  after(() => app.http.close())
  return app.http.listen({ port: 0, host })
}

async function statusOf(address: string, headers: Record<string, string> = {}): Promise<number> {
  const { status, body } = await ask(address, { path: '/metrics', headers })
  assert.equal(body.includes('kentan_http_answers'), status === 200)
  return status
}

describe('what the operators measure', () => {
  it('is told to a program of this machine, and to nobody a proxy speaks for', async () => {
    for (const door of [{ https: false }, { https: false, proxies: ['127.0.0.1'] }]) {
      const address = await open({ door })
      assert.equal(await statusOf(address), 200)
      for (const headers of [
        { 'x-forwarded-for': '203.0.113.7' },
        { 'x-forwarded-for': '127.0.0.1' },
        { 'x-forwarded-proto': 'https' },
        { 'x-real-ip': '203.0.113.7' },
        { forwarded: 'for=203.0.113.7' },
        { via: '1.1 front' },
      ]) {
        assert.equal(await statusOf(address, headers), 404, JSON.stringify(headers))
      }
    }
  })

  it('is told to nobody of another machine, whoever it says it is', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4')
    if (outside === undefined) return
    const { port } = new URL(await open({}, '0.0.0.0'))
    const there = `http://${outside.address}:${port}`
    assert.equal(await statusOf(there), 404)
    assert.equal(await statusOf(there, { host: '127.0.0.1' }), 404)
  })

  it('is told to who shows the token, where one is set, and to no other', async () => {
    const address = await open({ metricsToken: token })
    const shown = (text: string) => statusOf(address, { authorization: text })
    assert.equal(await statusOf(address), 404)
    assert.equal(await shown(`Bearer ${token}x`), 404)
    assert.equal(await shown(token), 404)
    assert.equal(await shown(`Bearer ${token}`), 200)
    const forwarded = { authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.7' }
    assert.equal(await statusOf(address, forwarded), 200)
  })
})
