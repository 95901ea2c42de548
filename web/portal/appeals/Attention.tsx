import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { To } from '../places.tsx'
import { countsQuery } from '../queries.ts'

const waiting = ['supplementing', 'replied'] as const

/** How many wait for the enterprise itself, and the way to just those. */
export function Attention() {
  const counts = useQuery(countsQuery).data?.byStatus ?? {}
  const found = waiting.filter((status) => (counts[status] ?? 0) > 0)
  if (found.length === 0) return null
  const sum = found.reduce((total, status) => total + (counts[status] ?? 0), 0)
  return (
    <section className="panel need-panel">
      <h2>{t('home.attention', { n: sum })}</h2>
      <ul className="need-links">
        {found.map((status) => (
          <li key={status}>
            <To to="/" search={{ status }} className="tab">
              {t('need.count', { need: t(`need.${status}`), n: counts[status] ?? 0 })}
            </To>
          </li>
        ))}
      </ul>
    </section>
  )
}
