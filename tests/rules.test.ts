import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { loadDuty, presetOf } from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { setUpStaffedCity } from '../src/play/staff.ts'
import { anAppeal, openCity, openTenant, personAt } from './city.ts'

const city = await openCity()
const neighbour = await openTenant({ ...city, tenantId: '330400' })
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const { admin } = city

const inForce = async () => (await admin.get('/rules')).body
/** A change of the rules in force; `over` is laid over their fields. */
async function aChange(over: Record<string, unknown> = {}, more: Record<string, unknown> = {}) {
  const { rules, preset, version } = await inForce()
  return { rules: { ...rules, ...over }, preset, reason: '试行', basedOn: version, ...more }
}
const workingDays = (count: number, source = '市政府会议2026') => {
  return { count, unit: 'working-days', rollForward: false, source }
}

describe('the rules in force', () => {
  it('begin with the preset of the profile, and are read by whoever is signed in', async () => {
    const handler = await city.handlerOf('transport')
    for (const person of [yunfan, city.desk, city.auditor, city.leader, city.caller, handler]) {
      const { status, body } = await person.get('/rules')
      assert.equal(status, 200)
      assert.deepEqual(
        [body.version, body.ruleVersion, body.preset, body.by],
        [1, 'huzhou-1', 'huzhou', null],
      )
      assert.deepEqual(body.rules.replyWithin, {
        count: 2,
        unit: 'weeks',
        rollForward: true,
        source: '湖州恳谈会：2周内答复',
      })
    }
    assert.equal((await personAt(city.address).get('/rules')).status, 401)
    assert.equal((await yunfan.get('/rules/versions')).status, 403)
  })
  it('are changed by an admin alone', async () => {
    const change = await aChange({ replyWithin: workingDays(7) })
    for (const person of [yunfan, city.desk, city.leader, city.auditor]) {
      assert.equal((await person.post('/rules', change)).status, 403)
    }
    assert.equal((await inForce()).version, 1)
  })
  it('lets each preset be taken as it is', async () => {
    const { body: presets } = await admin.get('/rules/presets')
    assert.deepEqual(
      presets.map(({ key }: { key: string }) => key),
      ['huzhou', 'quanzhou', 'shandong', 'beijing-hotline'],
    )
    for (const { key, rules } of presets.toReversed()) {
      const before = await inForce()
      const change = { rules, preset: key, reason: `采用 ${key}`, basedOn: before.version }
      const { status, body } = await admin.post('/rules', change)
      assert.equal(status, 201)
      assert.equal(body.ruleVersion, `${key}-${before.version + 1}`)
      assert.deepEqual((await inForce()).rules, rules)
    }
    assert.equal((await inForce()).ruleVersion, 'huzhou-5')
  })
})

