import { t } from '#messages/index.ts'
import { Heads } from '../parts/Cell.tsx'
import type { Period } from '../talk-types.ts'
import { comingColumns } from './ComingTable.tsx'
import { PeriodRow } from './PeriodRow.tsx'

/** The periods that were held, skipped or cancelled. */
export function PastTable({ periods, loading }: { periods: Period[]; loading: boolean }) {
  if (periods.length === 0)
    return <p className="faint">{t(loading ? 'desk.loading' : 'talks.noPast')}</p>
  return (
    <table className="plain cards coming">
      <Heads labels={comingColumns.slice(0, 4)} />
      <tbody>
        {periods.map((period) => (
          <PeriodRow key={period.periodId} period={period} />
        ))}
      </tbody>
    </table>
  )
}
