import { dayOf } from '#kernel/day.ts'
import type { InputOf, OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { rightsContract } from './contract.ts'
import type { ConsentKind } from './domain/words.ts'
import { privacyNotice } from './privacy-notice.ts'
import { db } from './store.ts'

/** The notice in force, and whether whoever asks has confirmed it. */
export async function showNotice(ctx: Ctx): Promise<OutputOf<typeof rightsContract.privacyNotice>> {
  const { version, zh, en } = privacyNotice
  const asked = ctx.actor.role === 'enterprise'
  return {
    ...{ version, zh: [...zh], en: [...en] },
    read: asked ? await agreedTo(ctx, 'notice') : null,
    sensitive: asked ? await agreedTo(ctx, 'sensitive') : null,
  }
}

/** The last word of an account on this version. */
async function agreedTo(ctx: Ctx, kind: ConsentKind): Promise<boolean> {
  const row = await db(ctx)
    .selectFrom('rights.consent')
    .select('agreed')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('account_id', '=', ctx.actor.accountId)
    .where('kind', '=', kind)
    .where('version', '=', privacyNotice.version)
    .orderBy('consent_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.agreed ?? false
}

/** Wishes to be erased that this actor may see, the newest first. */
export async function listErasures(
  ctx: Ctx,
  { cursor, limit }: InputOf<typeof rightsContract.erasures>,
): Promise<OutputOf<typeof rightsContract.erasures>> {
  const rows = await db(ctx)
    .selectFrom('rights.erasure as e')
    .leftJoin('appeals.appeal as a', (join) =>
      join.on('a.tenant_id', '=', ctx.actor.tenantId).onRef('a.appeal_id', '=', 'e.appeal_id'),
    )
    .select([
      'e.erasure_id as erasureId',
      'e.appeal_id as appealId',
      'a.number',
      'e.reason',
      'e.asked_at',
      'e.state',
      'e.proposal_id',
      'e.decided_at',
      'e.refusal',
      'e.done_at',
    ])
    .where('e.tenant_id', '=', ctx.actor.tenantId)
    .$if(cursor !== undefined, (query) => query.where('e.erasure_id', '<', cursor ?? ''))
    .orderBy('e.erasure_id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows
    .slice(0, limit)
    .map(({ asked_at, decided_at, done_at, proposal_id, ...row }) => ({
      ...row,
      askedOn: dayOf(asked_at),
      proposed: proposal_id !== null,
      decidedOn: decided_at === null ? null : dayOf(decided_at),
      doneOn: done_at === null ? null : dayOf(done_at),
    }))
  return { items, next: rows.length > limit ? (items.at(-1)?.erasureId ?? null) : null }
}
