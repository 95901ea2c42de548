import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#platform/database/database.ts'
import {
  type Approved,
  appealsToErase,
  approvedErasures,
  eraseAppeal,
  eraseEnterprise,
  eraseOneOf,
} from './erase.ts'

/** Carries out what two people have agreed to, a transaction an appeal. */
export async function wakeErasures(
  db: Database,
  clock: Actor,
  mayGoOn: () => boolean,
): Promise<{ erased: number }> {
  let erased = 0
  for (const { appealId, ...one } of await db.as(clock, approvedErasures)) {
    if (!mayGoOn()) break
    const done =
      appealId === null
        ? await eraseAll(db, clock, { appealId, ...one }, mayGoOn)
        : await db.as(clock, (ctx) => eraseAppeal(ctx, { appealId, ...one }))
    if (done) erased += 1
  }
  return { erased }
}

/** Goes on where it was broken off; an appeal that is open again is waited for. */
async function eraseAll(
  db: Database,
  clock: Actor,
  one: Approved,
  mayGoOn: () => boolean,
): Promise<boolean> {
  const appeals = await db.as(clock, (ctx) => appealsToErase(ctx, one.enterpriseId))
  if (appeals === null) return false
  for (const appealId of appeals) {
    if (!mayGoOn()) return false
    await db.as(clock, (ctx) => eraseOneOf(ctx, { appealId, erasureId: one.erasureId }))
  }
  return db.as(clock, (ctx) => eraseEnterprise(ctx, one))
}
