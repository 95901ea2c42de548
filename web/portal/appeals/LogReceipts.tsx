import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { momentWords } from '#web/ui/days.ts'
import { type Receipts, receiptsQuery } from '../queries.ts'

/** What of this appeal is in the record that nobody can rewrite unseen, each to be kept as a file. */
export function LogReceipts({ appealId }: { appealId: string }) {
  const { data } = useQuery(receiptsQuery(appealId))
  if (!data || data.items.length === 0) return null
  return (
    <section className="panel no-print">
      <h2>{t('logged.title')}</h2>
      <p>{t('logged.why')}</p>
      <ul className="log-receipts">
        {data.items.map((item) => (
          <li key={item.version}>
            <span>
              <b>{t(`logged.${item.type}`)}</b>
              <span className="when">{momentWords(item.at)}</span>
            </span>
            <Way appealId={appealId} item={item} />
          </li>
        ))}
      </ul>
      <p>
        <a href="/verify">{t('logged.verify')}</a>
      </p>
    </section>
  )
}

type WayProps = { appealId: string; item: Receipts['items'][number] }

function Way({ appealId, item: { version, type, state } }: WayProps) {
  if (state !== 'proven') return <span className="when">{t(`logged.${state}`)}</span>
  const name = t(`logged.${type}`)
  return (
    <a
      className="button quiet"
      href={`/api/v1/appeals/${appealId}/receipts/${version}/receipt.tlog-proof`}
      aria-label={t('logged.downloadOf', { name })}
      download
    >
      {t('logged.download')}
    </a>
  )
}
