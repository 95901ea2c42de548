import type { Day } from '#kernel/day.ts'
import { officeNames } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { PromiseStatus } from './domain/words.ts'
import { db } from './store.ts'

/** An instruction (批示) on a report or briefing, and what became of it. */
export type ReportInstruction = {
  report: string
  by: string
  text: string
  office: string
  dueOn: Day
  status: PromiseStatus
  /** Whether it passed its date, done since or not. */
  late: boolean
}

const most = 30

/** The instructions on reports and briefings that had not ended before a day, the earliest due first. */
export async function instructionsOnReports(ctx: Ctx, from: Day): Promise<ReportInstruction[]> {
  const names = await officeNames(ctx)
  const rows = await db(ctx)
    .selectFrom('promises.promise')
    .select([
      'about_label as report',
      'said_by as saidBy',
      'by_name as byName',
      'text',
      'office_id as officeId',
      'due_on as dueOn',
      'status',
      'broken_on as brokenOn',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('source', '=', 'instruction')
    .where('about_kind', 'in', ['report', 'briefing'])
    .where((one) => one.or([one('ended_on', 'is', null), one('ended_on', '>=', from)]))
    .orderBy('due_on')
    .orderBy('promise_id')
    .limit(most)
    .execute()
  return rows.map(({ saidBy, byName, officeId, brokenOn, ...row }) => ({
    ...row,
    by: saidBy ?? byName,
    office: names.get(officeId) ?? '',
    late: brokenOn !== null,
  }))
}
