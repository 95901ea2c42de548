import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { addDays } from '#kernel/day.ts'
import { type Role, roles } from '#kernel/roles.ts'
import { creditCodeFor } from '#modules/people/index.ts'
import { importFeed } from '#modules/watch/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { anAppeal, openCity, type Person, replied } from '#tests/city.ts'

const city = await openCity()
const { desk, auditor } = city
const owner = new pg.Client(city.owner)
owner.on('error', () => {}) // its database is dropped under it at the end
await owner.connect()
after(() => owner.end())

const yunfan = await city.enterprise('云帆')
const wanghu = await city.enterprise('望湖')
/** The codes the city's tests register enterprises under, in their order. */
const codeOf = (nth: number) =>
  creditCodeFor({ departmentAndType: '91', division: '330502', organisation: `MA2C${1_000 + nth}` })
const today = () => city.clock.now().slice(0, 10)
const office = async (key: string) =>
  String(
    (await owner.query('select name from people.office where office_id = $1', [city.officeId(key)]))
      .rows[0].name,
  )
const [transport, water] = [await office('transport'), await office('water')]

let refs = 0
const line = (over: Record<string, unknown> = {}) => {
  refs += 1
  const own = { ref: `检${refs}`, office: transport, creditCode: codeOf(1), kind: 'inspection' }
  return { ...own, doneOn: today(), ...over }
}
const feed = (...items: object[]) => auditor.post('/inspections', { source: '执法平台', items })
const alerts = async (kind = 'retaliation-suspected') =>
  (
    await owner.query(
      'select details, subject_id from trust.alert where kind = $1 order by alert_id',
      [kind],
    )
  ).rows

/** An appeal that transport has answered, closed as resolved. */
async function closed(enterprise: Person): Promise<string> {
  const { appealId, at } = await replied(city, enterprise)
  await enterprise.post(`${at}/confirmation`, { solved: true })
  const answer = await desk.post(`${at}/closing`, { reason: null })
  assert.equal(answer.status, 200, answer.text)
  return appealId
}

const appealId = await closed(yunfan)
const closedOn = today()