describe('a change of the rules', () => {
  it('gives new appeals the new date, and leaves every running one alone', async () => {
    const before = await inForce()
    const running = (await yunfan.post('/appeals', anAppeal())).body
    assert.equal(running.replyDueOn, '2026-10-08')
    const path = `/appeals/${running.appealId}`
    const dates = async () => (await city.desk.get(path)).body.deadlines
    const given = await dates()
    const changed = await admin.post(
      '/rules',
      await aChange({ replyWithin: workingDays(3) }, { reason: '市政府常务会议决定' }),
    )
    assert.equal(changed.status, 201)
    assert.deepEqual(await dates(), given)
    const later = (await yunfan.post('/appeals', anAppeal())).body
    assert.equal(later.replyDueOn, '2026-09-24')
    const { deadlines } = (await city.desk.get(`/appeals/${later.appealId}`)).body
    const name = `huzhou-${before.version + 1}`
    assert.deepEqual(
      [...new Set(deadlines.map((one: { ruleVersion: string }) => one.ruleVersion))],
      [name],
    )
    assert.ok(given.every((one: { ruleVersion: string }) => one.ruleVersion === before.ruleVersion))
    const { limits, ruleVersion } = (await personAt(city.address).get('/city')).body
    assert.deepEqual([limits.reply, ruleVersion], [workingDays(3), name])
  })
  it('is told with who made it, why, and what stood before', async () => {
    const { items, next } = (await city.auditor.get('/rules/versions')).body
    const [newest, earlier] = items
    assert.deepEqual([newest.by, newest.reason], ['系统管理员', '市政府常务会议决定'])
    assert.deepEqual(newest.earlier, earlier.rules)
    assert.notDeepEqual(newest.earlier, newest.rules)
    const first = items.at(-1)
    assert.deepEqual([first.version, first.earlier, first.by, next], [1, null, null, null])
  })
  it('is refused when somebody else has changed them meanwhile', async () => {
    const change = await aChange({ maxRedos: 2 })
    assert.equal((await admin.post('/rules', change)).status, 201)
    const stale = await admin.post('/rules', { ...change, reason: '晚到的修改' })
    assert.deepEqual([stale.status, stale.body.code], [409, 'people/rules-changed-meanwhile'])
    const early = await admin.post('/rules', { ...change, basedOn: change.basedOn + 5 })
    assert.equal(early.body.code, 'people/rules-changed-meanwhile')
    assert.equal((await inForce()).version, change.basedOn + 1)
  })
  it('is made once when several are sent at the same moment', async () => {
    const change = await aChange()
    const answers = await Promise.all(
      [3, 4, 5].map((maxRedos) =>
        admin.post('/rules', { ...change, rules: { ...change.rules, maxRedos } }),
      ),
    )
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409])
  })
  it('comes in pages, the newest first, each with the rules before it', async () => {
    for (const maxRedos of Array.from({ length: 14 }, (_, at) => (at % 9) + 1)) {
      assert.equal((await admin.post('/rules', await aChange({ maxRedos }))).status, 201)
    }
    const first = (await admin.get('/rules/versions')).body
    const rest = (await admin.get(`/rules/versions?before=${first.next}`)).body
    assert.equal(first.items.length, 20)
    const versions = [...first.items, ...rest.items].map(({ version }) => version)
    assert.deepEqual(
      versions,
      versions.map((_, at) => versions.length - at),
    )
    assert.deepEqual(first.items.at(-1).earlier, rest.items[0].rules)
  })
})

describe('rules that cannot stand', () => {
  const limit = workingDays(3)
  const grade = { key: 'urgent', name: '紧急', within: { ...limit, unit: 'hours', count: 2 } }
  const rung = { document: 'reminder', after: limit, to: '分管领导' }
  const lights = { yellowAt: 70, blackAfter: limit, source: '设置值' }
  const { talks } = presetOf('huzhou').rules
  const lift = { atTransfer: 3, atRedo: 3, levels: ['兜底办'], source: '设置值' }
  for (const [over, field] of [
    [{ replyWithin: { ...limit, count: 401 } }, 'rules.replyWithin.count'],
    [{ replyWithin: { ...limit, count: -1 } }, 'rules.replyWithin.count'],
    [{ replyWithin: { ...limit, count: 1.5 } }, 'rules.replyWithin.count'],
    [{ replyWithin: { ...limit, unit: 'hours', count: 0 } }, 'rules.replyWithin.count'],
    [{ replyWithin: { ...limit, unit: 'hours', count: 2001 } }, 'rules.replyWithin.count'],
    [{ replyWithin: { ...limit, unit: 'months' } }, 'rules.replyWithin.unit'],
    [{ replyWithin: { ...limit, source: ' ' } }, 'rules.replyWithin.source'],
    [{ replyWithin: { ...limit, source: '据'.repeat(61) } }, 'rules.replyWithin.source'],
    [{ replyWithin: { ...limit, rollForward: 'yes' } }, 'rules.replyWithin.rollForward'],
    [{ shelveAtMost: undefined }, 'rules.shelveAtMost'],
    [{ lights: { ...lights, yellowAt: 100 } }, 'rules.lights.yellowAt'],
    [{ coHandling: { part: 7, of: 7, source: '设置值' } }, 'rules.coHandling.part'],
    [{ ladder: [] }, 'rules.ladder'],
    [{ ladder: [{ ...rung, document: 'order' }] }, 'rules.ladder.0.document'],
    [{ ladder: [rung, { ...rung, to: '' }] }, 'rules.ladder.1.to'],
    [{ ladder: Array(7).fill(rung) }, 'rules.ladder'],
    [{ lift: { ...lift, levels: [] } }, 'rules.lift.levels'],
    [{ lift: { ...lift, atTransfer: 1 } }, 'rules.lift.atTransfer'],
    [{ lift: { ...lift, atRedo: 10 } }, 'rules.lift.atRedo'],
    [{ maxRedos: 0 }, 'rules.maxRedos'],
    [{ attemptsNeeded: 2, attemptDaysNeeded: 3 }, 'rules.attemptDaysNeeded'],
    [{ grades: [grade, { ...grade, name: '特急' }] }, 'rules.grades.1.key'],
    [{ grades: [{ ...grade, within: workingDays(90) }] }, 'rules.grades.0.within.count'],
    [{ talks: { ...talks, day: { ...talks.day, startsAt: '9点' } } }, 'rules.talks.day.startsAt'],
    [{ talks: { ...talks, day: { ...talks.day, weekday: 0 } } }, 'rules.talks.day.weekday'],
    [{ talks: { ...talks, quota: { ...talks.quota, least: 11 } } }, 'rules.talks.quota.least'],
    [
      { talks: { ...talks, questions: { each: 11, source: '设置值' } } },
      'rules.talks.questions.each',
    ],
    [{ talks: { ...talks, packs: { before: 1 } } }, 'rules.talks.packs.source'],
    [{ version: 'huzhou-9' }, 'rules.version'],
    [{ neverWithin: limit }, 'rules.neverWithin'],
  ] as const) {
    it(`name their field: ${field} of ${JSON.stringify(over).slice(0, 70)}`, async () => {
      const before = await inForce()
      const { status, body } = await admin.post('/rules', await aChange(over))
      assert.ok(status === 400 || status === 422, `${status}`)
      assert.ok(
        body.errors.map((error: { field: string }) => error.field).includes(field),
        JSON.stringify(body),
      )
      assert.deepEqual(await inForce(), before)
    })
  }
  it('tell every contradiction at once', async () => {
    const over = { ladder: [{ ...rung, document: 'order' }], coHandling: lights }
    const both = { ...over, coHandling: { part: 9, of: 7, source: '设置值' } }
    const { details } = (await admin.post('/rules', await aChange(both))).body
    assert.deepEqual(details.faults, [
      { field: 'rules.coHandling.part', code: 'people/rules-part' },
      { field: 'rules.ladder.0.document', code: 'people/rules-first-rung' },
    ])
  })
  it('are also those without a reason, or made from no known preset', async () => {
    const fieldOf = async (more: Record<string, unknown>) =>
      (await admin.post('/rules', await aChange({}, more))).body.errors[0].field
    assert.equal(await fieldOf({ reason: ' ' }), 'reason')
    assert.equal(await fieldOf({ preset: 'atlantis' }), 'preset')
    assert.equal(await fieldOf({ basedOn: 0 }), 'basedOn')
  })
})

