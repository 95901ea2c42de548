import type { Actor } from '#kernel/actor.ts'
import { later } from '#kernel/day.ts'
import { raiseAlert } from '#modules/trust/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Database } from '#platform/database/database.ts'
import { attempt } from '#platform/record/attempt.ts'
import { load } from '#platform/record/loop-store.ts'
import { keepOpened, openBallots } from './ballots/count.ts'
import { votersOf } from './ballots/eligible.ts'
import { holdBallots } from './ballots/hold.ts'
import { markLeftOut } from './ballots/left-out.ts'
import { stepCase } from './cases/commands.ts'
import { cycleRow } from './cases/facts.ts'
import { stepCycle } from './cycles/commands.ts'
import { burst, mostAtOnce } from './domain/burst.ts'
import { objectionsOpen } from './domain/case-rules.ts'
import { countBallots } from './domain/tally.ts'
import type { CaseStatus, CycleStatus } from './domain/words.ts'
import { db, storedCases } from './store.ts'

/** Does what time does: opens votes, commits to ballots, tells bursts, and counts. */
export async function wakeAwards(
  city: Database,
  clock: Actor,
  mayGoOn: () => boolean = () => true,
): Promise<{ votesBegun: number; ballotsCommitted: number; votesCounted: number }> {
  const all = { votesBegun: 0, ballotsCommitted: 0, votesCounted: 0 }
  for (const cycleId of await city.as(clock, (ctx) => dueTo(ctx, 'nominating', 'vote_from'))) {
    if (mayGoOn() && (await attempt(city, clock, (ctx) => beginVoting(ctx, cycleId)))) {
      all.votesBegun += 1
    }
  }
  for (const cycleId of await city.as(clock, (ctx) => inStatus(ctx, 'voting'))) {
    if (!mayGoOn()) break
    await attempt(city, clock, async (ctx) => {
      all.ballotsCommitted += await commitBallots(ctx, cycleId)
    })
    await attempt(city, clock, (ctx) => tellBursts(ctx, cycleId))
  }
  for (const cycleId of await city.as(clock, (ctx) => dueTo(ctx, 'voting', 'vote_until'))) {
    if (mayGoOn() && (await attempt(city, clock, (ctx) => count(ctx, cycleId))))
      all.votesCounted += 1
  }
  return all
}

async function inStatus(ctx: Ctx, status: CycleStatus): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('awards.cycle')
    .select('cycle_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', '=', status)
    .execute()
  return rows.map((row) => row.cycle_id)
}

