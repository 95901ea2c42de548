import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Ctx } from '#platform/database/context.ts'
import { documentFormat } from '#platform/record/document.ts'
import { db, leastShare } from './store.ts'

/** About how many documents are looked through to tell how common words are. */
const sampled = 20_000
/** In fewer documents of the sample a word is not counted: nobody shall learn of a rare one. */
const fewest = 5

type Whole = { documents: number; length: number; first: Day | null }

/** Counts the documents of the city, and in a sample of them which words are common. */
export async function countWords(ctx: Ctx): Promise<void> {
  const { tenantId } = ctx.actor
  const { rows } = await sql<Whole>`
    select count(*)::int as documents, min(day) as first,
      coalesce(avg(char_length(plain)), 0)::float as length
    from search.document where tenant_id = ${tenantId}`.execute(ctx.tx)
  const { documents, length, first } = rows[0] ?? { documents: 0, length: 0, first: null }
  // Why by the id: its last digits are random, and the same documents are counted whoever counts.
  const digits = Math.max(0, Math.floor(Math.log(Math.max(1, documents / sampled)) / Math.log(16)))
  const sample = '7'.repeat(digits)
  await sql`delete from search.common where tenant_id = ${tenantId}`.execute(ctx.tx)
  await sql`
    insert into search.common (tenant_id, gram, share)
    with sample as materialized (select grams from search.document
      where tenant_id = ${tenantId} and right(subject_id::text, ${digits}) = ${sample}),
    size as (select count(*)::real as all from sample)
    select ${tenantId}, one.gram, count(*) / max(size.all)
    from sample, size, unnest(sample.grams) one(gram)
    group by one.gram
    having count(*) >= ${fewest} and count(*) / max(size.all) >= ${leastShare}`.execute(ctx.tx)
  await db(ctx)
    .updateTable('search.standing')
    .set({ documents, mean_length: length, first_day: first })
    .set({ counted_on: ctx.today, format: documentFormat })
    .where('tenant_id', '=', tenantId)
    .execute()
}
