import type { Instant } from '#kernel/day.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import type { Ctx } from '#platform/database/context.ts'
import { selectChanges } from './store.ts'

const refusal = declareRefusals({ 'people/contacts-undone': 'unauthenticated' })

/**
 * Until when whoever signs in is held off (D8). `since`: since when what was shown is in its owner's
 * hands. What came there after a change may be the hands of whoever made it; what came there between a
 * change and its undoing is no way in any more.
 */
export async function heldUntil(ctx: Ctx, since: Instant): Promise<Instant | null> {
  if (ctx.actor.enterpriseIds.length === 0) return null
  const changes = await selectChanges(ctx)
    .where('enterprise_id', 'in', [...ctx.actor.enterpriseIds])
    .where('made_at', '<=', since)
    .where((or) => or.or([or('due_at', '>', ctx.now), or('undone_at', 'is not', null)]))
    .execute()
  if (changes.some(({ undoneAt }) => undoneAt !== null && since < undoneAt)) {
    throw refusal('people/contacts-undone')
  }
  return changes.find(({ undoneAt }) => undoneAt === null)?.dueAt ?? null
}
