import { sql } from 'kysely'
import type { Ctx } from '#platform/database/context.ts'
import { load } from '#platform/record/loop-store.ts'
import type { CaseStatus } from '../domain/words.ts'
import { storedCases } from '../store.ts'
import { stepCase } from './commands.ts'

type Objected = { caseId: string; version: number }

/** The good cases that tell of an appeal: their nominations name it. */
export async function casesAbout(ctx: Ctx, appealId: string): Promise<string[]> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<{ id: string }>`
    select g.case_id as id from awards.good_case g
    join record.event v on v.tenant_id = ${tenantId} and v.stream_id = g.case_id and v.version = 1
    where g.tenant_id = ${tenantId} and v.body -> 'appealIds' ? ${appealId}
    order by 1`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

/** The good cases that these records of an enterprise nominated. */
export async function casesNominatedBy(
  ctx: Ctx,
  enterpriseIds: readonly string[],
): Promise<string[]> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<{ id: string }>`
    select distinct p.case_id as id from awards.party p
    where p.tenant_id = ${tenantId} and p.part = 'nominator'
      and p.enterprise_id = any (${[...enterpriseIds]}::uuid[])
    order by 1`.execute(ctx.tx)
  return rows.map(({ id }) => id)
}

const beforeTheVote: readonly CaseStatus[] = ['nominated', 'qualified', 'candidate']

/**
 * Notes that the words of a case were erased. One that was not voted on yet is withdrawn; of one that was, the
 * ballots, the count and the award stay, for they are others'.
 */
export async function noteCaseErased(ctx: Ctx, caseId: string): Promise<void> {
  const { status } = (await load(ctx, storedCases, caseId)).state
  if (beforeTheVote.includes(status)) {
    await stepCase(ctx, caseId, { type: 'withdraw', reason: '所依据的内容已依申请删除' })
  }
  await stepCase(ctx, caseId, { type: 'erase' })
}

/** Takes away what the people of an enterprise objected to in good cases; answers which events lost words. */
export async function eraseObjections(ctx: Ctx, erasureId: string): Promise<Objected[]> {
  const { rows } = await sql<Objected>`
    select stream_id as "caseId", version from rights.erase_objections(${erasureId})
    order by 1, 2`.execute(ctx.tx)
  return rows
}

/** Notes that an objection to a case was erased; the case goes on. */
export async function noteObjectionErased(ctx: Ctx, caseId: string): Promise<void> {
  await stepCase(ctx, caseId, { type: 'erase' })
}
