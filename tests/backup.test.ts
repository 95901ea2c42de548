import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import pg from 'pg'
import { backUp } from '#platform/backup/back-up.ts'
import { restore } from '#platform/backup/restore.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import type { Connection } from '#platform/database/connect.ts'
import { openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { connectionsOf } from '#platform/database/user-classes.ts'
import { rebuild } from '#platform/record/rebuild.ts'
import { openCity, replied } from '#tests/city.ts'
import { createDatabaseFrom } from '#tests/servers/postgres.ts'
import { loops, reference } from '../src/loops.ts'

const city = await openCity()
const yunfan = await city.enterprise('云帆')
const { appealId } = await replied(city, yunfan)

const folder = mkdtempSync(join(tmpdir(), 'kentan-backup-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const out = join(folder, 'city.age')
const keys = { name: 'keys', path: join(folder, 'keys') }
mkdirSync(join(keys.path, 'old'), { recursive: true })
writeFileSync(join(keys.path, 'old', 'master.key'), 'not a secret of anybody')
const passphrase = 'six words of nobody at all'
const common = { passphrase, work: 12, now: new Date('2026-09-22T00:00:00Z') }
const made = await backUp({ ...common, owner: city.owner, folders: [keys], out })
const before = await contentsOf(city.owner)

/** Everything a database holds, a line a table, whatever order its rows lie in. */
async function contentsOf(owner: Connection): Promise<string[]> {
  const client = new pg.Client(owner)
  await client.connect()
  const tables = await client.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'migrations') order by 1`)
  const lines: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await client.query(
      `select count(*), md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`,
    )
    lines.push(`${name} ${rows[0].count} ${rows[0].sum}`)
  }
  await client.end()
  return lines
}

describe('a backup', () => {
  it('holds every table and file, for its owner alone, and says nothing in clear', () => {
    assert.ok(made.tables > 30 && made.rows > 100, JSON.stringify(made))
    assert.equal(made.files, 1)
    if (process.platform !== 'win32') assert.equal(statSync(out).mode & 0o077, 0)
    const bytes = readFileSync(out)
    assert.ok(bytes.subarray(0, 30).toString().startsWith('age-encryption.org/v1'))
    for (const text of ['云帆', 'people.enterprise', 'not a secret'])
      assert.equal(bytes.includes(text), false, text)
  })

  it('is put back into an empty database: every row, every file, every summary as its events say', async () => {
    const other = await createDatabaseFrom()
    const place = { name: 'keys', path: join(folder, 'restored') }
    const done = await restore({ owner: other.owner, folders: [place], from: out, passphrase })
    assert.equal(done.rows, made.rows)
    assert.deepEqual(await contentsOf(other.owner), before)
    assert.equal(
      readFileSync(join(place.path, 'old', 'master.key'), 'utf8'),
      'not a secret of anybody',
    )
    await migrate(other.owner, { reference })
    const db = openDatabase(
      connectionsOf((user) => ({ ...other.owner, user })),
      { keys: city.keys },
      city.clock,
      2,
    )
    for (const stored of loops) {
      const found = await db.as(actorWithoutAccount(city.tenantId, 'clock'), (ctx) =>
        rebuild(ctx.tx, city.tenantId, stored, { repair: false }),
      )
      assert.deepEqual(found.different, [])
      if (stored.loop.name === 'appeal') assert.equal(found.streams, 1)
    }
    await db.close()
    await assert.rejects(
      restore({ owner: other.owner, folders: [], from: out, passphrase }),
      /is not empty/,
    )
    await other.drop()
  })

  it('is not opened by another passphrase, and not believed with one byte changed or cut off', async () => {
    const owner = city.owner // never reached: each is refused before anything is touched
    await assert.rejects(
      restore({ owner, folders: [], from: out, passphrase: 'six other words of nobody' }),
      /The passphrase does not open/,
    )
    const whole = readFileSync(out)
    const bent = Buffer.from(whole)
    bent[whole.length >> 1] = (bent[whole.length >> 1] ?? 0) ^ 1
    for (const bytes of [bent, whole.subarray(0, whole.length - 70_000), whole.subarray(0, 90)]) {
      const file = join(folder, 'damaged.age')
      writeFileSync(file, bytes)
      await assert.rejects(restore({ owner, folders: [], from: file, passphrase }), /damaged/)
    }
    assert.equal((await yunfan.get(`/appeals/${appealId}`)).status, 200)
  })

  it('overwrites no file, neither its own nor one of the place it is put back into', async () => {
    await assert.rejects(
      backUp({ ...common, owner: city.owner, folders: [], out }),
      /is there already/,
    )
    const other = await createDatabaseFrom()
    const place = { name: 'keys', path: join(folder, 'taken') }
    mkdirSync(join(place.path, 'old'), { recursive: true })
    writeFileSync(join(place.path, 'old', 'master.key'), 'of another city')
    await assert.rejects(
      restore({ owner: other.owner, folders: [place], from: out, passphrase }),
      /is there already and differs/,
    )
    assert.deepEqual(
      (await contentsOf(other.owner)).filter(
        // Why not these: a migration fills them.
        (line) => / [1-9]/.test(line) && !line.startsWith('vault.purpose '),
      ),
      [],
    )
    await other.drop()
  })
})

describe('an owner that is no superuser', () => {
  it('restores, and is told whom a backup needs instead of leaving rows out', async () => {
    const other = await createDatabaseFrom()
    const client = new pg.Client(city.owner)
    await client.connect()
    const name = `plain_${other.name}`
    await client.query(`create role ${name} login createrole`)
    await client.query(`alter database ${other.name} owner to ${name}`)
    const owner = { ...other.owner, user: name }
    await restore({ owner, folders: [], from: out, passphrase })
    assert.deepEqual(await contentsOf(other.owner), before)
    const again = join(folder, 'plain.age')
    await assert.rejects(
      backUp({ ...common, owner, folders: [], out: again }),
      /DATABASE_BACKUP_URL/,
    )
    await client.query(`create role ${name}_reader login bypassrls`)
    await client.query(`grant pg_read_all_data to ${name}_reader`)
    const reader = { ...other.owner, user: `${name}_reader` }
    const { rows } = await backUp({ ...common, owner: reader, folders: [], out: again })
    assert.equal(rows, made.rows)
    await other.drop()
    await client.query(`drop role ${name}_reader`)
    await client.query(`drop role ${name}`)
    await client.end()
  })
})
