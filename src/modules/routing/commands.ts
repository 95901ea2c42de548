import { declareRefusals } from '#kernel/refusal.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { routingContract } from './contract.ts'
import { copyVersion, newest } from './versions.ts'

const refusal = declareRefusals({
  'routing/version-gone': 'conflict',
  'routing/version-in-use': 'conflict',
  'routing/whole-city': 'forbidden',
  'routing/changed-meanwhile': 'conflict',
})

/** Takes an earlier version into use again, as a further one: none is altered, and both stay in the list. */
export async function restoreVersion(
  ctx: Ctx,
  { kind, version }: InputOf<typeof routingContract.restore>,
): Promise<{ version: number }> {
  if (ctx.actor.regionId !== null) throw refusal('routing/whole-city')
  const last = (await newest(ctx, kind))?.version ?? 0
  if (version === last) throw refusal('routing/version-in-use', { field: 'version' })
  const next = last + 1
  if (await copyVersion(ctx, { kind, version, next })) return { version: next }
  const isThere = (await newest(ctx, kind))?.version === last
  throw refusal(isThere ? 'routing/version-gone' : 'routing/changed-meanwhile', {
    field: 'version',
  })
}
