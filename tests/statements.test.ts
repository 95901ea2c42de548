import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { importFile, tellAppeals } from '#modules/appeals/index.ts'
import { type Channel, openChannels, sendDue, tellOutbox } from '#modules/notices/index.ts'
import { learn } from '#modules/routing/index.ts'
import { watchClock } from '#platform/clock/watch.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { rebuild } from '#platform/record/rebuild.ts'
import { loops } from '../src/loops.ts'
import { play } from '../src/play/play.ts'
import { readAppeals, sampleAppeals } from '../src/play/source.ts'
import { anAppeal, openCity } from './city.ts'
import { faultsOf } from './statements/rules.ts'

const statements = new Set<string>()
const email: Channel = { name: 'email', send: async () => {} }
const city = await openCity({
  start: '2026-02-04',
  learn,
  told: (statement) => statements.add(statement),
  channels: openChannels({}),
})
const clockActor = actorWithoutAccount('330500', 'clock')
const out = mkdtempSync(join(tmpdir(), 'kentan-statements-'))
after(() => rmSync(out, { recursive: true, force: true }))

/** Has the application say what it can: a played period, lists, an import, a rebuild. */
async function useEverything(): Promise<void> {
  const appeals = await readAppeals(sampleAppeals, 16)
  const { db, clock } = city
  await play({
    db,
    clock,
    tenantId: 'said',
    appeals,
    seed: 3,
    start: '2026-02-04',
    out,
    progress: () => {},
  })
  for (const path of [
    '/appeals',
    '/appeals?view=closed',
    '/appeals/counts',
    '/supervision',
    `/appeals?light=red&owedByOfficeId=${city.officeId('transport')}`,
    '/enterprises?q=a',
    '/city',
    '/calendar/2026',
    '/rules/versions?before=2',
  ]) {
    await city.desk.get(path)
  }
  await useRouting()
  const { rules, preset, version } = (await city.admin.get('/rules')).body
  await city.admin.post('/rules', { rules, preset, reason: '测试', basedOn: version })
  const file = join(out, 'list.csv')
  writeFileSync(file, '编号,标题,内容,企业名称,区县\n1,路坏了,门口路坏了,湖州某某厂,吴兴区\n')
  const { appeals: account } = { appeals: city.staff.coordinator }
  const desk = { ...actorWithoutAccount('330500', 'coordinator'), accountId: account }
  await importFile(db, desk, { path: file, name: 'list.csv', source: '测试' }, () => {})
  await useNotices()
  await pauseAndResume()
  for (const stored of loops) {
    await db.as(clockActor, (ctx) => rebuild(ctx.tx, '330500', stored, { repair: true }))
  }
}

/** Has an office suggested, dispatched by itself where it is sure enough, learnt and gone back to. */
async function useRouting(): Promise<void> {
  const { admin, desk } = city
  const duties = `/offices/${city.officeId('transport')}/duties`
  await admin.post(duties, { duties: '道路运输、公路养护' })
  const firm = await city.enterprise('会被建议的企业')
  const { rules, preset, version } = (await admin.get('/rules')).body
  const routing = { margin: 10, learnAfter: 5 }
  await admin.post('/rules', {
    rules: { ...rules, routing },
    preset,
    reason: '试',
    basedOn: version,
  })
  for (let n = 0; n < 24; n += 1) {
    const { appealId } = (await firm.post('/appeals', anAppeal({ title: `道路破损${n}` }))).body
    const at = `/appeals/${appealId}`
    await desk.post(`${at}/registration`, { kind: 'request', environment: 'factors' })
    if (n % 2 === 0) await desk.get(`${at}/suggestions`)
    if (n < 22) {
      const officeId = city.officeId(n % 2 === 0 ? 'transport' : 'power')
      await desk.post(`${at}/dispatch`, { texts: [], officeId })
    } else await desk.post(`${at}/text-confirmation`, { texts: [] })
  }
  for (const _ of [1, 2]) await city.runJobs()
  await desk.get('/routing')
  await desk.post('/routing/office/restoration', { version: 1 })
}

