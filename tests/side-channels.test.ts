import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { printOpenApi } from '../src/openapi.ts'
import { anAppeal, openCity, openTenant, replied } from './city.ts'
import { ask, report, type Told } from './http/ask.ts'
import { rankTest } from './http/rank-test.ts'
import { sampleOf } from './http/sample.ts'
import { openedPeriod, signsUp } from './talks/stage.ts'

// `npm run check:side` asks as every role and measures; `npm test` as two roles, without a watch.
const isFull = process.env.KENTAN_FULL === '1'
const city = await openCity()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const other = await city.enterprise('湖州他家纺织有限公司')
const theirs = await replied(city, other, 'transport')
const filed = (await other.post('/appeals', anAppeal())).body.appealId
const neighbour = await openTenant({ ...city, tenantId: '330400' })
const foreign = await neighbour.enterprise('嘉兴邻城有限公司')

/** The neighbour has something of everything. */
async function fillNeighbour(): Promise<void> {
  await replied(neighbour, foreign)
  const { appealId } = (await foreign.post('/appeals', anAppeal())).body
  await neighbour.desk.post('/problems', { title: '邻城的问题', appealIds: [appealId] })
  const { sessions } = await openedPeriod(neighbour, '2026-09-30')
  await signsUp(foreign, sessions[0].sessionId)
  await foreign.post('/calendar-feeds')
  await neighbour.admin.post('/webhooks', { name: '邻城', url: 'https://there.example/' })
  await neighbour.runJobs()
}
await fillNeighbour()

/** Where the ids of a path's parts are kept. */
const places: Record<string, [table: string, column: string]> = {
  appealId: ['appeals.appeal', 'appeal_id'],
  enterpriseId: ['people.enterprise', 'enterprise_id'],
  accountId: ['people.account', 'account_id'],
  noticeId: ['notices.delivery', 'delivery_id'],
  webhookId: ['notices.webhook', 'webhook_id'],
  topicId: ['talks.topic', 'topic_id'],
  problemId: ['problems.problem', 'problem_id'],
  periodId: ['talks.period', 'period_id'],
  sessionId: ['talks.session', 'session_id'],
  seatId: ['talks.seat', 'seat_id'],
  feedId: ['talks.feed', 'feed_id'],
}

/** One id of each kind that belongs to the neighbour, read past row security. */
async function idsOfNeighbour(): Promise<Record<string, string>> {
  const client = new pg.Client(city.owner)
  await client.connect()
  const found: Record<string, string> = {}
  for (const [name, [table, column]] of Object.entries(places)) {
    await client.query(`alter table ${table} no force row level security`)
    const { rows } = await client.query(
      `select ${column} as id from ${table} where tenant_id = $1`,
      [neighbour.tenantId],
    )
    await client.query(`alter table ${table} force row level security`)
    found[name] = rows[0]?.id
  }
  await client.end()
  return found
}

type Operation = { template: string; method: string; body: unknown }
const document = await printOpenApi()
const operations: Operation[] = Object.entries(document.paths ?? {}).flatMap(
  ([template, methods]) =>
    Object.entries(methods).map(([method, said]) => {
      // Why `as`: as much of an operation as is looked at.
      const { requestBody } = said as {
        requestBody?: { content?: Record<string, { schema?: object }> }
      }
      const schema = requestBody?.content?.['application/json']?.schema
      const body = schema ? sampleOf(schema, uuidv7()) : {}
      return { template, method: method.toUpperCase(), body }
    }),
)
const withIds = operations.filter(({ template }) => template.includes('{'))

async function send(cookie: string, { template, method, body }: Operation, ids: Ids) {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => ids(name))
  const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  const text = method === 'POST' ? { body: JSON.stringify(body) } : {}
  return ask(city.address, { method, path: `/api/v1${path}`, headers, ...text })
}
type Ids = (name: string) => string
/** What can tell one answer from another: all but the moment it was sent. */
const plain = ({ status, headers: { date: _date, ...headers }, body }: Told) =>
  JSON.stringify({ status, headers, body: body.toString('base64') })

const everybody = [
  { name: 'enterprise', cookie: yunfan.cookie },
  { name: 'handler', cookie: (await city.handlerOf('water')).cookie },
  { name: 'coordinator', cookie: city.desk.cookie },
  { name: 'lead', cookie: (await city.leadOf('water')).cookie },
  { name: 'caller', cookie: city.caller.cookie },
  { name: 'leader', cookie: city.leader.cookie },
  { name: 'auditor', cookie: city.auditor.cookie },
  { name: 'admin', cookie: city.admin.cookie },
  { name: 'public', cookie: '' },
]
const personas = isFull ? everybody : [...everybody.slice(0, 1), ...everybody.slice(2, 3)]
const seen = new Map<number, number>()
/** What the server answered with a fault of its own: never right, whosever it is. */
const faults: string[] = []
const fixed: Record<string, string> = {
  nth: '1',
  year: '2026',
  code: '91330502MA2C10018K',
  token: 'x',
}

