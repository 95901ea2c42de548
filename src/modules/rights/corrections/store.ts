import type { Day, Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { CorrectionField, CorrectionState } from '../domain/words.ts'

type CorrectionTables = {
  'rights.correction': {
    tenant_id: string
    correction_id: string
    enterprise_id: string
    field: CorrectionField
    sealed: Buffer
    asked_at: Instant
    asked_by: string
    due_on: Day
    state: CorrectionState
    decided_at: Instant | null
    refusal: string | null
  }
}

export const db = tablesOf<CorrectionTables>

type Asked = { value: string; why: string }
const placeOf = (correctionId: string) => `correction ${correctionId}`

export const sealAsked = (ctx: Ctx, correctionId: string, asked: Asked): Promise<Buffer> =>
  ctx.vault.sealText(ctx, placeOf(correctionId), JSON.stringify(asked))

// Why `as`: what is opened here was sealed just above.
export const openAsked = async (ctx: Ctx, correctionId: string, sealed: Buffer): Promise<Asked> =>
  JSON.parse(await ctx.vault.openText(ctx, placeOf(correctionId), sealed)) as Asked
