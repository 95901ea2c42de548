import type { Count, Dimensions } from '#kernel/counts.ts'
import type { Day } from '#kernel/day.ts'
import { pressuredOf, satisfactionOf } from './satisfaction.ts'
import type { Appeal } from './types.ts'

/** One thing counted: its name, its day, and whether it is kept by that day. */
type Counted = readonly [measure: string, on: Day, exact?: 'exact']

/**
 * What an appeal adds to the figures (docs/indicators.md). What was due counts in the month in which it was done
 * or fell due, whichever came first: what is late stays in the month in which it became late.
 */
export function countsOf(state: Appeal): Count[] {
  if (state.status === 'new') return []
  const by: Dimensions = {
    regionId: state.content.regionId,
    officeId: state.officeId,
    environment: state.content.environment,
    industry: state.industry,
    channel: state.channel,
  }
  const counted = [
    ...arrival(state),
    ...onTime(state),
    ...handling(state),
    ...judging(state),
    ...ending(state),
    ...comingBack(state),
  ]
  return [
    ...counted.map(([measure, on, exact]): Count => {
      return { measure, on, n: 1, by, ...(exact && { exact: true }) }
    }),
    {
      ...{ measure: 'came', on: state.submittedOn, n: 1 },
      ...{ by: { regionId: state.content.regionId }, who: state.enterpriseId },
    },
  ]
}

const when = (holds: boolean, ...all: Counted[]): Counted[] => (holds ? all : [])

/** How it came in, and how far it came so far. */
function arrival(state: Appeal): Counted[] {
  const { submittedOn: on, sizeClass } = state
  const small = sizeClass === 'small' || sizeClass === 'micro'
  return [
    ['submitted', on],
    [sizeClass === null ? 'size.unknown' : 'size.known', on],
    ...when(small, ['size.smallMicro', on]),
    ...when(state.registeredOn !== null || state.dispatchedOn !== null, ['stage.registered', on]),
    ...when(state.dispatchedOn !== null, ['stage.dispatched', on]),
    ...when(state.firstReplyOn !== null, ['stage.replied', on]),
    ...when(wasJudged(state), ['stage.judged', on]),
    ...when(state.status === 'closed', ['stage.closed', on]),
    ...when(state.status !== 'closed', ['open', on, 'exact']),
    ...when(state.status === 'shelved', ['shelved', on]),
    ...when(state.status === 'merged' || state.along !== null, ['merged', on]),
  ]
}

const wasJudged = ({ solved, denied }: Appeal) => solved !== null || denied

/** What was due by a day: done in time or late, still owed, or ended before it was done. */
function due(state: Appeal, name: string, by: Day | null | undefined, done: Day | null): Counted[] {
  if (!by) return []
  if (done !== null) {
    const on = done < by ? done : by
    return [[`${name}.due`, on], ...when(done <= by, [`${name}.inTime`, on])]
  }
  if (state.closedOn !== null) return [[`${name}.ended`, state.closedOn]]
  return [[`${name}.owed`, by, 'exact']]
}

function onTime(state: Appeal): Counted[] {
  const { dues, extension, firstReplyOn, signBy } = state
  return [
    ...due(state, 'dispatch', dues.dispatch?.dueOn, state.dispatchedOn),
    ...due(state, 'sign', signBy, state.takenOn),
    ...due(state, 'respond', signBy, state.heardOn),
    ...due(state, 'reply', dues.reply?.dueOn, firstReplyOn),
    ...due(state, 'promised', (extension?.promised ?? dues.reply)?.dueOn, firstReplyOn),
  ]
}

function handling({ dispatchedOn, transfers, level, firstReplyOn, redoCount }: Appeal): Counted[] {
  return [
    ...(dispatchedOn === null
      ? []
      : ([
          ['dispatched', dispatchedOn],
          [`transfers:${transfers}`, dispatchedOn],
          ...when(level > 0, ['lifted', dispatchedOn]),
        ] satisfies Counted[])),
    ...(firstReplyOn === null
      ? []
      : ([
          ['answered', firstReplyOn],
          ...when(redoCount > 0, ['redone', firstReplyOn]),
        ] satisfies Counted[])),
  ]
}

/** Whether the enterprise was spoken with or answered by itself since the latest reply. */
const wasReached = (state: Appeal): boolean =>
  state.solved !== null || state.rating !== null || state.attempts.some(({ reached }) => reached)

/** What the enterprise says of the latest reply, by its day. */
function judging(state: Appeal): Counted[] {
  const { repliedOn: on, solved, rating, end } = state
  if (on === null) return []
  const level = satisfactionOf(state)?.level ?? null
  const pressured = pressuredOf(state)
  return [
    ...when(solved !== null, ['judged', on]),
    ...when(solved === true, ['judged.solved', on]),
    ...when(solved === null, [`unjudged.${end ?? 'open'}`, on]),
    [wasJudged(state) ? 'judged.ever' : 'judged.never', on],
    ...when(state.denied, ['judged.denied', on]),
    ...when(wasReached(state), ['reached', on]),
    ...when(!wasReached(state), ['unreached', on]),
    ...when((level ?? 0) >= 3, ['rated.satisfied', on]),
    ...when(rating !== null, [`rated.${rating?.level}`, on]),
    [pressured === null ? 'pressure.unasked' : 'pressure.asked', on],
    ...when(pressured === true, ['pressure.felt', on]),
  ]
}

/** How it ended; no end is ever merged with another (security.md A2). */
function ending(state: Appeal): Counted[] {
  const { closedOn: on, end, reply, along, workingDays } = state
  if (on === null || end === null) return []
  const own = reply !== null && along === null
  const concluded = end !== 'withdrawn' && end !== 'referred'
  return [
    ['closed', on],
    [`ended.${end}`, on],
    ...when(own, ['outcome.own', on]),
    ...when(own && reply?.outcome === 'resolved', ['outcome.resolved', on]),
    ...when(reply !== null && along !== null, ['outcome.along', on]),
    ...when(reply === null, ['outcome.none', on]),
    ...when(concluded, ['concluded', on]),
    ...when(end === 'unconfirmed' && !state.attempts.some(({ reached }) => reached), [
      'ended.unreached',
      on,
    ]),
    ...when(concluded && (wasReached(state) || end === 'unconfirmed'), ['followedUp', on]),
    ...when(end === 'resolved' && state.redoCount === 0, ['solvedFirst', on]),
    ...when(concluded, [workingDays === null ? 'days.unknown' : `days:${workingDays}`, on]),
  ]
}

/**
 * Whether it came back after its end. What was opened again counts on the day it last was, among all that ever
 * ended; a relapse counts with the end it came after, so that no share is of other appeals than it counts.
 */
function comingBack({ reopenedOn, closedOn, end, relapse }: Appeal): Counted[] {
  const on = reopenedOn ?? closedOn
  const concluded = end !== null && end !== 'withdrawn' && end !== 'referred'
  const relapsed = concluded && relapse?.state === 'noted'
  return [
    ...(on === null ? [] : ([['ended.ever', on]] satisfies Counted[])),
    ...(reopenedOn === null ? [] : ([['appeal.reopened', reopenedOn]] satisfies Counted[])),
    ...(closedOn === null ? [] : when(relapsed, ['appeal.relapsed', closedOn])),
  ]
}
