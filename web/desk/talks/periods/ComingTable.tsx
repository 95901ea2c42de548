import { t } from '#messages/index.ts'
import { Heads } from '../parts/Cell.tsx'
import type { ComingDay } from './coming.ts'
import { PeriodRow } from './PeriodRow.tsx'
import { ProposalRow } from './ProposalRow.tsx'

export const comingColumns = [
  'talks.column.day',
  'talks.column.period',
  'talks.column.state',
  'talks.column.topics',
  'talks.column.do',
] as const

/** The days of talks to come, each with what to do with it. */
export function ComingTable({ days }: { days: readonly ComingDay[] }) {
  if (days.length === 0) return <p>{t('talks.noneComing')}</p>
  return (
    <table className="plain cards coming">
      <Heads labels={comingColumns} />
      <tbody>
        {days.map((day) =>
          'period' in day ? (
            <PeriodRow key={day.plannedOn} period={day.period} />
          ) : (
            <ProposalRow key={day.plannedOn} proposal={day.proposal} />
          ),
        )}
      </tbody>
    </table>
  )
}
