import { cityName } from '#modules/people/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { isOver } from '../domain/periods.ts'
import { refusal } from '../domain/refusals.ts'
import { db, nextReportNumber } from '../store.ts'
import { contentOf } from './content.ts'
import type { reportsContract } from './contract.ts'
import { findHead, type Head, remarksOf } from './store.ts'

type Which = { reportId: string }

/** Drafts the report of a quarter that is over; its figures are kept with it as they stand now. */
export async function draftReport(
  ctx: Ctx,
  { year, quarter }: InputOf<typeof reportsContract.draftReport>,
): Promise<Head> {
  ofWholeCity(ctx)
  if (!isOver({ year, quarter }, ctx.today)) throw refusal('briefings/quarter-not-over')
  const reportId = ctx.newId()
  const added = await db(ctx)
    .insertInto('briefings.report')
    .values({
      ...{ tenant_id: ctx.actor.tenantId, report_id: reportId, year, quarter, status: 'draft' },
      ...{ number: null, as_of: ctx.now, content: await contentOf(ctx, { year, quarter }) },
      ...{ drafted_by: ctx.actor.accountId, issued_by: null, issued_on: null },
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'year', 'quarter']).doNothing())
    .returning('report_id')
    .executeTakeFirst()
  if (added === undefined) throw refusal('briefings/quarter-taken')
  return findHead(ctx, reportId)
}

/** Counts a draft anew. */
export async function refreshReport(ctx: Ctx, { reportId }: Which): Promise<Head> {
  const { year, quarter } = await draftNamed(ctx, reportId)
  const content = await contentOf(ctx, { year, quarter })
  await changeDraft(ctx, reportId, { as_of: ctx.now, content })
  return findHead(ctx, reportId)
}

/** Adds a remark to a part; what stood there before is kept. */
export async function remarkReport(
  ctx: Ctx,
  { reportId, section, text }: InputOf<typeof reportsContract.remarkReport>,
): Promise<Head> {
  const head = await draftNamed(ctx, reportId)
  const last = (await remarksOf(ctx, reportId)).find((one) => one.section === section)
  if ((last?.text ?? '') === text) return head
  await db(ctx)
    .insertInto('briefings.remark')
    .values({
      ...{ tenant_id: ctx.actor.tenantId, report_id: reportId, section, text },
      ...{ nth: (last?.nth ?? 0) + 1, by_id: ctx.actor.accountId, at: ctx.now },
    })
    .execute()
  return head
}

/** Gives it its number; nothing of it changes any more. */
export async function issueReport(ctx: Ctx, { reportId }: Which): Promise<Head> {
  await draftNamed(ctx, reportId)
  const number = await nextReportNumber(ctx, await cityName(ctx))
  const issued = { issued_by: ctx.actor.accountId, issued_on: ctx.today }
  await changeDraft(ctx, reportId, { status: 'issued', number, ...issued })
  return findHead(ctx, reportId)
}

async function draftNamed(ctx: Ctx, reportId: string): Promise<Head> {
  ofWholeCity(ctx)
  const head = await findHead(ctx, reportId)
  if (head.status === 'issued') throw refusal('briefings/issued', { number: head.number ?? '' })
  return head
}

type Changes = Partial<{
  status: 'issued'
  number: string
  as_of: string
  content: Awaited<ReturnType<typeof contentOf>>
  issued_by: string
  issued_on: string
}>

async function changeDraft(ctx: Ctx, reportId: string, changes: Changes): Promise<void> {
  const changed = await db(ctx)
    .updateTable('briefings.report')
    .set(changes)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('report_id', '=', reportId)
    .where('status', '=', 'draft')
    .returning('report_id')
    .executeTakeFirst()
  // Somebody else issued it meanwhile.
  if (changed === undefined) throw refusal('briefings/issued')
}

/** A report is of the whole city: who coordinates one region does not write it. */
function ofWholeCity({ actor }: Ctx): void {
  if (actor.regionId !== null) throw refusal('briefings/whole-city-only')
}
