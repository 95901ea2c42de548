import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { parsePolicy } from '#kernel/log/policy.ts'
import { type Canonical, verifyReceipt } from '#kernel/log/verify-receipt.ts'
import { backUp } from '#platform/backup/back-up.ts'
import { restore } from '#platform/backup/restore.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { connectionsOf } from '#platform/database/user-classes.ts'
import { canonicalText, type LoggedEvent } from '#platform/log/canonical.ts'
import { sha256, verifying } from '#platform/log/crypto.ts'
import { receiptFor } from '#platform/log/receipt.ts'
import { newestPolicy, openSignerStore } from '#platform/log/signer-store.ts'
import { createDatabaseFrom } from '#tests/servers/postgres.ts'
import { reference } from '../src/loops.ts'
import { openSigner } from '../src/signer/open.ts'
import { signPass } from '../src/signer/sign-pass.ts'
import { checkDatabase } from '../src/verify/check-database.ts'
import { anAppeal, openCity, passwordOf, replied } from './city.ts'

const city = await openCity()
const { tenantId, keys } = city
const yunfan = await city.enterprise('湖州云帆智能装备有限公司')
const { appealId } = await replied(city, yunfan)
const scratch = mkdtempSync(join(tmpdir(), 'kentan-restored-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

const auditor = actorWithoutAccount(tenantId, 'auditor')
const other = await createDatabaseFrom()
const signerOf = async (owner: typeof city.owner) => {
  const login = { ...owner, user: 'kentan_signer', password: passwordOf('kentan_signer') }
  const store = openSignerStore(login, tenantId)
  after(() => store.close())
  const { now } = city.clock
  const origin = 'kentan.example/330500'
  return { store, signer: await openSigner({ store, root: join(scratch, 'signer'), origin, now }) }
}
const receiptIn = (db: Database) => db.as(auditor, (ctx) => receiptFor(ctx, appealId, 5))

const before = await signerOf(city.owner)
await signPass(before.signer)
const kept = (await before.store.newest())?.note ?? ''
const receipt = await receiptIn(city.db)
const out = join(scratch, 'city.age')
const common = { folders: [], passphrase: 'six words of nobody at all', work: 12 }
await backUp({ ...common, owner: city.owner, out, now: new Date('2026-09-22T00:00:00Z') })

await yunfan.post('/appeals', anAppeal())
await signPass(before.signer)
const later = (await before.store.newest())?.note ?? ''

await restore({ ...common, owner: other.owner, from: out })
await migrate(other.owner, { passwordOf, contextKey: keys.context, reference })
const logins = connectionsOf((user) => {
  return { ...other.owner, user, password: passwordOf(user) }
})
const restored = openDatabase(logins, { keys }, city.clock, 4)
after(async () => {
  await restored.close()
  await other.drop()
})

describe('a city that is put back to an earlier day', () => {
  it('has a log that is whole, and a receipt of before is good as it was', async () => {
    const report = await checkDatabase(restored, tenantId, { policy: null, pinned: [kept] })
    assert.deepEqual(report.findings, [])
    const policy = await restored.as(auditor, ({ tx }) => newestPolicy(tx, tenantId))
    // Why `as`: the text of an event is made of whatever an opening holds.
    const canonical: Canonical = (event) => canonicalText(event as unknown as LoggedEvent)
    for (const one of [receipt, await receiptIn(restored)]) {
      const given = { policy: parsePolicy(sha256, policy ?? ''), receipt: one?.proof ?? '' }
      assert.ok(verifyReceipt(verifying, canonical, given).good)
    }
  })

  it('is told from what was kept of it since: what is missing is no secret', async () => {
    const { findings } = await checkDatabase(restored, tenantId, { policy: null, pinned: [later] })
    assert.deepEqual(
      findings.map(({ kind }) => kind),
      ['rollback'],
    )
  })

  it('gets no signature of the signer that has signed more', async () => {
    const { signer } = await signerOf(other.owner)
    const outcome = await signPass(signer)
    assert.equal(outcome.did, 'refused')
    assert.equal(outcome.did === 'refused' && outcome.refused.kind, 'smaller')
  })
})
