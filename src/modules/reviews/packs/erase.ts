import { sql } from 'kysely'
import type { Ctx } from '#platform/database/context.ts'
import { stepPack } from './commands.ts'

type Copied = { retrospectiveId: string; versions: number[] }

/** Takes away what half-yearly and yearly reviews copied of an appeal; answers which of their events lost words. */
export async function eraseCopied(ctx: Ctx, appealId: string): Promise<Copied[]> {
  const { rows } = await sql<{ stream: string; version: number }>`
    select distinct stream_id as stream, version from rights.erase_reviewed(${appealId})
    order by 1, 2`.execute(ctx.tx)
  const byReview = Map.groupBy(rows, ({ stream }) => stream)
  return [...byReview].map(([retrospectiveId, events]) => ({
    retrospectiveId,
    versions: events.map(({ version }) => version),
  }))
}

/** Notes in its own record that something a review had copied was erased. */
export async function notePackErased(ctx: Ctx, retrospectiveId: string): Promise<void> {
  await stepPack(ctx, retrospectiveId, { type: 'erase' })
}
