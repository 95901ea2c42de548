import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import pg from 'pg'
import { raiseAlert } from '#modules/trust/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { anAppeal, openCity, replied } from '../city.ts'

const city = await openCity()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
/** Looks into the database past row security, which binds the owner as well. */
async function rows(query: string, values: unknown[] = []) {
  const client = new pg.Client(city.owner)
  await client.connect()
  try {
    return (await client.query(query, values)).rows
  } finally {
    await client.end()
  }
}
for (const table of ['trust.read', 'trust.alert', 'trust.quota']) {
  await rows(`alter table ${table} no force row level security`)
}
const readsOf = (subjectId: string) =>
  rows('select kind, role, account_id from trust.read where subject_id = $1 order by at', [
    subjectId,
  ])

describe('what is read', () => {
  it('is noted once in ten minutes by the same person, with who it was', async () => {
    const { appealId, at } = await replied(city, yunfan)
    await city.desk.get(at)
    await city.desk.get(at)
    await city.leader.get(at)
    const reads = await readsOf(appealId)
    assert.deepEqual(
      reads.map(({ kind, role, account_id }) => [kind, role, account_id]),
      [
        ['open', 'coordinator', city.staff.coordinator],
        ['open', 'leader', city.staff.leader],
      ],
    )
    city.clock.pass(11)
    await city.desk.get(at)
    assert.equal((await readsOf(appealId)).length, 3)
  })

  it('is noted when whole lists are taken away, by whoever takes them', async () => {
    assert.equal((await city.desk.get('/ledger.xlsx')).status, 200)
    assert.equal((await city.auditor.get('/events.jsonl')).status, 200)
    const taken = await rows(
      `select subject_kind, role from trust.read where kind = 'export' order by at`,
    )
    assert.deepEqual(taken, [
      { subject_kind: 'ledger', role: 'coordinator' },
      { subject_kind: 'events', role: 'auditor' },
    ])
  })

  it('is not handed out when it cannot be noted', async () => {
    const { at } = await replied(city, yunfan)
    await rows('revoke insert on trust.read from kentan_app')
    const answers = [await city.leader.get(at), await city.desk.get('/ledger.csv')]
    await rows('grant insert on trust.read to kentan_app')
    assert.deepEqual(
      answers.map(({ status }) => status),
      [500, 500],
    )
    assert.equal((await city.leader.get(at)).status, 200)
  })
})

describe('who has read an appeal', () => {
  it('is told to its enterprise by unit and day, without people, and to nobody else', async () => {
    const { appealId, at } = await replied(city, yunfan)
    const handler = await city.handlerOf('transport')
    await handler.get(at)
    await city.leader.get(at)
    assert.equal((await handler.post(`${at}/prints`)).status, 200)
    const told = await yunfan.get(`${at}/readers`)
    const on = city.clock.now().slice(0, 10)
    const unit = told.body.items.find(({ role }: { role: unknown }) => role === null)
    assert.deepEqual(unit, { officeName: '交通运输局', role: null, on, kinds: ['open', 'print'] })
    assert.equal(told.body.items.length, 2)
    const account = city.staff.departments.get('transport')?.handler ?? 'none'
    assert.ok(!told.text.includes(account) && !/\d\d:\d\d/.test(told.text))
    const other = await city.enterprise('湖州他家纺织有限公司')
    assert.deepEqual(
      [(await other.get(`${at}/readers`)).status, (await handler.get(`${at}/readers`)).status],
      [404, 403],
    )
    assert.equal((await other.post(`${at}/prints`)).status, 404)
    assert.equal((await readsOf(appealId)).length, 3)
  })

  it('is told to the auditor in full, by number and kind, page by page', async () => {
    const [first] = (await city.auditor.get('/reads?kind=print')).body.items
    assert.deepEqual(
      [first.role, first.officeName, first.subjectKind],
      ['handler', '交通运输局', 'appeal'],
    )
    const whole = (await city.auditor.get('/reads?limit=50')).body.items
    const one = (await city.auditor.get('/reads?limit=3')).body
    const two = (await city.auditor.get(`/reads?limit=50&cursor=${one.next}`)).body
    assert.deepEqual([...one.items, ...two.items], whole)
    assert.ok(whole.length > 4)
    const ofOne = (await city.auditor.get(`/reads?number=${first.number}`)).body.items
    assert.ok(
      ofOne.length === 3 &&
        ofOne.every(({ number }: { number: string }) => number === first.number),
    )
    assert.equal((await city.desk.get('/reads')).status, 403)
  })
})

