import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { load, recordRefusal } from '#platform/record/loop-store.ts'
import { stepAppeal } from '../commands.ts'
import { leadingOf } from '../domain/leading.ts'
import { refusal } from '../domain/refusals.ts'
import { db, storedAppeals } from '../store.ts'
import type { mergingContract } from './contract.ts'

/** Merges an appeal into the one that leads, which is neither answered nor merged elsewhere in this moment. */
export async function mergeAppeal(
  ctx: Ctx,
  { appealId, intoId, matter }: InputOf<typeof mergingContract.merge>,
) {
  if (appealId === intoId) throw refusal('appeals/merge-with-itself', { field: 'intoId' })
  await hold(ctx, intoId)
  const { state } = await load(ctx, storedAppeals, intoId)
  const merged = await stepAppeal(ctx, appealId, {
    ...{ type: 'merge', intoId, matter, leading: leadingOf(state) },
    answered: state.reply !== null,
    leads: await countWith(ctx, appealId),
  })
  // Why again: who merged another one into this held it until now. To hold both beforehand would lock
  // against every other step of this one.
  const leads = await countWith(ctx, appealId)
  if (leads > 0) throw refusal('appeals/leads-others', { leads })
  return merged
}

/** Nobody else moves it before this has been done; what this actor may not see is not there. */
async function hold(ctx: Ctx, appealId: string): Promise<void> {
  const held = await db(ctx)
    .selectFrom('appeals.appeal')
    .select('appeal_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (held === undefined) throw recordRefusal('record/missing')
}

async function countWith(ctx: Ctx, appealId: string): Promise<number> {
  const { n } = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('leading_id', '=', appealId)
    .where('status', '=', 'merged')
    .executeTakeFirstOrThrow()
  return n
}
