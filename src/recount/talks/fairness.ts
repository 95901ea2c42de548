import type { SeatRead } from './readings.ts'

/** One target as the API tells it. */
export type Target = {
  target: string
  count: number
  of: number
  needed: number
  percent: number | null
  met: boolean
}

/** The targets of R11: shares of the roster in percent, and at least one with a dissatisfied file. */
const targets = [
  { target: 'small-micro', holds: (seat: SeatRead) => seat.smallMicro, percent: 40 },
  { target: 'never-invited', holds: (seat: SeatRead) => seat.neverInvited, percent: 30 },
  { target: 'dissatisfied', holds: (seat: SeatRead) => seat.dissatisfied, percent: null },
] as const

const judged = ['invited', 'seated', 'attended']

/** How fair a roster is: those who are invited to it, have a seat, or came. */
export function fairness(seats: readonly SeatRead[]): Target[] {
  const roster = seats.filter(({ status }) => judged.includes(status))
  const of = roster.length
  return targets.map(({ target, holds, percent }) => {
    const count = roster.filter(holds).length
    // Exact in whole numbers: count / of >= percent / 100.
    const least = percent === null ? 1 : Math.ceil((percent * of) / 100)
    const needed = of === 0 ? 0 : least
    const met = of > 0 && (percent === null ? count > 0 : count * 100 >= percent * of)
    return { target, count, of, needed, percent, met }
  })
}
