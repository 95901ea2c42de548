import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeMonths, monthsAround } from '#platform/database/partitions.ts'
import { openMigrated } from '#tests/servers/owner.ts'

const { client } = await openMigrated()
// The owner is bound by forced row security as well; this one looks past it, in a database of its own.
await client.query('alter table record.outbox no force row level security')

const partitions = async (parent: string) => {
  const { rows } = await client.query(
    `select inhrelid::regclass::text as name from pg_inherits
      where inhparent = $1::regclass order by 1`,
    [parent],
  )
  return rows.map(({ name }) => name)
}
const add = (madeAt: string) =>
  client.query(
    `insert into record.outbox values ('t', $1, gen_random_uuid(), 'appeal', gen_random_uuid(), 1, 'x')
      returning tableoid::regclass::text as place`,
    [madeAt],
  )
const placeOf = async (madeAt: string) => (await add(madeAt)).rows[0].place

describe('what is kept by the month', () => {
  it('has the month before, this one and two years to come', () => {
    const months = monthsAround(new Date('2026-12-31T23:00:00Z'))
    assert.deepEqual(months.slice(0, 4), ['2026-11', '2026-12', '2027-01', '2027-02'])
    assert.deepEqual([months.length, months.at(-1)], [26, '2028-12'])
  })
  it('has its months after the migrations, each table all of them', async () => {
    for (const parent of ['record.outbox', 'notices.delivery']) {
      assert.equal((await partitions(parent)).length, 27, parent)
    }
  })
  it('goes to the month of the city in which it was made, and else to the default', async () => {
    await makeMonths(client, new Date('2040-06-15T00:00:00Z'))
    assert.equal(await placeOf('2040-07-01T00:00:00+08:00'), 'record.outbox_2040_07')
    assert.equal(await placeOf('2040-06-30T23:59:59+08:00'), 'record.outbox_2040_06')
    assert.equal(await placeOf('2040-04-30T23:59:59+08:00'), 'record.outbox_default')
    assert.equal(await placeOf('1999-01-01T00:00:00+08:00'), 'record.outbox_default')
  })
  it('is made once, and a month whose rows lie in the default stays there', async () => {
    const before = await partitions('record.outbox')
    await makeMonths(client, new Date('2040-06-16T00:00:00Z'))
    assert.deepEqual(await partitions('record.outbox'), before)
    assert.equal(await placeOf('2050-03-01T00:00:00+08:00'), 'record.outbox_default')
    await makeMonths(client, new Date('2050-02-01T00:00:00Z'))
    const after = await partitions('record.outbox')
    assert.ok(after.includes('record.outbox_2050_02') && after.includes('record.outbox_2050_04'))
    assert.ok(!after.includes('record.outbox_2050_03'))
    assert.equal(await placeOf('2050-03-02T00:00:00+08:00'), 'record.outbox_default')
  })
})