describe('the inspection feed', () => {
  it('alerts the auditors of every planted match, once, and of nothing else', async () => {
    city.clock.pass(24 * 60)
    const planted = [line(), line({ kind: 'penalty' })]
    const others = [
      line({ office: water }), // had no part in it
      line({ creditCode: codeOf(2) }), // has complained about nobody
      line({ doneOn: addDays(closedOn, -1) }), // before it was submitted
    ]
    const { status, body } = await feed(...planted, ...others)
    assert.equal(status, 201)
    assert.deepEqual(body, { taken: 5, known: 0, refused: [] })
    assert.deepEqual((await feed(...planted)).body, { taken: 0, known: 2, refused: [] })
    assert.equal((await city.runJobs()).suspected, 2)
    assert.equal((await city.runJobs()).suspected, 0)
    const found = await alerts()
    assert.deepEqual(
      found.map(({ subject_id }) => subject_id),
      [appealId, appealId],
    )
    assert.deepEqual(found.map(({ details }) => details.act).sort(), ['inspection', 'penalty'])
    assert.deepEqual([found[0]?.details.office, found[0]?.details.closedOn], [transport, closedOn])
  })

  it('names the lines it cannot compare, and keeps the others', async () => {
    const { body } = await feed(
      line({ office: '没有的局' }),
      line({ creditCode: '91330502MA2C00000X' }),
      line({ doneOn: addDays(today(), 1) }),
      line({ office: water }),
    )
    const fields = body.refused.map((one: { field: string }) => one.field)
    assert.deepEqual([fields, body.taken], [['office', 'creditCode', 'doneOn'], 1])
    const { rows } = await owner.query('select t::text as text from watch.inspection t')
    assert.ok(rows.length > 5)
    assert.ok(
      rows.every(({ text }) => !text.includes(codeOf(1))),
      'no credit code is kept',
    )
  })

  it('is read from a file too, and names each line that is not taken in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kentan-feed-'))
    const path = join(folder, 'feed.csv')
    const lines = [
      '执法单位,检查编号,统一社会信用代码,执法类型,检查日期',
      `${water},案1,${codeOf(2)},行政检查,${today()}`,
      `${water},案2,${codeOf(2)},巡逻,${today()}`,
      `没有的局,案3,${codeOf(2)},处罚,${today()}`,
      `${water},案4,${codeOf(2)},处罚,2020年1月1日`,
      `${water},,${codeOf(2)},处罚,${today()}`,
    ]
    writeFileSync(path, lines.join('\n'))
    const asAuditor = actorWithoutAccount(city.tenantId, 'auditor')
    const read = () => importFeed(city.db, asAuditor, { path, source: '文件' })
    const refused = [
      ...[
        { line: 3, field: 'kind' },
        { line: 4, field: 'office' },
      ],
      ...[
        { line: 5, field: 'doneOn' },
        { line: 6, field: 'ref' },
      ],
    ]
    assert.deepEqual(await read(), { taken: 1, known: 0, refused })
    assert.deepEqual(await read(), { taken: 0, known: 1, refused })
    writeFileSync(path, '编号,日期\n1,2026-09-03\n')
    await assert.rejects(read(), { code: 'watch/columns-missing' })
    const paste = (text: string) => auditor.post('/inspections/list', { source: '粘贴', text })
    assert.deepEqual((await paste(lines.join('\n').replaceAll(',', '\t'))).body, {
      taken: 1,
      known: 0,
      refused,
    })
    const short = await paste('编号,日期\n1,2026-09-03')
    assert.deepEqual([short.status, short.body.code], [422, 'watch/columns-missing'])
    const long = `${lines[0]}\n${`${lines[1]}\n`.repeat(501)}`
    assert.equal((await paste(long)).body.code, 'watch/too-many-lines')
    assert.equal((await desk.post('/inspections/list', { source: 'x', text: 'x' })).status, 403)
    rmSync(folder, { recursive: true })
  })

  it('is looked through again the next day: an appeal may reach the office after the line', async () => {
    city.clock.pass(24 * 60)
    const { appealId: later } = (await wanghu.post('/appeals', anAppeal())).body
    await feed(line({ creditCode: codeOf(2) }))
    assert.equal((await city.runJobs()).suspected, 0)
    await desk.post(`/appeals/${later}/registration`, { kind: 'request', environment: 'factors' })
    await desk.post(`/appeals/${later}/dispatch`, {
      texts: [],
      officeId: city.officeId('transport'),
    })
    assert.equal((await city.runJobs()).suspected, 0)
    city.clock.pass(24 * 60)
    assert.equal((await city.runJobs()).suspected, 1)
    assert.equal((await alerts()).at(-1)?.subject_id, later)
  })

  it('is the auditor’s alone: no office, coordinator, leader or enterprise sees it or hears of it', async () => {
    const people = [desk, city.leader, city.admin, yunfan, await city.leadOf('transport')]
    for (const person of people) {
      assert.equal(
        (await person.post('/inspections', { source: 'x', items: [line()] })).status,
        403,
      )
      assert.ok(!(await person.get('/notices')).text.includes('alert.raised'))
    }
    const told = await owner.query(
      `select distinct a.role from notices.delivery d join people.account a using (tenant_id, account_id)
       where d.loop = 'alert'`,
    )
    assert.deepEqual(told.rows, [{ role: 'auditor' }])
    const lines = (role: Role) =>
      city.db.as(actorWithoutAccount(city.tenantId, role), async ({ tx }) => {
        const { rows } = await sql`select from watch.inspection`.execute(tx)
        return rows.length
      })
    assert.ok((await lines('auditor')) > 5)
    const others = roles.filter((role) => role !== 'auditor' && role !== 'clock')
    for (const role of others) assert.equal(await lines(role), 0, role)
  })
})

describe('an enterprise that suffers for its appeal', () => {
  it('tells the auditors by one tap, and sees that it did', async () => {
    const at = `/appeals/${appealId}/retaliation`
    assert.equal((await yunfan.post(at, { kind: 'pressure' })).status, 201)
    assert.equal((await wanghu.post(at, { kind: 'pressure' })).status, 404)
    const [own] = (await yunfan.get(at)).body.items
    assert.deepEqual([own.kind, own.madeOn], ['pressure', today()])
    assert.equal((await wanghu.get(at)).status, 404)
    const [alert, more] = await alerts('retaliation-reported')
    assert.deepEqual(
      [alert?.subject_id, alert?.details.act, more],
      [appealId, 'pressure', undefined],
    )
  })

  it('is asked 30, 90 and 180 days after the closing, once each, and watched no longer than that', async () => {
    const asked = async (days: number) => {
      city.clock.turnTo(addDays(closedOn, days))
      return (await city.runJobs()).asked
    }
    assert.deepEqual([await asked(29), await asked(30), await asked(31)], [0, 1, 0])
    assert.deepEqual([await asked(90), await asked(180), await asked(181)], [1, 1, 0])
    const { text } = await yunfan.get('/notices')
    for (const days of [30, 90, 180]) assert.ok(text.includes(`已满 ${days} 天`), String(days))
    await feed(line({ doneOn: addDays(closedOn, 180) }), line({ doneOn: addDays(closedOn, 181) }))
    assert.equal((await city.runJobs()).suspected, 1)
  })
})
