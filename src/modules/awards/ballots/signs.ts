import { identitiesOf } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { networkOf } from '#platform/http/budgets.ts'
import type { RequestCtx } from '#platform/http/serve.ts'
import { publicNetwork } from '../domain/clusters.ts'
import { db } from '../store.ts'

/**
 * A sign by which related enterprises are known, blind and of one round: it says that two ballots share
 * something and not what, and nothing can be followed from one round to the next.
 */
export const signOf = (ctx: Ctx, cycleId: string, kind: string, text: string): Promise<string> =>
  ctx.vault.mark(ctx, `ballot ${cycleId}`, `${kind} ${text}`)

/** The signs of whoever casts a ballot: telephone, device, network, and a contact within a network. */
export async function signsOf(
  ctx: RequestCtx,
  { cycleId, networkJoins }: { cycleId: string; networkJoins: boolean },
  enterpriseId: string,
): Promise<{ signs: string[]; network: string }> {
  const { ip } = ctx.request
  const anywhere = networkOf(ip)
  const open = networkJoins ? publicNetwork(ip) : null
  const contact = (await identitiesOf(ctx, [enterpriseId], { purpose: 'own' })).get(
    enterpriseId,
  )?.contactName
  const found = [
    ['phone', await phoneOf(ctx, enterpriseId)],
    ['device', await deviceOf(ctx)],
    ['network', open],
    // Why with the network: many people have one name, few of them in one place.
    ['contact', contact ? `${contact} ${anywhere}` : null],
  ] as const
  const signs = await Promise.all(
    found.flatMap(([kind, text]) => (text ? [signOf(ctx, cycleId, kind, text)] : [])),
  )
  return { signs, network: await signOf(ctx, cycleId, 'burst', anywhere) }
}

async function phoneOf(ctx: Ctx, enterpriseId: string): Promise<string | null> {
  const row = await db(ctx)
    .selectFrom('people.phone')
    .select('phone_index')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('enterprise_id', '=', enterpriseId)
    .executeTakeFirst()
  return row?.phone_index ?? null
}

async function deviceOf(ctx: Ctx): Promise<string | null> {
  const row = await db(ctx)
    .selectFrom('people.session')
    .select('device_hash')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('session_id', '=', ctx.actor.session?.sessionId ?? '')
    .executeTakeFirst()
  return row?.device_hash || null
}
