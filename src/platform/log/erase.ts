import { sql } from 'kysely'
import type { Ctx } from '../database/context.ts'

/**
 * Takes the salts of a stream's events, or of some versions of it, for a lawful erasure: what they
 * committed to can then be shown to nobody, and the log verifies as before. Answers how many there were.
 */
export async function eraseOpenings(
  ctx: Ctx,
  streamId: string,
  versions: readonly number[] | null = null,
): Promise<number> {
  const erased = await sql`
    update log.opening set salt = null
    where tenant_id = ${ctx.actor.tenantId} and stream_id = ${streamId} and salt is not null
      and (${versions === null} or version = any (${versions === null ? [] : [...versions]}::int[]))`.execute(
    ctx.tx,
  )
  return Number(erased.numAffectedRows ?? 0)
}
