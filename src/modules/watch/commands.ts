import { checkCreditCode, codeIndex } from '#modules/people/index.ts'
import { raiseAlert } from '#modules/trust/index.ts'
import type { InputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import { recordRefusal } from '#platform/record/loop-store.ts'
import { addToOutbox } from '#platform/record/outbox.ts'
import type { watchContract } from './contract.ts'
import type { Match } from './domain/match.ts'
import { type CheckInDays, keptSince } from './domain/window.ts'
import type { ReportKind } from './domain/words.ts'
import { db } from './store.ts'

type Given = InputOf<typeof watchContract.addInspections>
type Line = Given['items'][number]
type Fault = { line: number; field: 'office' | 'creditCode' | 'doneOn' }

/** Takes lines of an inspection feed in; those it cannot compare are named, the others kept once. */
export async function addInspections(ctx: Ctx, { source, items }: Given) {
  const offices = await officesByName(ctx)
  const refused: Fault[] = []
  const rows = []
  for (const [index, item] of items.entries()) {
    const officeId = offices.get(item.office)
    const field = faultOf(ctx, item)
    if (officeId === undefined) refused.push({ line: index + 1, field: 'office' })
    else if (field !== null) refused.push({ line: index + 1, field })
    else rows.push(await rowOf(ctx, { source, item, officeId }))
  }
  const taken = rows.length === 0 ? 0 : await keepOnce(ctx, rows)
  return { taken, known: rows.length - taken, refused }
}

function faultOf({ today }: Ctx, { creditCode, doneOn }: Line) {
  if (!checkCreditCode(creditCode).ok) return 'creditCode'
  return doneOn > today || doneOn <= keptSince(today) ? 'doneOn' : null
}

type Taken = { source: string; item: Line; officeId: string }

async function rowOf(ctx: Ctx, { source, item, officeId }: Taken) {
  return {
    tenant_id: ctx.actor.tenantId,
    inspection_id: ctx.newId(),
    source,
    source_ref: item.ref,
    office_id: officeId,
    code_index: await codeIndex(ctx, item.creditCode),
    kind: item.kind,
    done_on: item.doneOn,
    added_at: ctx.now,
    added_by: ctx.actor.accountId,
    checked_on: null,
  }
}

async function keepOnce(ctx: Ctx, rows: Awaited<ReturnType<typeof rowOf>>[]): Promise<number> {
  const added = await db(ctx)
    .insertInto('watch.inspection')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'source', 'source_ref']).doNothing())
    .returning('inspection_id')
    .execute()
  return added.length
}

async function officesByName(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await db(ctx)
    .selectFrom('people.office')
    .select(['office_id', 'name'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .execute()
  return new Map(rows.map((row) => [row.name, row.office_id]))
}

/** An enterprise says that it suffers for its appeal; the auditors alone are told. */
export async function reportRetaliation(
  ctx: Ctx,
  { appealId, kind }: { appealId: string; kind: ReportKind },
): Promise<{ reportId: string }> {
  const appeal = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(['enterprise_id', 'number'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('appeal_id', '=', appealId)
    .executeTakeFirst()
  if (appeal === undefined) throw recordRefusal('record/missing')
  const reportId = ctx.newId()
  await db(ctx)
    .insertInto('watch.report')
    .values({
      ...{ tenant_id: ctx.actor.tenantId, report_id: reportId, appeal_id: appealId, kind },
      ...{ enterprise_id: appeal.enterprise_id, made_at: ctx.now, made_by: ctx.actor.accountId },
    })
    .execute()
  await raiseAlert(ctx, {
    kind: 'retaliation-reported',
    subject: { kind: 'appeal', id: appealId },
    accountId: null, // whoever reports is not whom it is about
    details: { number: appeal.number, act: kind },
    once: `retaliation-reported ${reportId}`,
  })
  return { reportId }
}

/** Alerts the auditors of one line that matches one appeal, once. */
export const alertOf = (ctx: Ctx, match: Match): Promise<boolean> =>
  raiseAlert(ctx, {
    kind: 'retaliation-suspected',
    subject: { kind: 'appeal', id: match.appealId },
    accountId: null,
    details: {
      ...{ number: match.number, office: match.office, act: match.kind, doneOn: match.doneOn },
      ...(match.closedOn !== null && { closedOn: match.closedOn }),
    },
    once: `retaliation-suspected ${match.appealId} ${match.inspectionId}`,
  })

/** Notes that lines have been compared today. */
export async function markCompared(ctx: Ctx, inspectionIds: readonly string[]): Promise<void> {
  await db(ctx)
    .updateTable('watch.inspection')
    .set({ checked_on: ctx.today })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('inspection_id', 'in', [...inspectionIds])
    .execute()
}

/** Asks an enterprise, once for each number of days; false when somebody else has asked. */
export async function askEnterprise(
  ctx: Ctx,
  appealId: string,
  days: CheckInDays,
): Promise<boolean> {
  const added = await db(ctx)
    .insertInto('watch.check_in')
    .values({ tenant_id: ctx.actor.tenantId, appeal_id: appealId, days, asked_at: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('days')
    .executeTakeFirst()
  if (added === undefined) return false
  const events = [{ type: `asked-${days}` }]
  await addToOutbox(ctx, [{ loop: 'watch', streamId: appealId, after: 0, events }])
  return true
}

/** Throws away lines that concern no appeal any more. */
export async function dropOldLines(ctx: Ctx): Promise<void> {
  await db(ctx)
    .deleteFrom('watch.inspection')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('done_on', '<=', keptSince(ctx.today))
    .execute()
}