/** A vote begins on its first day, and is counted the day after its last. */
async function dueTo(ctx: Ctx, status: CycleStatus, day: 'vote_from' | 'vote_until') {
  const rows = await db(ctx)
    .selectFrom('awards.cycle')
    .select('cycle_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('status', '=', status)
    .where(day, day === 'vote_from' ? '<=' : '<', ctx.today)
    .execute()
  return rows.map((row) => row.cycle_id)
}

async function casesOf(ctx: Ctx, cycleId: string, status: CaseStatus): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('awards.good_case')
    .select('case_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('cycle_id', '=', cycleId)
    .where('status', '=', status)
    .orderBy('case_id')
    .execute()
  return rows.map((row) => row.case_id)
}

/** Puts every candidate to the vote whose objections were all answered. */
async function beginVoting(ctx: Ctx, cycleId: string): Promise<void> {
  const { voteFrom } = await cycleRow(ctx, cycleId)
  const ready = await withoutOpenObjections(ctx, await casesOf(ctx, cycleId, 'candidate'))
  const eligible = (await votersOf(ctx, voteFrom)).size
  for (const caseId of ready) await stepCase(ctx, caseId, { type: 'ballot' })
  await stepCycle(ctx, cycleId, { type: 'beginVoting', caseIds: ready, eligible })
}

async function withoutOpenObjections(ctx: Ctx, caseIds: string[]): Promise<string[]> {
  const ready: string[] = []
  for (const caseId of caseIds) {
    const { state } = await load(ctx, storedCases, caseId)
    if (objectionsOpen(state) === 0) ready.push(caseId)
  }
  return ready
}

/** So few ballots wait until more have come, or for an hour: their order is to tell nothing. */
const enoughAtOnce = 5
const longestWait = 3_600_000
/** A statement takes no more than 65,535 values. */
const commitPage = 1_000

/** Commits in the log to the ballots that have been cast; answers how many. */
async function commitBallots(ctx: Ctx, cycleId: string): Promise<number> {
  const { voteUntil } = await cycleRow(ctx, cycleId)
  const { tenantId } = ctx.actor
  const waiting = await db(ctx)
    .selectFrom('awards.ballot')
    .select(['commitment', 'cast_at'])
    .where('tenant_id', '=', tenantId)
    .where('cycle_id', '=', cycleId)
    .where('committed', '=', false)
    .execute()
  const oldest = waiting.map(({ cast_at }) => cast_at).sort()[0]
  if (oldest === undefined) return 0
  const due = ctx.today > voteUntil || oldest <= later(ctx.now, -longestWait)
  if (!due && waiting.length < enoughAtOnce) return 0
  const commitments = waiting.map(({ commitment }) => commitment).sort()
  for (let from = 0; from < commitments.length; from += commitPage) {
    await commitPageOf(ctx, cycleId, commitments.slice(from, from + commitPage))
  }
  return commitments.length
}

async function commitPageOf(ctx: Ctx, cycleId: string, commitments: string[]): Promise<void> {
  const { tenantId } = ctx.actor
  await stepCycle(ctx, cycleId, { type: 'commit', commitments })
  await db(ctx)
    .insertInto('awards.commitment')
    .values(
      commitments.map((commitment) => ({ tenant_id: tenantId, cycle_id: cycleId, commitment })),
    )
    .execute()
  await db(ctx)
    .updateTable('awards.ballot')
    .set({ committed: true })
    .where('tenant_id', '=', tenantId)
    .where('cycle_id', '=', cycleId)
    .where('commitment', 'in', commitments)
    .execute()
}

/** Many ballots of one network within minutes: somebody may be casting them for others. */
async function tellBursts(ctx: Ctx, cycleId: string): Promise<void> {
  const rows = await db(ctx)
    .selectFrom('awards.ballot')
    .select(['network', 'cast_at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('cycle_id', '=', cycleId)
    .where('cast_at', '>=', later(ctx.now, -86_400_000))
    .execute()
  for (const [network, casts] of Map.groupBy(rows, (row) => row.network)) {
    const ballots = mostAtOnce(casts.map(({ cast_at }) => cast_at))
    if (ballots < burst.ballots) continue
    await raiseAlert(ctx, {
      kind: 'ballot-burst',
      subject: { kind: 'award-cycle', id: cycleId },
      accountId: null,
      details: { ballots, minutes: burst.minutes },
      once: `ballot-burst ${cycleId} ${network} ${ctx.today}`,
    })
  }
}

/** 计票: every ballot is committed to, opened and counted, and the result published, in one transaction. */
async function count(ctx: Ctx, cycleId: string): Promise<void> {
  await holdBallots(ctx, cycleId, 'count')
  const { voteFrom, eligible } = await cycleRow(ctx, cycleId)
  await commitBallots(ctx, cycleId)
  const caseIds = await casesOf(ctx, cycleId, 'balloted')
  const { opened, ownOf } = await openBallots(ctx, { cycleId, voteFrom })
  const tally = countBallots(opened, caseIds, eligible ?? 0, ownOf)
  await keepOpened(ctx, cycleId, opened)
  const leftOut = await markLeftOut(ctx, cycleId, { opened, caseIds, ownOf })
  await stepCycle(ctx, cycleId, { type: 'count', tally, leftOut })
  for (const result of tally.cases) {
    await stepCase(ctx, result.caseId, { type: 'tally', result })
  }
}
