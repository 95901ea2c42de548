import type { Day, Instant } from '#kernel/day.ts'
import { dayOf, later } from '#kernel/day.ts'

/** One thing to ask an enterprise about: a reply to follow up, or a rectification to call back for. */
export type ToAsk = {
  appealId: string
  rectificationId: string | null
  number: string
  title: string
  officeName: string | null
  enterpriseId: string
  attempts: number
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
  /** It was tried a moment ago; or so often that it may be closed as not reached. */
  waits: boolean
  tried: boolean
}

/** An enterprise is not rung up again within so many hours, unless the caller means to. */
export const hoursApart = 3

/** The calls to make, the first that is due first; what was just tried, or often enough, comes last. */
export function callsOf(
  asks: readonly ToAsk[],
  claims: readonly Claim[],
  { now, attemptsNeeded }: { now: Instant; attemptsNeeded: number },
): Call[] {
  const held = new Map(
    claims.filter(({ until }) => until > now).map((one) => [one.enterpriseId, one]),
  )
  const calls = [...Map.groupBy(asks, ({ enterpriseId }) => enterpriseId)].map(([id, own]) => {
    const times = own.flatMap(({ attemptedAt }) => attemptedAt ?? []).toSorted()
    const last = times.at(-1) ?? null
    return {
      enterpriseId: id,
      asks: own.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
      dueOn: own.map(({ dueOn }) => dueOn).toSorted()[0] ?? '',
      attempts: Math.max(...own.map(({ attempts }) => attempts)),
      lastOn: last && dayOf(last),
      claim: held.get(id) ?? null,
      waits: last !== null && later(last, hoursApart * 3_600_000) > now,
      tried: own.every(({ attempts }) => attempts >= attemptsNeeded),
    }
  })
  const place = ({ waits, tried, dueOn, enterpriseId }: Call) =>
    `${Number(tried)}${Number(waits)} ${dueOn} ${enterpriseId}`
  return calls.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}
