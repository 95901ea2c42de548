import type { Seat } from '../talk-types.ts'

const groups = {
  coming: ['seated', 'attended', 'absent', 'invited'],
  waiting: ['waiting'],
  writing: ['writing'],
  gone: ['declined', 'withdrawn'],
} as const
export type SeatGroup = keyof typeof groups

/** The seats by what they mean for the day; groups nobody is in are left out. */
export function groupsOf(seats: readonly Seat[]): { key: SeatGroup; seats: Seat[] }[] {
  // Why `as`: the keys of the object above are all there are.
  return (Object.keys(groups) as SeatGroup[])
    .map((key) => ({
      key,
      seats: seats.filter(({ status }) => groups[key].some((one) => one === status)),
    }))
    .filter((group) => group.seats.length > 0)
}
