import { randomBytes } from 'node:crypto'
import { dayOf, timeOf } from '#kernel/day.ts'
import { markIdOf, type ViewerMark } from '#modules/documents/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { db } from './store.ts'

type Taken = { subjectKind: string; subjectId: string }

/**
 * The mark of a file that somebody of the staff takes out, written down before it is handed out; none
 * for an enterprise, which takes out its own.
 */
export async function viewerMark(ctx: Ctx, taken: Taken): Promise<ViewerMark | undefined> {
  const { actor, now } = ctx
  if (actor.role === 'enterprise') return undefined
  const id = markIdOf(randomBytes(12))
  await db(ctx)
    .insertInto('platform.viewer_mark')
    .values({
      ...{ tenant_id: actor.tenantId, mark_id: id, at: now },
      ...{ account_id: actor.accountId, role: actor.role, office_id: actor.officeId },
      ...{ subject_kind: taken.subjectKind, subject_id: taken.subjectId },
    })
    .execute()
  return { id, words: [actor.name, shortIdOf(actor.accountId), minuteOf(now), id].join(' · ') }
}

/** The end of an account's id: enough to tell two people of one name apart. */
const shortIdOf = (accountId: string) => accountId.slice(-6).toUpperCase()

const minuteOf = (now: string) => `${dayOf(now)} ${timeOf(now)}`
