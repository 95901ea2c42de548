import type { Actor } from '#kernel/actor.ts'
import { refusals as sentences } from '#messages/refusals.zh.ts'
import { writeCsv } from '#modules/documents/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { labelOf } from './fields.ts'
import { endDeadBatch, findBatch, keptRefusals, listRefusals } from './store.ts'

const shownRefusals = 200

/** How far an import is, and the first rows it refused. */
export function describeImport(db: Database, actor: Actor, importId: string) {
  return db.as(actor, async (ctx) => {
    await endDeadBatch(ctx, importId)
    const { failure, ...batch } = await batchOf(ctx, importId)
    const refusals = await listRefusals(ctx, importId, shownRefusals)
    return {
      ...batch,
      failure: failure === null ? null : { code: failure, title: sentenceOf(failure) },
      refusals: refusals.map((one) => ({ ...one, label: labelOf(one.field) })),
    }
  })
}

async function batchOf(ctx: Ctx, importId: string) {
  const batch = await findBatch(ctx, importId)
  if (batch === undefined) throw recordRefusal('record/missing')
  return batch
}

/** The sentence of a refusal's code, as an import's report says it. */
export const sentenceOf = (code: string): string =>
  Object.entries(sentences).find(([one]) => one === code)?.[1] ?? sentences['http/fault']

/** Writes the kept refusals as a table: which row, which field, why. */
export async function writeRefusals(
  db: Database,
  actor: Actor,
  importId: string,
  path: string,
): Promise<void> {
  const refusals = await db.as(actor, async (ctx) => {
    await batchOf(ctx, importId)
    return listRefusals(ctx, importId, keptRefusals)
  })
  const rows = async function* () {
    yield* refusals
  }
  await writeCsv<(typeof refusals)[number]>(path, {
    columns: [
      { title: '行号', width: 8, value: ({ line }) => line },
      { title: '字段', width: 16, value: ({ field }) => labelOf(field) },
      { title: '原因', width: 60, value: ({ reason }) => reason },
    ],
    rows: rows(),
  })
}
