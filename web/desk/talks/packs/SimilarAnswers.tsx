import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import type { PackItem } from '../talk-types.ts'

/** How the appeals most like the question at hand were answered. */
export function SimilarAnswers({ item }: { item: PackItem | undefined }) {
  if (!item) return null
  return (
    <aside className="similar card" aria-label={t('talks.packs.similar')}>
      <h3>{t('talks.packs.similar')}</h3>
      {item.similar.length === 0 && <p className="faint">{t('talks.packs.noSimilar')}</p>}
      {item.similar.map(({ appealId, number, title, officeName, outcome, repliedOn, answer }) => (
        <article key={appealId}>
          <Link to="/inbox" search={{ appeal: appealId, view: 'all' }}>
            {title}
          </Link>
          <small className="small">
            {[number, officeName, t(`outcome.${outcome}`), repliedOn].join(' · ')}
          </small>
          <p className="prose">{answer}</p>
        </article>
      ))}
    </aside>
  )
}
