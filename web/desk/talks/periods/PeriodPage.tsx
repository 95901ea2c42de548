import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { dayWords, shortDay } from '#web/ui/days.ts'
import { StatusTag } from '../parts/StatusTag.tsx'
import { TalkHead } from '../parts/TalkHead.tsx'
import '../talks.css'
import { usePeriod, useSeesRosters } from '../talk-queries.ts'
import type { Period, TalkInPeriod } from '../talk-types.ts'
import { CommonDates } from './CommonDates.tsx'
import { PeriodActions } from './PeriodActions.tsx'
import { TopicNames } from './PeriodRow.tsx'
import { VenueTable } from './VenueTable.tsx'

/** One period: all its venues side by side. */
export function PeriodPage() {
  useLanguage()
  const { periodId } = useParams({ from: '/talks/periods/$periodId' })
  const found = usePeriod(periodId)
  return (
    <section className="page talks wide">
      <Loaded query={found}>{(period) => <Shown period={period} />}</Loaded>
    </section>
  )
}

type WithSessions = Period & { sessions: TalkInPeriod[] }

function Shown({ period }: { period: WithSessions }) {
  const { sessions, status, heldOn, plannedOn, reason, periodId, number } = period
  const compared = useComparison(periodId)
  const title = number === null ? t('talks.skipped') : t('talks.nth', { n: number })
  return (
    <>
      <TalkHead title={`${title} · ${dayWords(heldOn)}`}>
        <StatusTag of="period" status={status} />
        {plannedOn !== heldOn && (
          <span className="faint">{t('talks.movedFrom', { day: shortDay(plannedOn) })}</span>
        )}
        {reason && <span className="faint">{t('talks.because', { reason })}</span>}
      </TalkHead>
      <div className="period-line">
        <span>
          {t('talks.topicsOfPeriod')} <TopicNames period={period} />
        </span>
        <PeriodActions period={period} />
        <Button className="no-print" onClick={() => window.print()}>
          {t('talks.print')}
        </Button>
      </div>
      <CommonDates sessions={sessions} />
      {sessions.length === 0 ? (
        <p className="card">{t('talks.noSessions')}</p>
      ) : (
        <VenueTable sessions={sessions} compared={compared.data?.items ?? []} />
      )}
    </>
  )
}

/** How full and how fair each venue is; departments are not told. */
function useComparison(periodId: string) {
  const sees = useSeesRosters()
  return useQuery({
    queryKey: ['talks', 'comparison', periodId],
    queryFn: () => api.talks.comparison({ periodId }),
    enabled: sees,
  })
}
