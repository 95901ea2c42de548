import type { Period, Proposal } from '../talk-types.ts'

export const weeksAhead = 8

/** A day of talks to come: a period that is planned or skipped, or what is proposed. */
export type ComingDay =
  | { plannedOn: string; period: Period }
  | { plannedOn: string; proposal: Proposal }

/** Whether a period's day is still to come. */
export const isComing = ({ heldOn, status }: Period, today: string): boolean =>
  heldOn >= today && status !== 'held'

/** Periods and proposals in the order of their days. */
export function comingOf(
  proposals: readonly Proposal[],
  periods: readonly Period[],
  today: string,
): ComingDay[] {
  return [
    ...periods
      .filter((period) => isComing(period, today))
      .map((period) => ({ plannedOn: period.plannedOn, period })),
    ...proposals.map((proposal) => ({ plannedOn: proposal.plannedOn, proposal })),
  ].sort((one, other) => one.plannedOn.localeCompare(other.plannedOn))
}
