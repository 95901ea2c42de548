import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { migrate } from '#platform/database/migrate.ts'
import { rebuild } from '#platform/record/rebuild.ts'
import { loops, reference } from '../src/loops.ts'
import { anAppeal, openCity, openTenant, personAt, replied } from './city.ts'

const city = await openCity()
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const neighbour = await openTenant({ ...city, tenantId: '330400' })
const { at, appealId } = await replied(city, yunfan)
await yunfan.post('/appeals', anAppeal())
const clock = actorWithoutAccount('330500', 'clock')

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(city.owner)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('row security', () => {
  it('shows nothing outside a bound context, and nothing of another city', async () => {
    for (const table of [
      'record.event',
      'record.deadline',
      'appeals.appeal',
      'people.enterprise',
      'people.account',
    ]) {
      const count = async (tenantId: string | null) => {
        const result = await city.db.transact(async (tx) => {
          if (tenantId !== null) {
            await sql`select set_config('app.tenant', ${tenantId}, true), set_config('app.role', 'auditor', true)`.execute(
              tx,
            )
          }
          return sql<{
            n: number
          }>`select count(*) as n from ${sql.table(table)} where tenant_id = '330500'`.execute(tx)
        })
        return result.rows[0]?.n
      }
      assert.equal(await count(null), 0, table)
      assert.equal(await count('330400'), 0, table)
    }
    const seen = await city.db.as(clock, (ctx) =>
      sql<{ n: number }>`select count(*) as n from appeals.appeal`.execute(ctx.tx),
    )
    assert.equal(seen.rows[0]?.n, 2)
    assert.deepEqual((await neighbour.desk.get('/appeals?view=all')).body.items, [])
  })
  it('lets nobody alter or delete an event', async () => {
    for (const statement of [
      `update record.event set type = 'x'`,
      'delete from record.event',
      'truncate record.event',
    ]) {
      await assert.rejects(
        city.db.as(clock, (ctx) => sql.raw(statement).execute(ctx.tx)),
        /permission denied/,
      )
    }
  })
  it('refuses a step that the table of steps does not have, in raw SQL as well', async () => {
    const leap = city.db.as(clock, (ctx) =>
      sql`update appeals.appeal set status_before = 'replied', status = 'submitted' where tenant_id = '330500' and appeal_id = ${appealId}`.execute(
        ctx.tx,
      ),
    )
    await assert.rejects(leap, /appeal_edge/)
    const closed = city.db.as(clock, (ctx) =>
      sql`update appeals.appeal set status_before = 'replied', status = 'closed', ended = 'resolved', next_due_on = null
        where tenant_id = '330500' and appeal_id = ${appealId}`.execute(ctx.tx),
    )
    await assert.rejects(closed, /check constraint/) // nobody confirmed it
  })
})

describe('the edges the database allows', () => {
  const edges = async () =>
    asOwner(async (client) => {
      const { rows } = await client.query(
        'select status_before, status from appeals.edge order by 1, 2',
      )
      return rows.map((row) => `${row.status_before}>${row.status}`)
    })
  it('are those of the table of steps, and lose what a newer table no longer has', async () => {
    const before = await edges()
    assert.deepEqual(before, reference[0]?.rows.map((row) => row.join('>')).toSorted())
    await asOwner((client) =>
      client.query(`insert into appeals.edge values ('closed', 'submitted')`),
    )
    await migrate(city.owner, { reference })
    assert.deepEqual(await edges(), before)
    // One that appeals still stand on is kept, or their next step would be refused.
    const fewer = reference.map((one) => ({
      ...one,
      rows: one.rows.filter(([, to]) => to !== 'replied'),
    }))
    await migrate(city.owner, { reference: fewer })
    assert.ok((await edges()).includes('signed>replied'))
    assert.ok(!(await edges()).includes('drafted>replied'))
    await migrate(city.owner, { reference })
    assert.deepEqual(await edges(), before)
  })
})

describe('the record', () => {
  it('rebuilds every summary to what stands there, and finds and mends what was altered', async () => {
    const [stored] = loops
    assert.ok(stored)
    const check = (repair: boolean) =>
      city.db.as(clock, (ctx) => rebuild(ctx.tx, '330500', stored, { repair }))
    assert.deepEqual(await check(false), { loop: 'appeal', streams: 2, different: [] })
    await asOwner((client) =>
      client.query(`update appeals.appeal set title = '改过的标题' where appeal_id = $1`, [
        appealId,
      ]),
    )
    assert.deepEqual((await check(false)).different, [appealId])
    await check(true)
    assert.deepEqual((await check(false)).different, [])
    assert.equal((await city.desk.get(at)).body.title, anAppeal().title)
  })
  it('never writes an event earlier than the one before it, even when the clock goes back', async () => {
    const before = (await city.desk.get(at)).body.timeline.at(-1).at
    const past = city.db.by({ now: () => '2020-01-01T00:00:00.000Z' })
    const { stepAppeal } = await import('#modules/appeals/index.ts')
    const actor = { ...clock, role: 'caller' as const }
    await past.as(actor, (ctx) =>
      stepAppeal(ctx, appealId, {
        type: 'followUp',
        attempt: { reached: false, solved: null, accepts: null, pressured: null, words: null },
      }),
    )
    assert.equal((await city.desk.get(at)).body.timeline.at(-1).at, before)
  })
})

describe('sign-in', () => {
  it('works once for each link, and ends when one signs out', async () => {
    const link = await city.link(city.staff.leader)
    const stranger = neighbour.desk
    const first = await stranger.post('/sessions', { token: link })
    assert.equal(first.status, 201)
    assert.match(first.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Strict/)
    const second = await stranger.post('/sessions', { token: link })
    assert.deepEqual([second.status, second.body.code], [401, 'people/link-spent'])
    const leader = personAt(city.address, (await city.signIn(city.staff.leader)).cookie)
    assert.equal((await leader.get('/figures')).status, 200)
    await leader.post('/session/end')
    assert.equal((await leader.get('/figures')).status, 401)
  })
  it('keeps only hashes of links and sessions, and ends an idle session', async () => {
    const link = await city.link(city.staff.auditor)
    const secrets = await asOwner(async (client) => {
      const found = await client.query(
        'select token_hash from people.sign_in_link union all select token_hash from people.session',
      )
      return JSON.stringify(found.rows)
    })
    assert.ok(!secrets.includes(link.split('.')[2] ?? ''))
    const auditor = personAt(city.address, (await city.signIn(city.staff.auditor)).cookie)
    city.clock.turnTo('2026-09-22')
    assert.equal((await auditor.get('/figures')).status, 401)
  })
})