describe('the rules of a neighbour', () => {
  it('are its own: neither seen nor changed from here', async () => {
    assert.equal((await neighbour.admin.get('/rules')).body.ruleVersion, 'huzhou-1')
    assert.equal((await neighbour.admin.get('/rules/versions')).body.items.length, 1)
    const stranger = actorWithoutAccount('330400', 'admin')
    const seen = await city.db.as(stranger, (ctx) =>
      sql<{ n: number }>`select count(*) as n from people.rules where tenant_id = '330500'`.execute(
        ctx.tx,
      ),
    )
    assert.equal(seen.rows[0]?.n, 0)
  })
  it('are altered by nobody, and added by an admin of the city alone', async () => {
    const as = (role: 'admin' | 'coordinator', statement: string) =>
      city.db.as(actorWithoutAccount('330500', role), (ctx) => sql.raw(statement).execute(ctx.tx))
    for (const statement of ['update people.rules set version = 99', 'delete from people.rules']) {
      await assert.rejects(as('admin', statement), /permission denied/)
    }
    const add = (tenant: string) => `insert into people.rules
      select '${tenant}', 900, preset, rules, reason, made_at, made_by, made_by_name
      from people.rules where tenant_id = '330500' and version = 1`
    await assert.rejects(as('coordinator', add('330500')), /row-level security/)
    await assert.rejects(as('admin', add('330400')), /row-level security/)
  })
})

describe('a city', () => {
  const clock = actorWithoutAccount('330400', 'clock')
  it('has one office that lifted appeals are dispatched to', async () => {
    const { bottomLine } = await neighbour.db.as(clock, loadDuty)
    assert.equal(bottomLine, neighbour.officeId('bottom-line'))
  })
  it('that was set up before rules were data is given them at its next start', async () => {
    const client = new pg.Client(city.owner)
    await client.connect()
    await client.query(`delete from people.rules where tenant_id = '330400'`)
    await client.end()
    assert.equal(await setUpStaffedCity(neighbour.db, '330400', 'huzhou'), null)
    assert.equal((await neighbour.db.as(clock, loadDuty)).rules.version, 'huzhou-1')
  })
})
