import type { Reading } from './reading.ts'

const ends = [
  'resolved',
  'unconfirmed',
  'unresolved',
  'defaulted',
  'withdrawn',
  'referred',
] as const
type End = (typeof ends)[number]
type Rate = { numerator: number; denominator: number }

/** Adds appeals up into figures as they stood on a day, in the shape the API publishes them. */
export function figures(asOf: string) {
  const none = (): Rate => ({ numerator: 0, denominator: 0 })
  const sum = {
    asOf,
    submitted: 0,
    closed: 0,
    // Why `as`: `fromEntries` forgets the names it was given.
    ends: Object.fromEntries(ends.map((end) => [end, 0])) as Record<End, number>,
    dispatchedOnTime: none(),
    repliedOnTime: none(),
    repliedOnTimeAsPromised: none(),
    resolvedByDepartment: none(),
    resolvedByEnterprise: none(),
    denied: 0,
    redone: 0,
    notReached: 0,
    merged: 0,
    rated: [0, 0, 0, 0, 0],
  }
  return { sum, add: (reading: Reading, promised: string) => add(sum, reading, promised, asOf) }
}

type Sum = ReturnType<typeof figures>['sum']

function add(sum: Sum, reading: Reading, promised: string, asOf: string): void {
  const { end, dispatchedOn, firstReplyOn, outcome, solved, rating } = reading
  const closed = end !== null
  const dayOf = (kind: string) => reading.dues.get(kind)?.due.dueOn ?? ''
  const count = (rate: Rate, counts: boolean, holds: boolean) => {
    rate.denominator += counts ? 1 : 0
    rate.numerator += holds ? 1 : 0
  }
  const onTime = (rate: Rate, done: string | null, due: string) =>
    count(rate, done !== null || (!closed && due < asOf), done !== null && done <= due)
  sum.submitted += 1
  sum.closed += closed ? 1 : 0
  const known = ends.find((one) => one === end)
  if (known) sum.ends[known] += 1
  onTime(sum.dispatchedOnTime, dispatchedOn, dayOf('dispatch'))
  onTime(sum.repliedOnTime, firstReplyOn, dayOf('reply'))
  onTime(sum.repliedOnTimeAsPromised, firstReplyOn, promised)
  const own = closed && !reading.answeredAlong
  count(sum.resolvedByDepartment, own && outcome !== null, own && outcome === 'resolved')
  count(sum.resolvedByEnterprise, solved !== null, solved === true)
  sum.denied += reading.denied ? 1 : 0
  sum.redone += reading.redos > 0 ? 1 : 0
  sum.notReached += end === 'unconfirmed' && !reading.reachedSinceReply ? 1 : 0
  sum.merged += reading.merged || reading.answeredAlong ? 1 : 0
  if (rating !== null) sum.rated[rating - 1] = (sum.rated[rating - 1] ?? 0) + 1
}