describe('the quota of an account', () => {
  it('refuses the next appeal, tells the auditors once, and leaves what was open already', async () => {
    await rows(`insert into trust.quota values ($1, 10, 20, now(), gen_random_uuid())`, [
      city.tenantId,
    ])
    city.clock.pass(60)
    const ids: string[] = []
    for (let n = 0; n < 13; n += 1) {
      ids.push((await yunfan.post('/appeals', anAppeal({ title: `诉求 ${n}` }))).body.appealId)
    }
    const statuses: number[] = []
    for (const id of ids) statuses.push((await city.desk.get(`/appeals/${id}`)).status)
    assert.deepEqual(statuses, [...Array(10).fill(200), 429, 429, 429])
    const refused = await city.desk.get(`/appeals/${ids[11]}`)
    assert.equal(refused.body.code, 'trust/too-many-reads')
    assert.ok(Number(refused.headers.get('retry-after')) > 0)
    assert.equal((await city.desk.get(`/appeals/${ids[3]}`)).status, 200)
    assert.equal((await city.leader.get(`/appeals/${ids[11]}`)).status, 200)
    const alerts = await rows('select kind, account_id, details from trust.alert')
    assert.deepEqual(alerts, [
      { kind: 'too-many-reads', account_id: city.staff.coordinator, details: { perHour: 10 } },
    ])
    await city.runJobs()
    const { items } = (await city.auditor.get('/notices')).body
    assert.deepEqual(
      items.map((item: { path: string }) => item.path),
      ['/desk/alerts'],
    )
    const [alert] = (await city.auditor.get('/alerts?open=true')).body.items
    assert.deepEqual([alert.kind, alert.role], ['too-many-reads', 'coordinator'])
    const at = `/alerts/${alert.alertId}/handling`
    assert.equal((await city.desk.post(at, { words: '无事' })).status, 403)
    assert.equal((await city.auditor.post(at, { words: '已核对，是批量登记' })).status, 200)
    assert.equal((await city.auditor.post(at, { words: '改口' })).status, 404)
    const [handled] = (await city.auditor.get('/alerts')).body.items
    assert.equal(handled.handledWords, '已核对，是批量登记')
  })

  it('holds for the day when the hour has passed, and ends with the day', async () => {
    city.clock.pass(120)
    const ids: string[] = []
    for (let n = 0; n < 11; n += 1)
      ids.push((await yunfan.post('/appeals', anAppeal())).body.appealId)
    const statuses: number[] = []
    for (const id of ids) statuses.push((await city.desk.get(`/appeals/${id}`)).status)
    // Eleven have been opened this day: one by the first test, ten by the one before.
    assert.deepEqual(statuses, [...Array(9).fill(200), 429, 429])
    city.clock.pass(25 * 60)
    assert.equal((await city.desk.get(`/appeals/${ids[10]}`)).status, 200)
  })

  it('is told by one alert, however many raise it at once', async () => {
    const clock = actorWithoutAccount(city.tenantId, 'clock')
    const raise = () =>
      city.db.as(clock, (ctx) => raiseAlert(ctx, { kind: 'trial', accountId: null }))
    const raised = await Promise.all([raise(), raise()])
    assert.deepEqual(raised.sort(), [false, true])
  })
})
