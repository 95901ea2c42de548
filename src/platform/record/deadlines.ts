import { type Ctx, tablesOf } from '../database/context.ts'
import type { Deadline, RecordTables } from './tables.ts'

const db = tablesOf<RecordTables>

/** Writes the deadlines that a step has set, moved or ended. */
export async function saveDeadlines(
  ctx: Ctx,
  loop: string,
  subjects: readonly {
    subjectId: string
    before: readonly Deadline[]
    after: readonly Deadline[]
  }[],
): Promise<void> {
  const rows = subjects.flatMap(({ subjectId, before, after }) =>
    after
      .filter((deadline) => !before.some((old) => JSON.stringify(old) === JSON.stringify(deadline)))
      .map((deadline) => ({
        tenant_id: ctx.actor.tenantId,
        subject_id: subjectId,
        kind: deadline.kind,
        loop,
        start_on: deadline.startOn,
        due_on: deadline.dueOn,
        rule_version: deadline.ruleVersion,
        calendar_version: deadline.calendarVersion,
        provisional: deadline.provisional,
        ended_on: deadline.endedOn,
      })),
  )
  if (rows.length === 0) return
  const insert = db(ctx).insertInto('record.deadline').values(rows)
  // Why: new records have nothing to conflict with, and the plain insert is planned far quicker.
  if (subjects.every(({ before }) => before.length === 0)) {
    await insert.execute()
    return
  }
  await insert
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'subject_id', 'kind']).doUpdateSet((row) => ({
        start_on: row.ref('excluded.start_on'),
        due_on: row.ref('excluded.due_on'),
        rule_version: row.ref('excluded.rule_version'),
        calendar_version: row.ref('excluded.calendar_version'),
        provisional: row.ref('excluded.provisional'),
        ended_on: row.ref('excluded.ended_on'),
      })),
    )
    .execute()
}
