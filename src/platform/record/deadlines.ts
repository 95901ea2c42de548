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
        ...{ tenant_id: ctx.actor.tenantId, subject_id: subjectId, loop },
        ...rowOf(deadline),
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
      conflict
        .columns(['tenant_id', 'subject_id', 'kind'])
        .doUpdateSet((row) =>
          Object.fromEntries(moved.map((name) => [name, row.ref(`excluded.${name}`)])),
        ),
    )
    .execute()
}

/** What changes when a date is set anew, moved or ended. */
const moved = [
  'start_on',
  'due_on',
  'due_at',
  'warn_at',
  'passes_at',
  'wake_at',
  'rule_version',
  'calendar_version',
  'provisional',
  'ended_on',
] as const

const rowOf = (deadline: Deadline) => ({
  kind: deadline.kind,
  start_on: deadline.startOn,
  due_on: deadline.dueOn,
  due_at: deadline.dueAt,
  warn_at: deadline.warnAt,
  passes_at: deadline.passesAt,
  wake_at: deadline.wakeAt,
  rule_version: deadline.ruleVersion,
  calendar_version: deadline.calendarVersion,
  provisional: deadline.provisional,
  ended_on: deadline.endedOn,
})
