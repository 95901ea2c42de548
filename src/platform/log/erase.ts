import { type Ctx, tablesOf } from '../database/context.ts'
import type { LogTables } from './tables.ts'

/**
 * Takes the salts of a stream's events, for a lawful erasure: what they committed to can then be shown
 * to nobody, and the log verifies as before. Answers how many there were.
 */
export async function eraseOpenings(ctx: Ctx, streamId: string): Promise<number> {
  const erased = await tablesOf<LogTables>(ctx)
    .updateTable('log.opening')
    .set({ salt: null })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('stream_id', '=', streamId)
    .where('salt', 'is not', null)
    .executeTakeFirst()
  return Number(erased.numUpdatedRows)
}
