import { useSession } from '#web/desk/queries.ts'
import { isComing } from '../periods/coming.ts'
import { usePeriods, useSeveralPeriods } from '../talk-queries.ts'

/** The periods to come, the nearest first, with all their sessions. */
export function useComing() {
  const { today } = useSession()
  const list = usePeriods()
  const coming = (list.data?.pages.flatMap(({ items }) => items) ?? [])
    .filter((period) => isComing(period, today) && period.status !== 'cancelled')
    .sort((one, other) => one.heldOn.localeCompare(other.heldOn))
  const found = useSeveralPeriods(coming.map(({ periodId }) => periodId))
  const periods = found.flatMap(({ data }) => (data ? [data] : []))
  const sessions = periods.flatMap((period) => period.sessions)
  return { list, periods, sessions, loading: list.isPending || found.some((one) => one.isPending) }
}