/** Has notices told by every way, sent, failed, read, kept and given up. */
async function useNotices(): Promise<void> {
  const firm = await city.enterprise('会通知的企业')
  const { webhookId } = (
    await city.admin.post('/webhooks', { name: '无人', url: 'http://127.0.0.1:9/' })
  ).body
  const wish = { email: 'a@b.example', language: 'zh', quiet: false, digest: true }
  for (const person of [firm, city.desk]) await person.post('/notices/address', wish)
  for (const _ of [1, 2]) await firm.post('/appeals', anAppeal())
  await firm.get('/appeals')
  await city.runJobs()
  const offers = new Set(['email'] as const)
  await tellOutbox(city.db, clockActor, { tellers: { appeal: tellAppeals }, offers })
  city.clock.turnTo('2026-12-01')
  await sendDue(city.db, clockActor, { channels: { ...openChannels({}), email } })
  const gone: Channel = { name: 'email', send: () => Promise.reject(new Error('gone')) }
  for (let day = 2; day < 20; day += 1) {
    await firm.post('/appeals', anAppeal())
    await tellOutbox(city.db, clockActor, { tellers: { appeal: tellAppeals }, offers })
    city.clock.turnTo(`2026-12-${String(day).padStart(2, '0')}`)
    await sendDue(city.db, clockActor, { channels: { email: gone } })
  }
  for (const path of ['/notices', '/notices/manual', '/notices/address', '/notices?cursor=x']) {
    await city.desk.get(path)
  }
  for (const path of ['/notices/failures', '/webhooks']) await city.admin.get(path)
  for (const noun of ['secret', 'trial', 'disabling']) {
    await city.admin.post(`/webhooks/${webhookId}/${noun}`)
  }
  const [call] = (await city.desk.get('/notices/manual')).body.items
  for (const _ of [1, 2]) {
    await city.desk.post(`/notices/manual/${call.noticeId}/completion`, { words: '已致电' })
  }
  const [told] = (await firm.get('/notices')).body.items
  for (const _ of [1, 2]) await firm.post(`/notices/${told.noticeId}/reading`)
  await firm.post('/notices/reading')
}

async function pauseAndResume(): Promise<void> {
  let upMs = 0
  const log = { error: () => {}, warn: () => {} }
  const watch = watchClock({ db: city.db, tenantId: '330500', log, upMs: () => upMs })
  assert.equal(await watch.look(), true)
  upMs -= 7_200_000
  assert.equal(await watch.look(), false)
  const answer = await city.admin.post('/clock/resumption', { reason: '已核对' })
  assert.equal(answer.status, 200, answer.text)
}

describe('every statement the application sends', () => {
  it('names its city on every table, takes time and dice as parameters, and stands alone', async () => {
    await useEverything()
    assert.ok(statements.size > 40, `only ${statements.size} statements were heard`)
    const faults = [...statements].flatMap((statement) =>
      faultsOf(statement).map((fault) => `${fault}: ${statement}`),
    )
    assert.deepEqual(faults, [])
  })
  for (const [fault, statement] of [
    ['people.office has no city', 'select "name" from "people"."office" where "office_id" = $1'],
    [
      'o (people.office) has no city',
      'select 1 from "appeals"."appeal" as "a" left join "people"."office" as "o" on "o"."office_id" = "a"."office_id" where "a"."tenant_id" = $1',
    ],
    [
      'e (people.enterprise) has no city',
      'select array(select e.x from people.enterprise e where e.merged_into = a.y) from "people"."account" as "a" where "a"."tenant_id" = $1',
    ],
    ['record.event has no city', 'insert into "record"."event" ("stream_id") values ($1)'],
    [
      'appeals.appeal has no city',
      'update "appeals"."appeal" set "version" = $1 where "appeal_id" = $2',
    ],
    ['time or dice', 'update "appeals"."appeal" set "x" = now() where "tenant_id" = $1'],
    ['more than one', 'select 1; select 2'],
  ] as const) {
    it(`is caught when ${fault}`, () => assert.deepEqual(faultsOf(statement), [fault]))
  }
})
