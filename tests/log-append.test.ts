import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { sameBytes } from '#kernel/log/bytes.ts'
import { commitmentOf, entryOf } from '#kernel/log/commitment.ts'
import { emptyTree, grown, leafHash, packed } from '#kernel/log/tree.ts'
import { importFile } from '#modules/appeals/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { canonicalText, type EventRow, loggedEvent } from '#platform/log/canonical.ts'
import { sha256 } from '#platform/log/crypto.ts'
import { logEarlierEvents } from '#platform/log/earlier.ts'
import { eraseOpenings } from '#platform/log/erase.ts'
import { anAppeal, openCity, openTenant, replied } from '#tests/city.ts'
import { connectAsOwner } from '#tests/servers/owner.ts'

const city = await openCity()
const owner = await connectAsOwner(city.owner)
const { tenantId } = city

type Opening = EventRow & { leaf_index: string; salt: Buffer | null; commitment: Buffer }

/** The whole log of a city, as the owner of the database reads it. */
async function wholeLog(tenant = tenantId) {
  const head = await owner.query(
    'select size::int, frontier, whole from log.head where tenant_id = $1',
    [tenant],
  )
  const { rows: openings } = await owner.query<Opening>(
    `select o.leaf_index, o.salt, l.commitment, e.*, e.at::text
     from log.opening o join log.leaf l using (tenant_id, leaf_index)
     join record.event e using (tenant_id, stream_id, version)
     where tenant_id = $1 order by o.leaf_index`,
    [tenant],
  )
  const tiles = await owner.query(
    'select level, tile_index::int as index, hash from log.tile where tenant_id = $1',
    [tenant],
  )
  const events = await owner.query('select count(*)::int from record.event where tenant_id = $1', [
    tenant,
  ])
  return { head: head.rows[0], openings, tiles: tiles.rows, events: events.rows[0].count as number }
}

/** Recomputes the log from the events and compares it with what is kept. */
async function checkWhole(tenant = tenantId): Promise<number> {
  const { head, openings, tiles, events } = await wholeLog(tenant)
  assert.deepEqual(
    openings.map(({ leaf_index }) => Number(leaf_index)),
    openings.map((_, at) => at),
  )
  assert.equal(openings.length, events)
  for (const row of openings) {
    if (row.salt === null) continue
    const event = loggedEvent(tenant, { ...row, at: new Date(row.at).toISOString() })
    assert.ok(sameBytes(commitmentOf(sha256, row.salt, canonicalText(event)), row.commitment))
  }
  const hashes = openings.map(({ commitment }) => leafHash(sha256, entryOf(commitment)))
  const { tree, tileRoots } = grown(sha256, emptyTree, hashes)
  assert.equal(head.size, events)
  assert.ok(sameBytes(packed(tree.frontier), head.frontier))
  assert.deepEqual(
    tiles.map(({ level, index, hash }) => `${level}/${index} ${hash.toString('hex')}`).sort(),
    tileRoots
      .map(({ level, index, hash }) => `${level}/${index} ${Buffer.from(hash).toString('hex')}`)
      .sort(),
  )
  return events
}

const yunfan = await city.enterprise('湖州云帆纺织有限公司')

