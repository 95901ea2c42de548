import { sql } from 'kysely'
import { stepAppeal } from '#modules/appeals/index.ts'
import { eraseFilesBy, eraseFilesOf } from '#modules/attachments/index.ts'
import {
  casesAbout,
  casesNominatedBy,
  eraseObjections,
  noteCaseErased,
  noteObjectionErased,
} from '#modules/awards/index.ts'
import { checksOf, noteCheckErased } from '#modules/checks/index.ts'
import { noteRectificationErased, rectificationsOf } from '#modules/evaluation/index.ts'
import { forgetTraits } from '#modules/problems/index.ts'
import { notePromiseErased, promisesAbout } from '#modules/promises/index.ts'
import { eraseCopied, notePackErased } from '#modules/reviews/index.ts'
import {
  type Brought,
  broughtBy,
  broughtFor,
  noteQuestionErased,
  noteSeatErased,
} from '#modules/talks/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { eraseOpenings } from '#platform/log/erase.ts'
import { db, decideErasure, openAppealsOf, recordsOf } from './store.ts'

export type Approved = { erasureId: string; appealId: string | null; enterpriseId: string }

/** Which approved erasures wait, the oldest first. */
export async function approvedErasures(ctx: Ctx): Promise<Approved[]> {
  return db(ctx)
    .selectFrom('rights.erasure')
    .select(['erasure_id as erasureId', 'appeal_id as appealId', 'enterprise_id as enterpriseId'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('state', '=', 'approved')
    .orderBy('erasure_id')
    .limit(100)
    .execute()
}

/**
 * Takes the words of an appeal out of the record, in one transaction: its texts wherever they were copied
 * to, what was attached, the key of what is sealed, and the salts by which anybody could show what the log
 * committed to. That it happened is an event; times and results stay, so every figure stays.
 */
export async function eraseAppeal(
  ctx: Ctx,
  { erasureId, appealId }: { erasureId: string; appealId: string },
): Promise<boolean> {
  if (!(await hold(ctx, erasureId))) return false
  await eraseWordsOf(ctx, appealId)
  await eraseBrought(ctx, await broughtFor(ctx, appealId))
  return decideErasure(ctx, erasureId, 'approved', { state: 'done', done_at: ctx.now })
}

/** One appeal of an enterprise that wants everything erased; false when that has been done. */
export async function eraseOneOf(
  ctx: Ctx,
  { erasureId, appealId }: { erasureId: string; appealId: string },
): Promise<boolean> {
  if (!(await hold(ctx, erasureId))) return false
  await eraseWordsOf(ctx, appealId)
  return true
}

/** The closed appeals of an enterprise whose words are still there; null while others are open. */
export async function appealsToErase(ctx: Ctx, enterpriseId: string): Promise<string[] | null> {
  if ((await openAppealsOf(ctx, enterpriseId)) > 0) return null
  const records = await recordsOf(ctx, enterpriseId)
  const { rows } = await sql<{ id: string }>`
    select a.appeal_id as id from appeals.appeal a
    where a.tenant_id = ${ctx.actor.tenantId} and a.enterprise_id = any (${records}::uuid[])
      and not exists (select from record.event v where v.tenant_id = ${ctx.actor.tenantId}
        and v.stream_id = a.appeal_id and v.type = 'erased')
    order by 1`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

/** What is left when all appeals are erased: talks, files, who the enterprise is, its accounts. */
export async function eraseEnterprise(
  ctx: Ctx,
  { erasureId, enterpriseId }: Approved,
): Promise<boolean> {
  if (!(await hold(ctx, erasureId))) return false
  const records = await recordsOf(ctx, enterpriseId)
  await eraseBrought(ctx, await broughtBy(ctx, records))
  await eraseFilesBy(ctx, records)
  await eraseAll(ctx, await casesNominatedBy(ctx, records), noteCaseErased)
  for (const { caseId, version } of await eraseObjections(ctx, erasureId)) {
    await eraseOpenings(ctx, caseId, [version])
    await noteObjectionErased(ctx, caseId)
  }
  const accounts = await accountsOf(ctx, records)
  await sql`select rights.erase_enterprise(${erasureId})`.execute(ctx.tx)
  for (const id of records) await ctx.vault.destroy(ctx, { kind: 'enterprise', id })
  for (const id of accounts) await ctx.vault.destroy(ctx, { kind: 'account', id })
  return decideErasure(ctx, erasureId, 'approved', { state: 'done', done_at: ctx.now })
}

/** One worker at a time; false when another has done it meanwhile. */
async function hold(ctx: Ctx, erasureId: string): Promise<boolean> {
  const held = await db(ctx)
    .selectFrom('rights.erasure')
    .select('erasure_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('erasure_id', '=', erasureId)
    .where('state', '=', 'approved')
    .forUpdate()
    .executeTakeFirst()
  return held !== undefined
}

async function eraseWordsOf(ctx: Ctx, appealId: string): Promise<void> {
  await eraseTexts(ctx, appealId)
  await eraseCited(ctx, appealId)
  await eraseReviewed(ctx, appealId)
  await eraseAll(ctx, await promisesAbout(ctx, appealId), notePromiseErased)
  await eraseFilesOf(ctx, appealId)
  await forgetTraits(ctx, appealId)
  await ctx.vault.destroy(ctx, { kind: 'appeal', id: appealId })
  await eraseAll(ctx, await rectificationsOf(ctx, appealId), noteRectificationErased)
  await eraseAll(ctx, await checksOf(ctx, appealId), noteCheckErased)
  await eraseAll(ctx, await casesAbout(ctx, appealId), noteCaseErased)
  await stepAppeal(ctx, appealId, { type: 'erase' })
}

/** Takes the words of these records away, and has each say so. */
async function eraseAll(
  ctx: Ctx,
  ids: readonly string[],
  note: (ctx: Ctx, id: string) => Promise<void>,
): Promise<void> {
  for (const id of ids) {
    await eraseTexts(ctx, id)
    await note(ctx, id)
  }
}

/** What half-yearly and yearly reviews copied of the appeal goes too, and they say so. */
async function eraseReviewed(ctx: Ctx, appealId: string): Promise<void> {
  for (const { retrospectiveId, versions } of await eraseCopied(ctx, appealId)) {
    await eraseOpenings(ctx, retrospectiveId, versions)
    await notePackErased(ctx, retrospectiveId)
  }
}

async function eraseBrought(ctx: Ctx, { seats, questions }: Brought): Promise<void> {
  await eraseAll(ctx, questions, noteQuestionErased)
  for (const id of seats) {
    await eraseTexts(ctx, id)
    await ctx.vault.destroy(ctx, { kind: 'seat', id })
    await noteSeatErased(ctx, id)
  }
}

async function eraseTexts(ctx: Ctx, streamId: string): Promise<void> {
  await sql`select rights.erase_texts(${streamId})`.execute(ctx.tx)
  await eraseOpenings(ctx, streamId)
}

/** What questions at talks cite of the appeal goes too, and they say so. */
async function eraseCited(ctx: Ctx, appealId: string): Promise<void> {
  const { rows } = await sql<{ stream: string; version: number }>`
    select stream_id as stream, version from rights.erase_cited(${appealId})`.execute(ctx.tx)
  for (const stream of new Set(rows.map((row) => row.stream))) {
    const versions = rows.filter((row) => row.stream === stream).map(({ version }) => version)
    await eraseOpenings(ctx, stream, versions)
    await noteQuestionErased(ctx, stream)
  }
}

async function accountsOf(ctx: Ctx, records: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select account_id as id from people.account
    where tenant_id = ${ctx.actor.tenantId} and enterprise_id = any (${[...records]}::uuid[])`.execute(
    ctx.tx,
  )
  return rows.map(({ id }) => id)
}
