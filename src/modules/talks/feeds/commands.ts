import { createHash, randomBytes } from 'node:crypto'
import type { Ctx } from '#platform/database/context.ts'
import { classOf } from '#platform/database/user-classes.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { refusal } from '../domain/refusals.ts'
import { ownFeeds, regionThere, revoke, saveFeed } from './store.ts'

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Makes an address a calendar program can subscribe to; only the hash of its token is kept. */
export async function addFeed(ctx: Ctx, { regionId }: { regionId: string | null }) {
  if (regionId !== null && !(await regionThere(ctx, regionId))) {
    throw refusal('talks/unknown-region', { field: 'regionId' })
  }
  // Why the city and the class in it: by them the token is looked up, and through which pool.
  const { tenantId, role } = ctx.actor
  const token = `${tenantId}.${classOf(role)}.${randomBytes(24).toString('base64url')}`
  const feedId = ctx.newId()
  await saveFeed(ctx, { feedId, hash: hashOf(token), regionId })
  const scope = regionId === null ? ('person' as const) : ('venue' as const)
  const address = `/api/v1/calendar-feeds/${token}.ics`
  return { feedId, scope, regionId, createdAt: ctx.now, address }
}

export async function listFeeds(ctx: Ctx) {
  return { items: await ownFeeds(ctx) }
}

/** Ends a feed: its address answers no more. */
export async function revokeFeed(ctx: Ctx, feedId: string) {
  if (!(await revoke(ctx, feedId))) throw recordRefusal('record/missing')
  return { feedId }
}
