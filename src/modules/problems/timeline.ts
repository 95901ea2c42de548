import { dayOf } from '#kernel/day.ts'
import type { OutputOf } from '#platform/contract.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { Loaded } from '#platform/record/loop-store.ts'
import type { problemsContract } from './contract.ts'
import type { Problem, ProblemEvent } from './domain/types.ts'
import { db } from './store.ts'

type Entry = OutputOf<typeof problemsContract.problem>['timeline'][number]

/** What has happened to a problem, in order; what was only counted anew is left out. */
export async function timelineOf(ctx: Ctx, { events }: Loaded<Problem>): Promise<Entry[]> {
  const told = events.filter(({ type, body }) => type !== 'measured' || triggers(body, events))
  // Why `as`: the events of a stream were written by its loop's own rules.
  const bodies = told.map(({ body }) => body as unknown as ProblemEvent)
  const numbers = await numbersOf(
    ctx,
    bodies.flatMap((body) => otherIn(body) ?? []),
  )
  return told.map(({ version, at, type, actorRole }, nth) => {
    const body = bodies[nth] as ProblemEvent
    return {
      ...{ version, on: dayOf(at), type, role: actorRole },
      words: wordsIn(body),
      appeals: appealsIn(body),
      other: numbers.get(otherIn(body) ?? '') ?? null,
    }
  })
}

/** Whether it is the first time that R13 asks. */
function triggers(body: Record<string, unknown>, events: Loaded<Problem>['events']): boolean {
  const first = events.find(({ type, body: one }) => type === 'measured' && one.trigger !== null)
  return first?.body === body
}

function wordsIn(event: ProblemEvent): string | null {
  switch (event.type) {
    case 'suggested':
      return event.title || null
    case 'splitFrom':
    case 'confirmed':
    case 'renamed':
      return event.title
    case 'dismissed':
    case 'reopened':
      return event.reason
    case 'marked':
      return event.trigger.words
    case 'decided':
      return event.decision.reason
    case 'measureFulfilled':
      return event.words
    case 'closed':
      return event.finding
    case 'undone':
    case 'restored':
      return event.step
    case 'measured':
      return event.trigger?.reason ?? null
    case 'warned':
      return event.stage
    default:
      return null
  }
}

function appealsIn(event: ProblemEvent): number | null {
  if ('appealIds' in event) return event.appealIds.length
  if (event.type === 'absorbed') return event.members.length
  return event.type === 'splitFrom' ? event.given.members.length : null
}

/** The other problem an event is about. */
function otherIn(event: ProblemEvent): string | null {
  switch (event.type) {
    case 'split':
    case 'merged':
    case 'dissolved':
      return event.into
    case 'absorbed':
    case 'splitFrom':
      return event.from
    case 'released':
      return event.to
    case 'undone':
      return event.other
    default:
      return null
  }
}

async function numbersOf(ctx: Ctx, problemIds: readonly string[]): Promise<Map<string, string>> {
  if (problemIds.length === 0) return new Map()
  const rows = await db(ctx)
    .selectFrom('problems.problem')
    .select(['problem_id', 'number'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('problem_id', 'in', [...problemIds])
    .execute()
  return new Map(rows.map((row) => [row.problem_id, row.number]))
}
