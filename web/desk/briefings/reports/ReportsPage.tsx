import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { type Answer, api } from '#web/desk/api.ts'
import { momentWords } from '#web/desk/days.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { useSession } from '#web/desk/queries.ts'
import { RefusalNote } from '#web/desk/RefusalNote.tsx'
import { useTake } from '#web/desk/use-take.ts'
import { useReports } from '../queries.ts'
import { BriefingTabs } from '../Tabs.tsx'
import './reports.css'

type Reports = Answer<typeof api.briefings.reports>
type Quarter = Reports['open'][number]

/** The briefings to download, and the quarterly reports. */
export function ReportsPage() {
  useLanguage()
  const found = useReports()
  return (
    <section className="page">
      <BriefingTabs />
      <h1>{t('reports.title')}</h1>
      <Loaded query={found}>
        {(reports) => (
          <>
            <OnePages periods={reports.periods} />
            <section className="card">
              <h2>{t('reports.quarterly')}</h2>
              <Reported reports={reports} />
            </section>
          </>
        )}
      </Loaded>
    </section>
  )
}

function OnePages({ periods }: Pick<Reports, 'periods'>) {
  return (
    <section className="card">
      <h2>{t('reports.onePage')}</h2>
      <p className="faint">{t('reports.onePage.note')}</p>
      <ul className="papers">
        {periods.map((name) => (
          <li key={name}>
            <span>
              {t(name.includes('W') ? 'reports.week' : 'reports.month')} {name}
            </span>
            <Papers path={`/api/v1/briefings/${name}`} label={name} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A paper in both its forms. */
export const Papers = ({ path, label }: { path: string; label: string }) => (
  <span className="paper-links">
    {(['pdf', 'docx'] as const).map((format) => (
      <a key={format} href={`${path}.${format}`} download aria-label={`${label} ${format}`}>
        {format.toUpperCase()}
      </a>
    ))}
  </span>
)

function Reported({ reports: { items, open } }: { reports: Reports }) {
  const writes = useSession().role === 'coordinator'
  return (
    <>
      {items.length === 0 && <p>{t('reports.none')}</p>}
      {items.length > 0 && (
        <table className="plain">
          <thead>
            <tr>
              {['quarter', 'number', 'status', 'asOf', 'paper'].map((name) => (
                <th key={name} scope="col">
                  {t(`reports.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ reportId, year, quarter, number, status, asOf }) => (
              <tr key={reportId}>
                <td>
                  <Link to="/reports/$reportId" params={{ reportId }}>
                    {t('reports.quarter', { year, quarter })}
                  </Link>
                </td>
                <td>{number ?? '—'}</td>
                <td>{t(`reports.status.${status}`)}</td>
                <td>{momentWords(asOf)}</td>
                <td>
                  <Papers
                    path={`/api/v1/reports/${reportId}/paper`}
                    label={t('reports.quarter', { year, quarter })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {writes && open.map((one) => <Draft key={`${one.year}-${one.quarter}`} of={one} />)}
    </>
  )
}

function Draft({ of }: { of: Quarter }) {
  const navigate = useNavigate()
  const draft = useTake<Quarter>({
    name: 'draftReport',
    send: async (quarter, options) => {
      const { reportId } = await api.briefings.draftReport(quarter, options)
      await navigate({ to: '/reports/$reportId', params: { reportId } })
    },
    reloads: 'reports',
  })
  return (
    <div>
      <RefusalNote error={draft.error} />
      <Button loading={draft.isPending} onClick={() => draft.mutate(of)}>
        {t('reports.draft')} {t('reports.quarter', of)}
      </Button>
    </div>
  )
}
