import { v7 as uuidv7 } from 'uuid'
import type { Day, Instant } from '#kernel/day.ts'
import type { Clock } from '#platform/database/database.ts'

/** A clock that is turned by hand: a working day begins at nine in the city's time. */
export type TurnedClock = Clock & { turnTo: (day: Day) => void; pass: (minutes: number) => void }

const nineInTheMorning = (day: Day): number => Date.parse(`${day}T09:00:00+08:00`)
const stepMs = 10_000

export function turnedClock(start: Day): TurnedClock {
  let at = nineInTheMorning(start)
  return {
    now: (): Instant => new Date(at).toISOString(),
    turnTo: (day) => {
      at = Math.max(at + stepMs, nineInTheMorning(day))
    },
    pass: (minutes) => {
      at += minutes * 60_000
    },
  }
}

/** Names what is made in the order it is made, and the same way for the same dice. */
export function namedBy(clock: TurnedClock, roll: () => number): TurnedClock {
  let seq = 0
  const newId = () => {
    const random = Uint8Array.from({ length: 16 }, () => Math.floor(roll() * 256))
    seq += 1
    return uuidv7({ msecs: Date.parse(clock.now()), seq, random })
  }
  return { ...clock, newId }
}
