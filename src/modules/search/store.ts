import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { pairsIn } from '#kernel/grams.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import { type Findable, markNumber, pairNumbers } from '#platform/record/document.ts'
import type { SearchTables } from '#platform/record/documents.ts'
import type { Standing } from './domain/ranking.ts'

export type StandingTables = SearchTables & {
  'search.standing': {
    tenant_id: string
    format: number
    documents: number
    mean_length: number
    first_day: Day | null
    counted_on: Day
  }
  'search.common': { tenant_id: string; gram: number; share: number }
}

export const db = tablesOf<StandingTables>

/** One text that has what was asked for. */
export type Candidate = {
  loop: string
  subjectId: string
  part: string
  kind: Findable
  day: Day
  plain: string
  shown: string | null
}

/** Which of the texts found are wanted; the rest is told by numbers. */
export type Wanted = {
  from?: Day
  to?: Day
  status?: string
  replied?: boolean
  /** A kind of which there is so much that the index would find it more slowly than the row tells it. */
  kind?: 'appeal' | 'reply'
}

/** The newest texts with all these numbers that this actor may read, at most so many. */
export async function textsWith(
  ctx: Ctx,
  numbers: readonly number[],
  { from, to, status, kind, replied = false }: Wanted,
  most: number,
): Promise<Candidate[]> {
  const { tenantId } = ctx.actor
  await ask(ctx, numbers)
  return db(ctx)
    .selectFrom('search.document as d')
    .select(['d.loop', 'd.subject_id as subjectId', 'd.part', 'd.kind', 'd.day'])
    .select(['d.plain', 'd.shown'])
    .where('d.tenant_id', '=', tenantId)
    .$if(from !== undefined, (query) => query.where('d.day', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('d.day', '<=', to ?? ''))
    .$if(kind !== undefined, (query) => query.where('d.kind', '=', kind ?? 'appeal'))
    .$if(status !== undefined, (query) =>
      query.where(ofAppeal(tenantId, 'status'), '=', status ?? ''),
    )
    .$if(replied, (query) => query.where(ofAppeal(tenantId, 'outcome'), 'is not', null))
    .orderBy('d.day', 'desc')
    .orderBy('d.subject_id', 'desc')
    .limit(most)
    .execute()
}

/**
 * A column of the appeal that a text is of. Why a value and not a join: nobody can tell the planner how few
 * texts are found, and it would read all appeals beside them.
 */
const ofAppeal = (tenantId: string, column: 'status' | 'outcome') =>
  sql<string | null>`(select ${sql.ref(`a.${column}`)} from appeals.appeal a
    where a.tenant_id = ${tenantId} and a.appeal_id = d.subject_id)`

/** What an enterprise wrote in an appeal, as far as this actor may read it; null where that is nothing. */
export async function textOfAppeal(ctx: Ctx, appealId: string): Promise<string | null> {
  const rows = await db(ctx)
    .selectFrom('search.document')
    .select('plain')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('loop', '=', 'appeal')
    .where('subject_id', '=', appealId)
    .where('kind', '=', 'appeal')
    .orderBy('part')
    .execute()
  return rows.length === 0 ? null : rows.map(({ plain }) => plain).join('\n')
}

/** Tells the database what is asked; its policy narrows what is seen to that, until all is asked again. */
export const ask = (ctx: Ctx, numbers: readonly number[]) =>
  sql`select set_config('search.asked', ${`{${numbers.join(',')}}`}, true)`.execute(ctx.tx)

/** The numbers of a word: those of all its pairs. */
export const numbersOfTerm = (ctx: Ctx, term: string): number[] =>
  pairNumbers(ctx.actor.tenantId, pairsIn(term))

export const numberOfMark = (ctx: Ctx, mark: string): number => markNumber(ctx.actor.tenantId, mark)

/** Rarer numbers are not kept: they are taken to be as rare as this. */
export const leastShare = 0.0005
/** What a city that was never counted is taken to be. */
const uncounted = { documents: 1_000, mean_length: 200, first_day: null }

/** How common these words and marks are, as last counted. */
export async function standingOf(ctx: Ctx, numbers: readonly number[]) {
  const { tenantId } = ctx.actor
  const counted = await db(ctx)
    .selectFrom('search.standing')
    .select(['documents', 'mean_length', 'first_day'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  const common =
    counted === undefined || numbers.length === 0
      ? []
      : await db(ctx)
          .selectFrom('search.common')
          .select(['gram', 'share'])
          .where('tenant_id', '=', tenantId)
          .where('gram', 'in', [...new Set(numbers)])
          .execute()
  const shares = new Map(common.map(({ gram, share }) => [gram, share]))
  const { documents, mean_length: meanLength, first_day: firstDay } = counted ?? uncounted
  const shareOfAll = (all: readonly number[]) =>
    Math.min(1, ...all.map((one) => shares.get(one) ?? leastShare / 2))
  const standing: Standing = {
    documents,
    meanLength,
    shareOf: (term) => shareOfAll(numbersOfTerm(ctx, term)),
  }
  return { ...standing, firstDay: counted === undefined ? null : firstDay, shareOfAll }
}

export type CityStanding = Awaited<ReturnType<typeof standingOf>>
