import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Tag } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { api, type CalendarYear } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { useSession } from '../queries.ts'
import './calendar.css'
import { MonthGrid } from './MonthGrid.tsx'
import { NoticeForm } from './NoticeForm.tsx'

const months = Array.from({ length: 12 }, (_, at) => at + 1)

/** One year of working days, and the holiday notice pasted in for it. */
export function CalendarPage() {
  useLanguage()
  const { today, role } = useSession()
  const { year = Number(today.slice(0, 4)) } = useSearch({ from: '/calendar' })
  const navigate = useNavigate({ from: '/calendar' })
  const go = (chosen: number) => void navigate({ search: { year: chosen } })
  const found = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => api.calendar.year({ year }),
  })
  return (
    <section className="page">
      <div className="list-head">
        <h1>{t('menu.calendar')}</h1>
        <Button onClick={() => go(year - 1)}>{t('calendar.before', { year: year - 1 })}</Button>
        <strong className="digits">{t('calendar.year', { year })}</strong>
        <Button onClick={() => go(year + 1)}>{t('calendar.after', { year: year + 1 })}</Button>
      </div>
      <Loaded query={found}>{(calendar) => <Year calendar={calendar} />}</Loaded>
      {role === 'admin' && <NoticeForm key={year} year={year} />}
    </section>
  )
}

function Year({ calendar }: { calendar: CalendarYear }) {
  const { year, published, title, version, workingDays } = calendar
  return (
    <>
      {published ? (
        <p>
          <Tag className="good">{t('calendar.published')}</Tag>
          {t('calendar.notice', { title: title ?? '', version })} ·{' '}
          {t('calendar.days', { n: workingDays })}
        </p>
      ) : (
        <Alert
          type="warning"
          showIcon
          title={t('due.provisional')}
          description={t('calendar.provisionalNote', { n: workingDays })}
        />
      )}
      <p className="legend">
        <span className="legend-sign day-off">{t('calendar.off')}</span> {t('calendar.offWhat')}
        <span className="legend-sign day-work">{t('calendar.work')}</span> {t('calendar.workWhat')}
      </p>
      <div className="months">
        {months.map((month) => (
          <MonthGrid key={`${year}-${month}`} month={month} calendar={calendar} />
        ))}
      </div>
    </>
  )
}
