import type { Day, Instant } from '#kernel/day.ts'
import { dayOf } from '#kernel/day.ts'
import { isTooSoon } from '#modules/appeals/domain/calls-apart.ts'
import type { CityRules } from '#modules/people/domain/city-rules.ts'

/** One thing to ask an enterprise about: a reply to follow up, or a rectification to call back for. */
export type ToAsk = {
  appealId: string
  rectificationId: string | null
  number: string
  title: string
  officeName: string | null
  enterpriseId: string
  attempts: number
  /** On how many days it was tried, and whether it was reached all the same, to judge later. */
  triedDays: number
  wasReached: boolean
  attemptedAt: Instant | null
  dueOn: Day
}

/** Who holds an enterprise at the moment. */
export type Claim = { enterpriseId: string; accountId: string; until: Instant }

/** One call: all that an enterprise is asked about at once. */
export type Call = {
  enterpriseId: string
  asks: ToAsk[]
  dueOn: Day
  attempts: number
  lastOn: Day | null
  /** Whom it is being called by. */
  claim: Claim | null
  /** It is to be tried later, or was tried often enough to be closed as not reached. */
  waits: boolean
  tried: boolean
}

/** How often and on how many days, before an enterprise counts as not reached. */
export type Needed = Pick<CityRules, 'attemptsNeeded' | 'attemptDaysNeeded'>

/** Whether it was tried so often, and on so many days, that it may be closed as not reached (R9). */
const wasTried = ({ attempts, triedDays, wasReached }: ToAsk, rules: Needed): boolean =>
  !wasReached && attempts >= rules.attemptsNeeded && triedDays >= rules.attemptDaysNeeded

/** The calls to make, the first that is due first; what was just tried, or often enough, comes last. */
export function callsOf(
  asks: readonly ToAsk[],
  claims: readonly Claim[],
  { now, rules }: { now: Instant; rules: Needed },
): Call[] {
  const held = new Map(
    claims.filter(({ until }) => until > now).map((one) => [one.enterpriseId, one]),
  )
  const calls = [...Map.groupBy(asks, ({ enterpriseId }) => enterpriseId)].map(([id, own]) => {
    const times = own.flatMap(({ attemptedAt }) => attemptedAt ?? []).toSorted()
    const last = times.at(-1) ?? null
    const tried = own.every((ask) => wasTried(ask, rules))
    // Why the whole day: after as many attempts only one on another day counts.
    const often = own.every(({ attempts }) => attempts >= rules.attemptsNeeded) && !tried
    return {
      enterpriseId: id,
      asks: own.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
      dueOn: own.map(({ dueOn }) => dueOn).toSorted()[0] ?? '',
      attempts: Math.max(...own.map(({ attempts }) => attempts)),
      lastOn: last && dayOf(last),
      claim: held.get(id) ?? null,
      waits: last !== null && (isTooSoon(last, now) || (often && dayOf(last) === dayOf(now))),
      tried,
    }
  })
  const place = ({ waits, tried, dueOn, enterpriseId }: Call) =>
    `${Number(tried)}${Number(waits)} ${dueOn} ${enterpriseId}`
  return calls.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}