describe('the log', () => {
  it('has a leaf for every event, which commits to exactly that event', async () => {
    await replied(city, yunfan)
    assert.ok((await checkWhole()) >= 5)
  })

  it('keeps one order when many write at once', async () => {
    const before = await checkWhole()
    const all = await Promise.all(
      Array.from({ length: 40 }, () => yunfan.post('/appeals', anAppeal())),
    )
    assert.deepEqual([...new Set(all.map(({ status }) => status))], [201])
    assert.equal(await checkWhole(), before + 40)
  })

  it('takes a whole list in, over more than a tile', async () => {
    const before = await checkWhole()
    const folder = mkdtempSync(join(tmpdir(), 'kentan-log-'))
    const path = join(folder, 'list.csv')
    const rows = Array.from({ length: 240 }, (_, at) => `${at},路坏了,门口路坏了,湖州某某厂,吴兴区`)
    writeFileSync(path, `编号,标题,内容,企业名称,区县\n${rows.join('\n')}\n`)
    const desk = {
      ...actorWithoutAccount(tenantId, 'coordinator'),
      accountId: city.staff.coordinator,
    }
    await importFile(city.db, desk, { path, name: 'list.csv', source: '测试' }, () => {})
    rmSync(folder, { recursive: true })
    // Each with its submission and with its text confirmed.
    assert.equal(await checkWhole(), before + 2 * 240)
  })

  it('grows by nothing when what was to be recorded is refused', async () => {
    const before = await checkWhole()
    const { appealId } = (await yunfan.post('/appeals', anAppeal())).body
    const twice = await Promise.all(
      [1, 2, 3].map(() =>
        city.desk.post(`/appeals/${appealId}/registration`, {
          kind: 'request',
          environment: 'factors',
        }),
      ),
    )
    assert.deepEqual(twice.map(({ status }) => status).sort(), [200, 409, 409])
    assert.equal(await checkWhole(), before + 2)
  })

  it('is a city’s own', async () => {
    const before = await checkWhole()
    const other = await openTenant({
      db: city.db,
      tenantId: '330400',
      clock: city.clock,
      owner: city.owner,
      keys: city.keys,
    })
    const firm = await other.enterprise('嘉兴海盐轴承有限公司')
    await firm.post('/appeals', anAppeal({ regionId: 'wuxing' }))
    assert.equal(await checkWhole('330400'), 1)
    assert.equal(await checkWhole(), before)
    const seen = await city.db.as(actorWithoutAccount('330400', 'auditor'), ({ tx }) =>
      sql<{ count: number }>`select count(*) from log.leaf`.execute(tx),
    )
    assert.equal(seen.rows[0]?.count, 1)
  })

  it('verifies as before after a lawful erasure, and a salt never comes back', async () => {
    const { appealId } = await replied(city, yunfan)
    const { head } = await wholeLog()
    const clock = actorWithoutAccount(tenantId, 'clock')
    const erased = await city.db.as(clock, (ctx) => eraseOpenings(ctx, appealId))
    assert.ok(erased >= 5)
    assert.deepEqual((await wholeLog()).head, head)
    await checkWhole()
    const salts = await owner.query(
      'select from log.opening where stream_id = $1 and salt is not null',
      [appealId],
    )
    assert.equal(salts.rowCount, 0)
    const back = city.db.as(clock, ({ tx }) =>
      sql`update log.opening set salt = ${Buffer.alloc(32)} where tenant_id = ${tenantId} and stream_id = ${appealId}`.execute(
        tx,
      ),
    )
    await assert.rejects(back, /row-level security/)
  })

  it('shows an enterprise the openings of its own appeals, and an office none', async () => {
    const { appealId } = await replied(city, yunfan)
    const count = async (actor: Parameters<typeof city.db.as>[0]) => {
      const found = await city.db.as(actor, ({ tx }) =>
        sql<{
          count: number
        }>`select count(*) from log.opening where stream_id = ${appealId}`.execute(tx),
      )
      return found.rows[0]?.count ?? 0
    }
    const public_ = actorWithoutAccount(tenantId, 'public')
    const own = {
      ...public_,
      role: 'enterprise' as const,
      enterpriseIds: [yunfan.enterpriseId],
      accountId: yunfan.accountId,
    }
    assert.ok((await count(own)) >= 5)
    assert.equal(await count({ ...own, enterpriseIds: [] }), 0)
    assert.equal(await count(public_), 0)
    assert.equal(
      await count({ ...public_, role: 'handler', officeId: city.officeId('transport') }),
      0,
    )
  })

  it('takes in what was recorded before it was kept, in the order of its time', async () => {
    const events = await checkWhole()
    await owner.query('begin')
    await owner.query('truncate log.opening, log.leaf, log.tile')
    await owner.query('delete from log.head')
    await owner.query('commit')
    const { db } = city
    await yunfan.post('/appeals', anAppeal())
    assert.equal(await logEarlierEvents(db, tenantId), events)
    assert.equal(await checkWhole(), events + 1)
    const { openings, head } = await wholeLog()
    assert.equal(head.whole, true)
    const times = openings.slice(1).map(({ at }) => Date.parse(at))
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    )
    assert.equal(await logEarlierEvents(db, tenantId), 0)
  })
})
