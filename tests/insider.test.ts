import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { eraseOpenings } from '#platform/log/erase.ts'
import { signPass } from '../src/signer/sign-pass.ts'
import { checkDatabase } from '../src/verify/check-database.ts'
import { anAppeal, openCity, replied } from './city.ts'
import { attacks } from './insider/attacks.ts'
import { signerOf } from './log-signer.ts'
import { connectAsOwner } from './servers/owner.ts'

const city = await openCity()
const { tenantId } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const { appealId } = await replied(city, yunfan)
await yunfan.post('/appeals', anAppeal())

const { store, signer } = await signerOf(city)
assert.deepEqual((await signPass(signer)).did, 'published')
const kept = (await store.newest())?.note ?? ''

const owner = await connectAsOwner(city.owner)
await owner.query(`set session_replication_role = replica`)

const tables = ['record.event', 'log.head', 'log.leaf', 'log.tile', 'log.opening']
const saved = (table: string) => `saved_${table.replace('.', '_')}`
for (const table of tables) await owner.query(`create table ${saved(table)} as table ${table}`)

/** Does it, looks, and puts everything back. */
async function lookAfter(work: () => Promise<unknown>): Promise<string[]> {
  try {
    await work()
    const { findings } = await checkDatabase(city.db, tenantId, { policy: null, pinned: [kept] })
    return findings.map(({ kind }) => kind)
  } finally {
    for (const table of tables) {
      await owner.query(`delete from ${table}`)
      await owner.query(`insert into ${table} table ${saved(table)}`)
    }
  }
}

describe('somebody inside who may write the whole database', () => {
  it('is not suspected while nothing was done', async () => {
    const report = await checkDatabase(city.db, tenantId, { policy: null, pinned: [kept] })
    assert.deepEqual(report.findings, [])
    assert.ok(report.verified > 5)
  })

  for (const { what, detected, by } of attacks) {
    it(`is found out who ${what}`, async () => {
      const found = await lookAfter(() => by(owner, appealId))
      for (const kind of detected) assert.ok(found.includes(kind), `${kind}: found ${found}`)
    })
  }

  it('is found out who takes away the salts of what was never erased', async () => {
    const found = await lookAfter(() =>
      city.db.as(actorWithoutAccount(tenantId, 'clock'), (ctx) => eraseOpenings(ctx, appealId)),
    )
    assert.deepEqual([...new Set(found)], ['erased-without-decision'])
  })

  it('is not suspected again when all has been put back', async () => {
    assert.deepEqual(await lookAfter(async () => {}), [])
  })
})
