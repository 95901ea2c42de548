import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { after, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import ajv from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { Database } from '#platform/database/database.ts'
import { folderStore } from '#platform/files/folder-store.ts'
import { printOpenApi } from '../src/openapi.ts'
import { type AppOptions, createApp } from '../src/wiring.ts'
import { openCity, replied } from './city.ts'
import { type Asked, ask, report, type Told } from './http/ask.ts'
import { headerFaults } from './http/header-rules.ts'

// `npm run check:headers` asks as every role; `npm test` as two.
const isFull = process.env.KENTAN_FULL === '1'
const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url))

const city = await openCity()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const { appealId } = await replied(city, yunfan)
const json = { 'content-type': 'application/json' }
/** Whose session it is, as a browser says it to a site of https. */
const byHttps = ({ cookie }: { cookie: string }) => `__Host-${cookie}`
const key = () => ({ 'idempotency-key': crypto.randomUUID() })

/** The application on the city's database, behind https, with what a case needs. */
async function open(more: Partial<AppOptions> = {}): Promise<string> {
  const app = await createApp({
    ...{ db: city.db, tenantId: city.tenantId, logLevel: 'silent' },
    ...(existsSync(webFolder) && { webFolder }),
    files: { store: folderStore(city.filesFolder), scanner: null, algorithm: 'aes-256-gcm' },
    door: { https: true },
    ...more,
  })
  after(() => app.http.close())
  return app.http.listen({ port: 0, host: '127.0.0.1' })
}

const broken = (error: Error): Database => ({
  ...city.db,
  transact: () => Promise.reject(error),
  as: () => Promise.reject(error),
})
const full = Object.assign(new Error('canceling statement'), { code: '57P03' })

const document = await printOpenApi()
const operations = Object.entries(document.paths ?? {}).flatMap(([template, methods]) =>
  Object.keys(methods).map((method) => ({ template, method: method.toUpperCase() })),
)
const fill = (template: string, id: string) =>
  `/api/v1${template.replace('{officeId}', city.officeId('transport')).replace(/\{(\w+)\}/g, (_, name: string) => (name === 'appealId' ? id : name === 'nth' ? '1' : '019afa40-0000-7000-8000-000000000000'))}`

const seen = new Map<number, number>()
const faults: string[] = []
async function look(address: string, asked: Asked): Promise<Told> {
  const told = await ask(address, asked)
  seen.set(told.status, (seen.get(told.status) ?? 0) + 1)
  faults.push(...headerFaults(asked.path, told, asked.method))
  return told
}

/** Validates JSON by the document, which says what each status has. */
const validator = new ajv.default({ strict: false, validateFormats: true })
formats.default(validator)
validator.addSchema({ $id: 'all', ...document })
function bodyFault(template: string, method: string, { status, headers, body }: Told): string[] {
  if (
    !/json/.test(String(headers['content-type'])) ||
    /ndjson/.test(String(headers['content-type']))
  )
    return []
  const at = (...parts: string[]) =>
    parts.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
  const name =
    status < 400 ? [String(status), 'application/json'] : ['default', 'application/problem+json']
  const place = at(
    'paths',
    template,
    method.toLowerCase(),
    'responses',
    name[0] ?? '',
    'content',
    name[1] ?? '',
    'schema',
  )
  const validate = validator.getSchema(`all#/${encodeURI(place)}`)
  if (validate === undefined)
    return template === '/openapi.json' ? [] : [`${status} ${method} ${template} is not described`]
  return validate(JSON.parse(body.toString()))
    ? []
    : [`${method} ${template}: ${validator.errorsText(validate.errors)}`]
}

