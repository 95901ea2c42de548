import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { momentWords } from '#web/ui/days.ts'
import { identityReadsQuery } from '../queries.ts'

/** Who looked at who the enterprise is, when and why; nothing as long as nobody did. */
export function IdentityReads({ appealId }: { appealId: string }) {
  const { data } = useQuery(identityReadsQuery(appealId))
  if (!data || data.items.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('identityReads.title')}</h2>
      <ol className="timeline">
        {data.items.map(({ at, byName, officeName, role, purpose, reason, words }) => (
          <li key={`${at} ${byName}`}>
            <p className="when">{momentWords(at)}</p>
            <p>
              <b>{[officeName, byName ?? t(`role.${role}`)].filter(Boolean).join(' · ')}</b>
            </p>
            <p>
              {reason === null ? t(`readPurpose.${purpose}`) : t(`revealReason.${reason}`)}
              {words && `：${words}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
