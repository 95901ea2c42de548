import type { Day, Instant } from '#kernel/day.ts'
import { type Ctx, tablesOf } from '#platform/database/context.ts'
import type { StoredLoop } from '#platform/record/loop-store.ts'
import type { Deadline } from '#platform/record/tables.ts'
import { documentsOfAppeal } from './documents.ts'
import { appealLoop } from './domain/appeal.ts'
import { daysTried } from './domain/calls-apart.ts'
import { countsOf } from './domain/counts.ts'
import type { AppealCommand, AppealEvent } from './domain/events.ts'
import { pressuredOf, satisfactionOf } from './domain/satisfaction.ts'
import { lightTimes, nextDue } from './domain/standing.ts'
import { openTexts } from './domain/texts.ts'
import type { Appeal, Due, Facts } from './domain/types.ts'
import { wakeAt } from './domain/wake.ts'
import type {
  Channel,
  DocumentKind,
  DueKind,
  End,
  Environment,
  Kind,
  Outcome,
  Status,
  Tier,
} from './domain/words.ts'

export type AppealsTables = {
  'appeals.appeal': {
    tenant_id: string
    appeal_id: string
    number: string
    version: number
    status_before: Status
    status: Status
    ended: End | null
    title: string
    kind: Kind
    environment: Environment
    tags: string[]
    region_id: string
    enterprise_id: string
    channel: Channel
    source: string | null
    source_ref: string | null
    people_affected: number | null
    money_affected: number | null
    office_id: string | null
    outcome: Outcome | null
    solved: boolean | null
    rating: number | null
    redo_count: number
    attempts: number
    reached: boolean | null
    denied: boolean
    submitted_on: Day
    dispatch_due_on: Day
    dispatched_on: Day | null
    reply_due_on: Day
    first_reply_on: Day | null
    replied_on: Day | null
    closed_on: Day | null
    next_due_on: Day | null
    provisional: boolean
    grade: string | null
    level: number
    transfers: number
    co_office_ids: string[]
    reply_promised_on: Day
    warn_at: Instant | null
    passes_at: Instant | null
    black_at: Instant | null
    paused: boolean
    letters: number
    review_on: Day | null
    confidentiality: Tier
    disclosed_to: string[]
    texts_open: number
    title_open: boolean
    leading_id: string | null
    leading_status: Status | null
    leading_office_id: string | null
    leading_due_on: Day | null
    answered_along: boolean
    advised: number
    industry: string | null
    size_class: string | null
    sign_due_on: Day | null
    taken_on: Day | null
    heard_on: Day | null
    registered_on: Day | null
    working_days: number | null
    pressured: boolean | null
    call_rating: number | null
    attempted_at: Instant | null
    bad_count: number
    tried_days: number
    reopened: number
    reopened_on: Day | null
    relapsed_on: Day | null
  }
  'appeals.letter_count': { tenant_id: string; year: number; document: DocumentKind; last: number }
  'people.region': { tenant_id: string; region_id: string; name: string }
  'people.office': {
    tenant_id: string
    office_id: string
    name: string
    kind: string
    handles: boolean
  }
  'people.enterprise': {
    tenant_id: string
    enterprise_id: string
    industry: string | null
    size_class: string | null
  }
}

export const db = tablesOf<AppealsTables>

/** The summary row an appeal's events add up to. */
function summarize(state: Appeal) {
  const { content, dues } = state
  return {
    number: state.number,
    status: state.status,
    ended: state.end,
    title: content.title,
    kind: content.kind,
    environment: content.environment,
    tags: content.tags,
    region_id: content.regionId,
    enterprise_id: state.enterpriseId,
    channel: state.channel,
    source: state.source,
    source_ref: state.sourceRef,
    people_affected: content.peopleAffected,
    money_affected: content.moneyAffected,
    office_id: state.officeId,
    outcome: state.reply?.outcome ?? null,
    solved: state.solved,
    rating: state.rating?.level ?? null,
    advised: state.advised,
    redo_count: state.redoCount,
    attempts: state.attempts.length,
    reached: state.attempts.length === 0 ? null : state.attempts.some(({ reached }) => reached),
    denied: state.denied,
    ...judged(state),
    submitted_on: state.submittedOn,
    dispatch_due_on: dues.dispatch?.dueOn,
    dispatched_on: state.dispatchedOn,
    reply_due_on: dues.reply?.dueOn,
    reply_promised_on: (state.extension?.promised ?? dues.reply)?.dueOn,
    first_reply_on: state.firstReplyOn,
    replied_on: state.repliedOn,
    closed_on: state.closedOn,
    ...standing(state),
    ...readers(state),
    ...together(state),
    ...counted(state),
    ...afterwards(state),
  }
}