type Persona = { name: string; cookie: string }
const personas: Persona[] = [
  { name: 'public', cookie: '' },
  { name: 'coordinator', cookie: byHttps(city.desk) },
  ...(isFull
    ? [
        { name: 'enterprise', cookie: byHttps(yunfan) },
        { name: 'handler', cookie: byHttps(await city.handlerOf('transport')) },
        { name: 'lead', cookie: byHttps(await city.leadOf('transport')) },
        { name: 'caller', cookie: byHttps(city.caller) },
        { name: 'leader', cookie: byHttps(city.leader) },
        { name: 'auditor', cookie: byHttps(city.auditor) },
        { name: 'admin', cookie: byHttps(city.admin) },
      ]
    : []),
]
// Why left out: these end the very sessions the walk asks with.
const ending = /\/sessions?(\/|$)/
const address = await open()

/** What is known without a database: what there is to ask, and which ways in the city has. */
const asksNothing = [
  ...['/openapi.json', '/sign-in/ways', '/sign-in/provider'],
  '/session/identity/options', // there is no provider
]

describe('every answer of every route', () => {
  it('has the headers, and every JSON is what the document says', async () => {
    for (const { name, cookie } of personas) {
      for (const { template, method } of operations) {
        if (method === 'POST' && name !== 'public' && ending.test(template)) continue
        const path = fill(template, appealId)
        const post = method === 'POST' ? { body: '{}', headers: { cookie, ...json, ...key() } } : {}
        const told = await look(address, { method, path, headers: { cookie }, ...post })
        faults.push(...bodyFault(template, method, told))
      }
    }
    assert.ok(operations.length > 130, `only ${operations.length} operations`)
    assert.deepEqual(faults.splice(0), [])
  })

  it('refuses other methods with those there are', async () => {
    for (const path of new Set(operations.map(({ template }) => fill(template, appealId)))) {
      const told = await look(address, { method: 'DELETE', path })
      faults.push(...(told.status === 405 ? [] : [`${told.status} DELETE ${path}`]))
    }
    for (const method of ['OPTIONS', 'HEAD', 'PUT', 'PATCH', 'PROPFIND', 'TRACE']) {
      const { status, headers } = await look(address, { method, path: '/api/v1/city' })
      assert.deepEqual([status, headers.allow], [405, 'GET'], method)
    }
    assert.equal((await look(address, { method: 'POST', path: '/desk' })).status, 405)
    assert.deepEqual(faults.splice(0), [])
  })

  it('refuses what comes from elsewhere, is packed, or is no JSON', async () => {
    const posts = operations.filter(({ method }) => method === 'POST')
    const text = { 'content-type': 'text/plain' }
    for (const { template } of posts) {
      const path = fill(template, appealId)
      const send = (headers: Record<string, string>, body = '{}') =>
        look(address, {
          method: 'POST',
          path,
          headers: { cookie: byHttps(city.desk), ...headers },
          body,
        })
      const statuses = [
        await send({ ...json, ...key(), 'sec-fetch-site': 'cross-site' }),
        await send({ ...json, ...key(), origin: 'null' }),
        await send({ ...json, ...key(), origin: 'https://elsewhere.example' }),
        await send({ ...json, ...key(), 'content-encoding': 'gzip' }),
        await send({ ...text, ...key() }),
      ].map(({ status }) => status)
      if (String(statuses) !== '403,403,403,415,415') faults.push(`${template}: ${statuses}`)
    }
    assert.ok(posts.length > 60)
    assert.deepEqual(faults.splice(0), [])
  })

  it('is so when the server is broken, busy, or asked too often', async () => {
    const some = operations.filter(({ template }) => isFull || /appeals|ledger|feed/.test(template))
    const budgets = { session: 1, anonymous: 1, network: 1 }
    for (const [more, expected] of [
      [{ db: broken(new Error('relation "people.account" of select secret from x')) }, 500],
      [{ db: broken(full) }, 503],
      [{ door: { https: true, budgets } }, 429],
    ] as const) {
      const there = await open(more)
      const headers = { cookie: byHttps(city.desk), ...json, ...key() }
      await ask(there, { path: '/api/v1/city' })
      for (const { template, method } of some) {
        const path = fill(template, appealId)
        const post = method === 'POST' && { body: '{}', headers }
        const told = await look(there, {
          method,
          path,
          headers: { cookie: byHttps(city.desk) },
          ...post,
        })
        const early = [400, 415].includes(told.status) || asksNothing.includes(template)
        if (told.status !== expected && !early)
          faults.push(`${told.status} for ${expected}: ${path}`)
      }
    }
    assert.deepEqual(faults.splice(0), [])
  })

  it('is so of pages, files of the web and what is not there', async () => {
    const assets = existsSync(webFolder)
      ? readdirSync(`${webFolder}/assets`).slice(0, isFull ? 500 : 8)
      : []
    assert.ok(assets.length > 3, 'the web is built')
    for (const path of [
      '/',
      '/desk',
      '/desk/inbox',
      '/submit',
      '/icon.svg',
      ...assets.map((one) => `/assets/${one}`),
    ]) {
      const told = await look(address, { path })
      assert.equal(told.status, 200, path)
      const again = { 'if-none-match': String(told.headers.etag) }
      const told304 = await look(address, { path, headers: again })
      assert.equal(told304.status, 304, path)
      assert.equal((await look(address, { path, method: 'HEAD' })).status, 200, path)
    }
    for (const path of [
      '/assets/none.js',
      '/api/v1/none',
      '/api/none',
      '/healthz/none/%2e%2e',
      '/api/v1/appeals/%00',
      '/%',
    ]) {
      await look(address, { path })
    }
    for (const path of ['/healthz', '/readyz', '/metrics', '/api/v1/openapi.json']) {
      assert.equal((await look(address, { path })).headers['cache-control'], 'no-store')
    }
    assert.deepEqual(faults.splice(0), [])
  })

  it('is so of the other refusals: 409, 412, 413, 400, 401, 404, 417, 422', async () => {
    const headers = () => ({ cookie: byHttps(city.desk), ...json, ...key() })
    const at = `/api/v1/appeals/${appealId}`
    const post = (path: string, body: object, more = {}) =>
      look(address, {
        method: 'POST',
        path,
        headers: { ...headers(), ...more },
        body: JSON.stringify(body),
      })
    const register = { kind: 'request', environment: 'factors' }
    const statuses = [
      await post(`${at}/registration`, register),
      await post(`${at}/registration`, register, { 'if-match': '"1"' }),
      await post('/api/v1/appeals', { title: '长'.repeat(300_000) }),
      await post('/api/v1/appeals', { title: Array(400_000).fill('长长长长').join('') }),
      await post('/api/v1/appeals', { [`x${'['.repeat(9)}`]: 1 }),
      await post(
        '/api/v1/appeals',
        Object.fromEntries(Array.from({ length: 201 }, (_, n) => [n, 1])),
      ),
      await look(address, { path: at }),
      await look(address, {
        path: '/api/v1/appeals/019afa40-0000-7000-8000-000000000000',
        headers: headers(),
      }),
      await look(address, { path: '/', headers: { expect: 'a miracle' } }),
      await look(address, { path: '/', headers: { x: 'a'.repeat(20_000) } }),
    ].map(({ status }) => status)
    assert.deepEqual(statuses, [409, 412, 413, 413, 400, 400, 401, 404, 417, 431])
    assert.deepEqual(faults.splice(0), [])
  })

  it('was looked at in every status there is', () => {
    for (const status of [
      200, 304, 400, 401, 403, 404, 405, 409, 412, 413, 415, 417, 429, 431, 500, 503,
    ]) {
      assert.ok(seen.has(status), `${status} among ${[...seen.keys()]}`)
    }
    report(
      `answers looked at: ${[...seen]
        .sort()
        .map(([status, n]) => `${n} × ${status}`)
        .join(', ')}`,
    )
  })
})

it('finds an answer that lacks one', () => {
  const bare = { status: 200, headers: { server: 'x' }, body: Buffer.alloc(0) }
  assert.equal(headerFaults('/api/v1/city', bare).length, 7 + 6 + 1 + 1)
})
