import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Review } from '../review-queries.ts'

/** What was changed by hand, and why; and who was there. */
export function History({ review }: { review: Review }) {
  const { convenerChanges, moves, present, excused, observing, reason, status } = review
  const lines = [
    ...convenerChanges.map(({ from, to, reason: why, on }) =>
      t('reviews.convenerChanged', { from: from.name, to: to.name, reason: why, on: dayWords(on) }),
    ),
    ...moves.map(({ from, to, reason: why }) =>
      t('reviews.moved', { from: dayWords(from), to: dayWords(to), reason: why }),
    ),
    ...(status === 'cancelled' && reason ? [t('reviews.calledOff', { reason })] : []),
    ...(present.length > 0 ? [t('reviews.werePresent', { names: present.join('、') })] : []),
    ...(excused.length > 0 ? [t('reviews.wereExcused', { names: excused.join('、') })] : []),
    ...(observing.length > 0 ? [t('reviews.wereObserving', { names: observing.join('、') })] : []),
  ]
  if (lines.length === 0) return null
  return (
    <section className="card">
      <h2>{t('reviews.history')}</h2>
      <ul className="history">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