/** Every route with the ids of somebody else and with ids of nothing: what differs. */
async function differences(
  known: Ids,
  who: typeof personas,
  among: Operation[],
): Promise<string[]> {
  const found: string[] = []
  for (const { name, cookie } of who) {
    for (const operation of among) {
      const absent = uuidv7()
      const theirs = await send(cookie, operation, (part) => fixed[part] ?? known(part))
      const none = await send(cookie, operation, (part) => fixed[part] ?? absent)
      seen.set(theirs.status, (seen.get(theirs.status) ?? 0) + 1)
      if (theirs.status >= 500) faults.push(`${name} ${operation.method} ${operation.template}`)
      if (plain(theirs) === plain(none)) continue
      const told = `${theirs.status} ${theirs.body}`.slice(0, 200)
      found.push(
        `${name} ${operation.method} ${operation.template}: ${told} | ${none.status} ${none.body}`.slice(
          0,
          400,
        ),
      )
    }
  }
  return found
}

describe('not yours and not there are the same bytes', () => {
  it('for whatever belongs to a neighbour, on every route, to everybody', async () => {
    const ids = await idsOfNeighbour()
    const lacking = Object.keys(places).filter((name) => !ids[name])
    assert.deepEqual(lacking, [])
    assert.deepEqual(await differences((part) => ids[part] ?? uuidv7(), personas, withIds), [])
    assert.ok(withIds.length > 100)
  })

  it('for the appeal of another enterprise, and of another office', async () => {
    const ofAppeals = withIds.filter(({ template }) => template.startsWith('/appeals/{appealId}'))
    assert.ok(ofAppeals.length > 30)
    const none = personas.filter(({ name }) => /enterprise|handler|lead$|public|admin/.test(name))
    for (const id of [theirs.appealId, filed]) {
      assert.deepEqual(await differences(() => id, none, ofAppeals), [])
    }
    // A caller sees what has a reply, and not what has none.
    const caller = personas.filter(({ name }) => name === 'caller')
    assert.deepEqual(await differences(() => filed, caller, ofAppeals), [])
  })

  it('was asked for real: the lookups were reached', () => {
    assert.ok((seen.get(404) ?? 0) > 40, JSON.stringify([...seen]))
    assert.deepEqual(faults, [])
    report(`pairs compared: ${[...seen].map(([status, n]) => `${n} × ${status}`).join(', ')}`)
  })

  it('finds a difference where there is one', async () => {
    const one = operations.filter(
      ({ template, method }) => template === '/appeals/{appealId}' && method === 'GET',
    )
    const desk = everybody.filter(({ name }) => name === 'coordinator')
    assert.equal((await differences(() => theirs.appealId, desk, one)).length, 1)
  })
})

/** Asks for both in turn, so that whatever slows the machine slows both. */
async function race(
  name: string,
  one: () => Promise<Told>,
  other: () => Promise<Told>,
): Promise<number> {
  const times: [number[], number[]] = [[], []]
  for (let nth = -20; nth < 500; nth += 1) {
    for (const [at, send] of (nth % 2 === 0
      ? [
          [0, one],
          [1, other],
        ]
      : [
          [1, other],
          [0, one],
        ]) as [0 | 1, typeof one][]) {
      const began = performance.now()
      await send()
      if (nth >= 0) times[at].push(performance.now() - began)
    }
  }
  const p = rankTest(...times)
  const middle = (list: number[]) => list.toSorted((a, b) => a - b)[250]?.toFixed(2)
  report(`${name}: medians ${middle(times[0])} and ${middle(times[1])} ms, p = ${p.toFixed(3)}`)
  return p
}

const spent = isFull ? await spentLink() : randomUUID

/** Left to `npm run check:side`, which has the machine to itself. */
function measure(): void {
  const get = (cookie: string, id: () => string) => () =>
    ask(city.address, { path: `/api/v1/appeals/${id()}`, headers: { cookie } })
  const signIn = (token: () => string) => () =>
    ask(city.address, {
      method: 'POST',
      path: '/api/v1/sessions',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ token: token() }),
    })
  const token = () =>
    `330500.${Buffer.from(randomUUID() + randomUUID())
      .toString('base64url')
      .slice(0, 43)}`
  const handler = everybody[1]?.cookie ?? ''
  for (const [name, pair] of [
    [
      "an enterprise, another's appeal",
      [get(yunfan.cookie, () => filed), get(yunfan.cookie, uuidv7)],
    ],
    ["a handler, another office's appeal", [get(handler, () => filed), get(handler, uuidv7)]],
    ['a spent link and one that never was', [signIn(spent), signIn(token)]],
  ] as const) {
    it(`${name}: p > 0.01 in two of three runs`, async () => {
      const [one, other] = pair
      const runs: number[] = []
      for (const _ of [1, 2, 3]) runs.push(await race(name, one, other))
      assert.ok(runs.filter((p) => p > 0.01).length >= 2, runs.join(', '))
    })
  }
}

if (isFull) describe('not yours and not there take the same time', measure)

async function spentLink(): Promise<() => string> {
  const link = await city.link(other.accountId)
  const { status } = await ask(city.address, {
    method: 'POST',
    path: '/api/v1/sessions',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ token: link }),
  })
  assert.equal(status, 201)
  return () => link
}

describe('the rank test', () => {
  const line = Array.from({ length: 500 }, (_, n) => (n * 7919) % 1000)
  it('sees a shift and no difference where there is none', () => {
    assert.ok(rankTest(line, line.toReversed()) > 0.9)
    assert.ok(
      rankTest(
        line,
        line.map((value) => value + 60),
      ) < 0.01,
    )
    // A sample worked out by hand: U = 1 of 25, z = 2.298.
    assert.ok(Math.abs(rankTest([1, 2, 3, 4, 6], [5, 7, 8, 9, 10]) - 0.0216) < 0.002)
  })
})
