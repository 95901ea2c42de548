import { propose } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { isOver } from './domain/periods.ts'
import { addingCodes, cityOwnCodes, tally } from './domain/printed.ts'
import { refusal } from './domain/refusals.ts'
import { editionKind, publishEdition, settingKind } from './kinds.ts'
import { readTables } from './make.ts'
import { publishBeside } from './publish.ts'
import { type Content, currentSetting, db, digestOf, groundsOf, newestNumber } from './store.ts'

type Wish = { month: string; reason: string | null }

/** Prepares a month's edition, or a correction of one that is published, and asks a second person. */
export async function prepareEdition(ctx: Ctx, wish: Wish) {
  if (ctx.actor.regionId !== null) throw refusal('openness/not-yours')
  const { editionId, digest, shown, withheld } = await makeEdition(ctx, wish)
  const payload = { month: wish.month, digest, shown, withheld, reason: wish.reason ?? '' }
  const { proposalId } = await propose(ctx, editionKind, { subjectId: editionId, payload })
  return { editionId, proposalId }
}

/** What the clock does on the day that was set: the same rules, and no second person each time. */
export async function publishByClock(ctx: Ctx, month: string): Promise<boolean> {
  const { editionId } = await makeEdition(ctx, { month, reason: null })
  await publishEdition(ctx, editionId)
  return true
}

async function makeEdition(ctx: Ctx, { month, reason }: Wish) {
  if (!isOver(month, ctx.today)) throw refusal('openness/not-over', { field: 'month' })
  const corrects = await editionOf(ctx, month)
  if (corrects !== null && reason === null) {
    throw refusal('openness/published-already', { field: 'month', number: corrects })
  }
  if (corrects === null && reason !== null) {
    throw refusal('openness/nothing-to-correct', { field: 'month' })
  }
  const after = await newestNumber(ctx)
  const earlier = await groundsOf(ctx, month.slice(0, 4))
  const ground = await readTables(ctx, { month, number: after + 1, earlier })
  const made = await publishBeside({ made: { edition: after + 1, tables: ground }, earlier })
  if ('givenAway' in made) throw refusal('openness/gives-away', { numbers: made.givenAway })
  const content: Content = {
    ...{ period: month, asOf: ctx.now, corrects, reason },
    ...{ adds: addingCodes(), ofCity: cityOwnCodes(), tables: made.tables },
  }
  return keep(ctx, { after, content, ground })
}

type Made = { after: number; content: Content; ground: Awaited<ReturnType<typeof readTables>> }

async function keep(ctx: Ctx, { after, content, ground }: Made) {
  const editionId = ctx.newId()
  const place = { tenant_id: ctx.actor.tenantId, edition_id: editionId }
  const { shown, withheld } = tally(content.tables)
  const digest = digestOf(content)
  await db(ctx)
    .insertInto('openness.edition')
    .values({
      ...{ ...place, after, number: null, published_at: null, published_by: null },
      ...{ period: content.period, corrects: content.corrects, reason: content.reason },
      ...{ as_of: content.asOf, digest, shown, withheld, prepared_by: ctx.actor.accountId },
      // Why `as never`, here and below: the driver takes JSON as text and answers it as what it is.
      content: JSON.stringify(content) as never,
    })
    .execute()
  await db(ctx)
    .insertInto('openness.ground')
    .values({ ...place, content: JSON.stringify(ground) as never })
    .execute()
  return { editionId, digest, shown, withheld }
}

/** The newest published edition of a month. */
async function editionOf(ctx: Ctx, month: string): Promise<number | null> {
  const found = await db(ctx)
    .selectFrom('openness.edition')
    .select('number')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('period', '=', month)
    .where('number', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.number ?? null
}

/** Asks a second person for another day, or another licence. */
export async function proposeSetting(
  ctx: Ctx,
  wish: { automaticDay: number | null; licence: string },
): Promise<{ proposalId: string }> {
  if (ctx.actor.regionId !== null) throw refusal('openness/not-yours')
  const { version } = await currentSetting(ctx)
  const subjectId = `setting-${version + 1}`
  return propose(ctx, settingKind, { subjectId, payload: { ...wish, version: version + 1 } })
}
