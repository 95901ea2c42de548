import type { Ctx } from '#platform/database/context.ts'
import { environmentsDescribed, kindsDescribed } from './domain/categories.ts'
import type { Described } from './domain/described.ts'
import type { RouterKind } from './domain/words.ts'
import { db } from './store.ts'

/** What an appeal may be given, with the words it is found by. */
export async function describedFor(ctx: Ctx, kind: RouterKind): Promise<readonly Described[]> {
  if (kind === 'environment') return environmentsDescribed
  if (kind === 'kind') return kindsDescribed
  return offices(ctx)
}

/** The offices that handle appeals; what is lifted comes to the bottom-line office without a suggestion. */
const offices = (ctx: Ctx): Promise<Described[]> =>
  db(ctx)
    .selectFrom('people.office')
    .select(['office_id as key', 'name', 'duties'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('handles', '=', true)
    .where('takes_lifted', '=', false)
    .orderBy('office_id')
    .execute()
