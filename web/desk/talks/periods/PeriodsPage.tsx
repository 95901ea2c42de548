import { useQuery } from '@tanstack/react-query'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { More } from '#web/desk/More.tsx'
import { useSession } from '#web/desk/queries.ts'
import { Trouble } from '#web/desk/Trouble.tsx'
import { TalkHead } from '../parts/TalkHead.tsx'
import '../talks.css'
import { usePeriods } from '../talk-queries.ts'
import { ComingTable } from './ComingTable.tsx'
import { comingOf, isComing, weeksAhead } from './coming.ts'
import { PastTable } from './PastTable.tsx'

/** The calendar of periods: the coming weeks as proposed or planned, then those of the past. */
export function PeriodsPage() {
  useLanguage()
  const { today } = useSession()
  const list = usePeriods()
  const dates = useTalkDates()
  const periods = list.data?.pages.flatMap(({ items }) => items) ?? []
  const past = periods.filter((period) => !isComing(period, today))
  return (
    <section className="page talks">
      <TalkHead title={t('menu.talks')} />
      <Trouble query={list} />
      <Trouble query={dates} />
      <section className="card">
        <h2>{t('talks.coming', { n: weeksAhead })}</h2>
        {list.isPending ? (
          <p role="status">{t('desk.loading')}</p>
        ) : (
          <ComingTable days={comingOf(dates.data?.items ?? [], periods, today)} />
        )}
      </section>
      <section className="card">
        <h2>{t('talks.past')}</h2>
        <PastTable periods={past} loading={list.isPending} />
        <More list={list} />
      </section>
    </section>
  )
}

/** What to do with the days not planned yet; those who may not plan are not told. */
function useTalkDates() {
  const { role } = useSession()
  return useQuery({
    queryKey: ['talks', 'dates'],
    queryFn: () => api.talks.proposals({ weeks: weeksAhead }),
    enabled: role === 'coordinator' || role === 'leader',
  })
}
