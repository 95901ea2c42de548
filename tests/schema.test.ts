import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import pg from 'pg'
import { openMigrated } from '#tests/servers/owner.ts'
import { reference } from '../src/loops.ts'
import { type Lint, lints, roles, spoiltRole } from './schema/lints.ts'

/** The only tables without a tenant: the same rows for all, written by migrations alone. */
const free = [
  ...['app.context_key', 'migrations.applied', 'vault.purpose'],
  ...reference.map(({ table }) => table),
]

const { client } = await openMigrated({ reference })
const freeList = free.map((name) => pg.escapeLiteral(name)).join(', ')
const ours = `select c.oid, n.nspname || '.' || c.relname as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`
await client.query(`create temp view tenant_table as
    select * from (${ours}) t where name not in (${freeList}) and name not like 'pg\\_temp%'`)
await client.query(`create temp view free_table as
    select * from (${ours}) t where name in (${freeList})`)

describe('the schema', () => {
  it('is looked at as a whole', async () => {
    const { rows } = await client.query('select name from tenant_table')
    const names = rows.map(({ name }) => name)
    assert.ok(['appeals.appeal', 'record.event', 'people.account'].every((n) => names.includes(n)))
    const frees = await client.query('select name from free_table order by name')
    assert.deepEqual(
      frees.rows.map(({ name }) => name),
      [...free].sort(),
    )
  })

  for (const lint of lints) {
    it(lint.says, async () => assert.deepEqual(await faults(lint), []))

    it(`would notice: ${lint.says}`, async () => {
      assert.ok(lint.breaks.length > 0)
      const before = await faults(lint)
      for (const plant of lint.breaks) {
        assert.ok((await faultsWith(plant, lint)).length > before.length, plant)
      }
    })
  }
})

async function faults({ sql }: Lint): Promise<string[]> {
  const values = sql.includes('$1') ? [[...roles, spoiltRole]] : []
  const { rows } = await client.query<{ fault: string }>(sql, values)
  return rows.map(({ fault }) => fault)
}

/** The faults found after a break was planted, which nobody else sees and which is taken back. */
async function faultsWith(plant: string, lint: Lint): Promise<string[]> {
  await client.query('begin')
  try {
    await client.query(plant)
    return await faults(lint)
  } finally {
    await client.query('rollback')
  }
}