/** What was said of it when it was followed up, and how often it was rated bad. */
function judged({ attempts, bad }: Appeal) {
  return {
    call_rating: satisfactionOf({ rating: null, attempts })?.level ?? null,
    attempted_at: attempts.at(-1)?.at ?? null,
    bad_count: bad.length,
    tried_days: daysTried(attempts),
  }
}

/** Who may know whose it is, and what nobody else may read yet. */
function readers(state: Appeal) {
  const open = openTexts(state)
  return {
    confidentiality: state.confidentiality,
    disclosed_to: state.disclosedTo,
    texts_open: open.length,
    title_open: open.some(({ key }) => key === 'title'),
  }
}

/** The appeal that leads it, or did when both were answered. */
function together({ merger, along }: Appeal) {
  return {
    leading_id: (merger ?? along)?.intoId ?? null,
    leading_status: merger?.leading.status ?? null,
    leading_office_id: merger?.leading.officeId ?? along?.officeId ?? null,
    leading_due_on: merger?.leading.dueOn ?? null,
    answered_along: along !== null,
  }
}

/** What is counted of it and stands nowhere else: by these the appeals behind a number are found. */
const counted = (state: Appeal) => ({
  industry: state.industry,
  size_class: state.sizeClass,
  sign_due_on: state.signBy,
  taken_on: state.takenOn,
  heard_on: state.heardOn,
  registered_on: state.registeredOn,
  working_days: state.workingDays,
  pressured: pressuredOf(state),
})

/** Whether it came back after its end; a relapse that was refuted is none. */
function afterwards({ reopened, reopenedOn, relapse }: Appeal) {
  return {
    reopened,
    reopened_on: reopenedOn,
    relapsed_on: relapse?.state === 'noted' ? relapse.on : null,
  }
}

/** How it stands against its dates, and who helps. */
function standing(state: Appeal) {
  const next = nextDue(state)
  const { warnAt, passesAt, blackAt } = lightTimes(state)
  return {
    next_due_on: next?.dueOn ?? null,
    provisional: next?.provisional ?? false,
    warn_at: warnAt,
    passes_at: passesAt,
    black_at: blackAt,
    paused: state.pausedAt !== null,
    grade: state.grade,
    level: state.level,
    transfers: state.transfers,
    co_office_ids: state.coHandlers.map(({ officeId }) => officeId),
    letters: state.letters.length,
    review_on: state.shelving?.reviewOn ?? null,
  }
}

/** Every date an appeal has or had, each ended by the step it waited for or by the appeal's end. */
export function deadlinesOf(state: Appeal): Deadline[] {
  // Why `as`: the keys of dates are their kinds.
  return (Object.entries(state.dues) as [DueKind, Due][]).map(([kind, due]) => ({
    kind,
    startOn: due.startOn,
    dueOn: due.dueOn,
    dueAt: due.dueAt,
    warnAt: due.warnAt,
    passesAt: due.passesAt,
    wakeAt: wakeAt(state, kind),
    ruleVersion: due.ruleVersion,
    calendarVersion: due.calendarVersion,
    provisional: due.provisional,
    endedOn: state.ended[kind] ?? null,
  }))
}

export const storedAppeals: StoredLoop<Appeal, AppealCommand, AppealEvent, Facts> = {
  loop: appealLoop,
  table: 'appeals.appeal',
  idColumn: 'appeal_id',
  ownerColumn: 'enterprise_id',
  summarize,
  deadlines: deadlinesOf,
  documents: documentsOfAppeal,
  counts: countsOf,
}

/** The office, or the enterprise, with the most appeals under way; null when there are none. */
export async function busiest(
  ctx: Ctx,
  who: 'office_id' | 'enterprise_id',
): Promise<string | null> {
  const row = await db(ctx)
    .selectFrom('appeals.appeal')
    .select(`${who} as id`)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', 'in', ['dispatched', 'signed', 'drafted', 'replied'])
    .groupBy(who)
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy(who)
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The next number of a kind of paper in a year; two papers never have one number. */
export async function nextLetterNumber(ctx: Ctx, document: DocumentKind): Promise<number> {
  const row = { tenant_id: ctx.actor.tenantId, year: Number(ctx.today.slice(0, 4)), document }
  const { last } = await db(ctx)
    .insertInto('appeals.letter_count')
    .values({ ...row, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'year', 'document'])
        .doUpdateSet((set) => ({ last: set('appeals.letter_count.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
