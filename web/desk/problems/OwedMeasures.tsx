import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { api } from '../api.ts'
import { Light } from '../Light.tsx'
import { useSession } from '../queries.ts'
import './problems.css'

/** The measures an office owes, above its appeals; nothing where it owes none. */
export function OwedMeasures() {
  const { role } = useSession()
  const isOffice = role === 'lead' || role === 'handler'
  const { data } = useQuery({
    queryKey: ['problems', 'measures'],
    queryFn: () => api.problems.measures({}),
    enabled: isOffice,
  })
  if (!isOffice || !data || data.items.length === 0) return null
  return (
    <section className="owed-measures" aria-label={t('problems.owed')}>
      <h2>{t('problems.owed')}</h2>
      <ul>
        {data.items.map(({ measureId, problemId, number, title, text, dueOn, light }) => (
          <li key={measureId}>
            <Link to="/problems/$problemId" params={{ problemId }}>
              {text}
            </Link>
            <small className="small">{`${number} ${title}`}</small>
            <span className="measure-line">
              {t('problems.dueOn', { day: dayWords(dueOn) })}
              {light && <Light light={light} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
