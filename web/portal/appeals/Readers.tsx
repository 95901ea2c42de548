import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { notePrint, readersQuery } from '../queries.ts'

/** Which units have read the appeal, on which days; and says so when this page itself is printed. */
export function Readers({ appealId }: { appealId: string }) {
  const { data } = useQuery(readersQuery(appealId))
  useEffect(() => {
    const note = () => notePrint(appealId)
    addEventListener('beforeprint', note)
    return () => removeEventListener('beforeprint', note)
  }, [appealId])
  if (!data) return null
  return (
    <section className="panel no-print">
      <h2>{t('readers.title')}</h2>
      <p className="hint">{t('readers.text')}</p>
      {data.items.length === 0 ? (
        <p>{t('readers.none')}</p>
      ) : (
        <ul>
          {data.items.map(({ officeName, role, on, kinds }) => (
            <li key={`${on} ${officeName ?? role}`}>
              {dayWords(on)} {officeName ?? t(`readers.role.${role}`)}{' '}
              <span className="hint">
                {kinds.map((kind) => t(`readers.kind.${kind}`)).join(t('readers.and'))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
