import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { importFile } from '#modules/appeals/index.ts'
import { watchClock } from '#platform/clock/watch.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { rebuild } from '#platform/record/rebuild.ts'
import { play } from '../src/play/play.ts'
import { readAppeals, sampleAppeals } from '../src/play/source.ts'
import { loops } from '../src/wiring.ts'
import { openCity } from './city.ts'
import { faultsOf } from './statements/rules.ts'

const statements = new Set<string>()
const city = await openCity({ start: '2026-02-04', told: (statement) => statements.add(statement) })
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
    '/enterprises?q=a',
    '/city',
    '/calendar/2026',
    '/rules/versions?before=2',
  ]) {
    await city.desk.get(path)
  }
  const { rules, preset, version } = (await city.admin.get('/rules')).body
  await city.admin.post('/rules', { rules, preset, reason: '测试', basedOn: version })
  const file = join(out, 'list.csv')
  writeFileSync(file, '编号,标题,内容,企业名称,区县\n1,路坏了,门口路坏了,湖州某某厂,吴兴区\n')
  const { appeals: account } = { appeals: city.staff.coordinator }
  const desk = { ...actorWithoutAccount('330500', 'coordinator'), accountId: account }
  await importFile(db, desk, { path: file, name: 'list.csv', source: '测试' }, () => {})
  await pauseAndResume()
  const clockActor = actorWithoutAccount('330500', 'clock')
  for (const stored of loops) {
    await db.as(clockActor, (ctx) => rebuild(ctx.tx, '330500', stored, { repair: true }))
  }
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
