import { addDays, type Day, dayOf, type Instant, later, startOfDay } from '#kernel/day.ts'
import type { Handling } from '#modules/checks/index.ts'
import type { Draw } from './draw.ts'
import type { Appeal } from './honest.ts'

const minute = 60_000
const start: Day = '2026-08-31'
const weeks = 13

export type Times = { dispatchedAt: Instant; signedAt: Instant; repliedAt: Instant; dueOn: Day }
export type Case = { handling: Handling; sort: string }

/** When things are done in a trial of a quarter of a year; offices work from half past eight to six. */
export type Moments = {
  /** After days of work. */
  worked: (draw: Draw) => Times
  /** So many minutes after it was signed. */
  within: (draw: Draw, from: number, to: number) => Times
  ofMonthEnd: (draw: Draw) => Times
  /** On the last evening before it is due. */
  lastEvening: (draw: Draw) => Times
  /** As another, and so many minutes later. */
  after: (times: Times, minutes: number) => Times
}

const at = (day: Day, minutes: number): Instant => later(startOfDay(day), minutes * minute)

function workday({ below }: Draw): Day {
  return addDays(start, below(weeks) * 7 + below(5))
}

const office = (draw: Draw) => 510 + draw.below(570)

function times(draw: Draw, repliedAt: Instant, taken: number, due: number): Times {
  const signedAt = later(repliedAt, -taken * minute)
  const dispatchedAt = later(signedAt, -(20 + draw.below(600)) * minute)
  return { dispatchedAt, signedAt, repliedAt, dueOn: addDays(dayOf(repliedAt), due) }
}

export const moments: Moments = {
  worked: (draw) => {
    const days = 1 + draw.below(11)
    return times(
      draw,
      at(workday(draw), office(draw)),
      days * 1440 - draw.below(300),
      draw.below(13 - days) + 1,
    )
  },
  within: (draw, from, to) =>
    times(draw, at(workday(draw), office(draw)), from + draw.below(to - from), 13),
  ofMonthEnd: (draw) => {
    const day = draw.of(['2026-09-29', '2026-09-30', '2026-10-29', '2026-10-30', '2026-11-27'])
    return times(draw, at(day, 790 + draw.below(90)), 6000 + draw.below(6000), 1 + draw.below(5))
  },
  lastEvening: (draw) => {
    const day = draw.of([workday(draw), '2026-09-30', '2026-10-30'])
    return times(draw, at(day, 960 + draw.below(150)), 9000 + draw.below(8000), draw.below(2))
  },
  after: (was, minutes) => {
    const repliedAt = later(was.repliedAt, minutes * minute)
    return { ...was, repliedAt, dueOn: addDays(was.dueOn, Math.floor(minutes / 1440)) }
  },
}

let made = 0
/** Numbers begin anew with each trial. */
export const restart = (): void => {
  made = 0
}

export function caseOf(
  { matter, title, body }: Appeal,
  reply: string,
  given: Times,
  sort: string,
  denied = false,
): Case {
  made += 1
  const id = `t-${made}`
  const consultation = matter.kind === 'consultation'
  const handling = {
    ...{ id, appealId: id, officeId: matter.office, title, body, consultation, reply, denied },
    ...given,
    solved: true,
  }
  return { handling, sort }
}
