import type { Teller } from '#modules/notices/index.ts'
import { officeNames } from '#modules/people/index.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { load, replay } from '#platform/record/loop-store.ts'
import { promiseLoop } from './domain/promise.ts'
import { tellOfPromise } from './domain/told.ts'
import type { PromiseEvent } from './domain/types.ts'
import { storedPromises } from './store.ts'

/** Tells of an event of a promise, as things stood right after it. */
export const tellPromises: Teller = async (ctx, { subjectId, version }) => {
  const { events } = await load(ctx, storedPromises, subjectId)
  const after = replay(promiseLoop, events.slice(0, version))
  const names = await officeNames(ctx)
  return tellOfPromise({
    promiseId: subjectId,
    // Why `as`: the events of a stream were written by its loop's own rules.
    event: events[version - 1]?.body as PromiseEvent,
    after,
    officeName: names.get(after.officeId) ?? '',
    enterprise: after.appealId === null ? null : await enterpriseOf(ctx, after.appealId),
  })
}

type AppealTables = {
  'appeals.appeal': { tenant_id: string; appeal_id: string; enterprise_id: string; number: string }
}

async function enterpriseOf(ctx: Ctx, appealId: string) {
  const row = await tablesOf<AppealTables>(ctx)
    .selectFrom('appeals.appeal')
    .select(['enterprise_id as enterpriseId', 'number'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .executeTakeFirst()
  return row ?? null
}
