import { sql } from 'kysely'
import type { Ctx } from '#platform/database/context.ts'
import type { Figures } from './contract.ts'

type Row = Record<string, number>

/**
 * The figures of domain.md 2.6 for all appeals this actor may see, as they stand today. Three rates
 * are kept apart: on time, resolved as the department says, resolved as the enterprise confirms.
 */
export async function computeFigures(ctx: Ctx): Promise<Figures> {
  const { today } = ctx
  const { rows } = await sql<Row>`select
      count(*) as submitted,
      count(*) filter (where status = 'closed') as closed,
      count(*) filter (where ended = 'resolved') as resolved,
      count(*) filter (where ended = 'unconfirmed') as unconfirmed,
      count(*) filter (where ended = 'unresolved') as unresolved,
      count(*) filter (where ended = 'defaulted') as defaulted,
      count(*) filter (where ended = 'withdrawn') as withdrawn,
      count(*) filter (where ended = 'referred') as referred,
      count(*) filter (where dispatched_on <= dispatch_due_on) as dispatched_in_time,
      count(*) filter (where dispatched_on is not null
        or (status <> 'closed' and dispatch_due_on < ${today})) as due_for_dispatch,
      count(*) filter (where first_reply_on <= reply_due_on) as replied_in_time,
      count(*) filter (where first_reply_on is not null
        or (status <> 'closed' and reply_due_on < ${today})) as due_for_reply,
      count(*) filter (where first_reply_on <= reply_promised_on) as replied_as_promised,
      count(*) filter (where first_reply_on is not null
        or (status <> 'closed' and reply_promised_on < ${today})) as due_as_promised,
      count(*) filter (where status = 'closed' and outcome = 'resolved'
        and not answered_along) as said_resolved,
      count(*) filter (where status = 'closed' and outcome is not null
        and not answered_along) as closed_with_reply,
      count(*) filter (where replied_on is not null and solved) as confirmed_solved,
      count(*) filter (where replied_on is not null and solved is not null) as answered,
      count(*) filter (where denied) as denied,
      count(*) filter (where redo_count > 0) as redone,
      count(*) filter (where ended = 'unconfirmed' and reached is not true) as not_reached,
      count(*) filter (where status = 'merged' or answered_along) as merged,
      count(*) filter (where rating = 1) as rated1,
      count(*) filter (where rating = 2) as rated2,
      count(*) filter (where rating = 3) as rated3,
      count(*) filter (where rating = 4) as rated4,
      count(*) filter (where rating = 5) as rated5
    from appeals.appeal where tenant_id = ${ctx.actor.tenantId}`.execute(ctx.tx)
  return shape(rows[0] ?? {}, today)
}

function shape(row: Row, asOf: string): Figures {
  const n = (name: string) => row[name] ?? 0
  const rate = (numerator: string, denominator: string) => {
    return { numerator: n(numerator), denominator: n(denominator) }
  }
  return {
    asOf,
    submitted: n('submitted'),
    closed: n('closed'),
    ends: {
      resolved: n('resolved'),
      unconfirmed: n('unconfirmed'),
      unresolved: n('unresolved'),
      defaulted: n('defaulted'),
      withdrawn: n('withdrawn'),
      referred: n('referred'),
    },
    dispatchedOnTime: rate('dispatched_in_time', 'due_for_dispatch'),
    repliedOnTime: rate('replied_in_time', 'due_for_reply'),
    repliedOnTimeAsPromised: rate('replied_as_promised', 'due_as_promised'),
    resolvedByDepartment: rate('said_resolved', 'closed_with_reply'),
    resolvedByEnterprise: rate('confirmed_solved', 'answered'),
    denied: n('denied'),
    redone: n('redone'),
    notReached: n('not_reached'),
    merged: n('merged'),
    rated: ['rated1', 'rated2', 'rated3', 'rated4', 'rated5'].map(n),
  }
}
