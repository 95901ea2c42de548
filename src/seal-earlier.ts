import { sealAddresses } from '#modules/notices/index.ts'
import {
  initialsUnindexed,
  phonesUnindexed,
  sealAccounts,
  sealEnterprises,
  setInitials,
  setPhones,
} from '#modules/people/index.ts'
import { actorWithoutAccount } from '#platform/database/actors.ts'
import { rewriteTables } from '#platform/database/rewrite.ts'
import type { Platform } from '#platform/start.ts'

/**
 * Seals who somebody is where an earlier release kept it in plain, and has the tables written anew, so
 * that what was emptied is on no page of theirs any more. Checks that the key files are the city's.
 */
export async function sealEarlier(
  { db, owner }: Pick<Platform, 'db' | 'owner'>,
  tenantId: string,
  log: (line: string) => void,
): Promise<void> {
  await db.vault.check(tenantId)
  const admin = actorWithoutAccount(tenantId, 'admin')
  const clock = actorWithoutAccount(tenantId, 'clock')
  let sealed = await sealAddresses(db, clock)
  for (const some of [sealEnterprises, sealAccounts]) {
    for (let more = 1; more > 0; sealed += more) more = await db.as(admin, some)
  }
  for (let phones = await db.as(clock, phonesUnindexed); phones.length > 0; ) {
    const found = phones
    await db.as(admin, (ctx) => setPhones(ctx, found))
    phones = await db.as(clock, phonesUnindexed)
  }
  for (let names = await db.as(clock, initialsUnindexed); names.length > 0; ) {
    const found = names
    await db.as(admin, (ctx) => setInitials(ctx, found))
    names = await db.as(clock, initialsUnindexed)
  }
  if (sealed === 0) return
  await rewriteTables(owner, ['people.enterprise', 'people.account', 'notices.address'])
  log(`${sealed} identities of an earlier release have been sealed`)
}
