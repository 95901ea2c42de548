import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { RefusalNote } from '#web/desk/RefusalNote.tsx'
import { useTake } from '#web/desk/use-take.ts'
import { dayWords } from '#web/ui/days.ts'
import { monthWords } from '../parts/words.ts'
import { type Review, type SuggestedItem, useSuggestions } from '../review-queries.ts'

/** The confirmed problems in the order an agenda should have, each with its reasons. */
export function Suggestions({ review }: { review: Review }) {
  const found = useSuggestions(review.reviewId)
  return (
    <section className="card">
      <h2>{t('reviews.suggested')}</h2>
      <p className="faint">{t('reviews.suggestedNote')}</p>
      <Loaded query={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('reviews.noSuggestions')}</p>
          ) : (
            <ol className="waiting">
              {items.map((item) => (
                <Waiting key={item.problemId} item={item} review={review} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  )
}

function Waiting({ item, review: { reviewId } }: { item: SuggestedItem; review: Review }) {
  const { problemId, title, points, reasons, advised } = item
  const take = useTake<object>({
    name: `list-${problemId}`,
    reloads: 'reviews',
    send: (_, options) => api.reviews.listItem({ reviewId, problemId }, options),
  })
  return (
    <li>
      <span className="waiting-problem">
        <b>{title}</b>
        <small className="small">
          {advised && <b className="good">{t('reviews.advised')}</b>}{' '}
          {t('reviews.points', { n: points })}：{reasons.map(reasonWords).join('；')}
        </small>
      </span>
      <Button
        type={advised ? 'primary' : 'default'}
        loading={take.isPending}
        aria-label={t('reviews.addTo', { title })}
        onClick={() => take.mutate({})}
      >
        {t('reviews.add')}
      </Button>
      <RefusalNote error={take.error} />
    </li>
  )
}

type Reason = SuggestedItem['reasons'][number]

function reasonWords(reason: Reason): string {
  if (reason.code === 'deferred') {
    return t('reviews.why.deferred', { month: monthWords(reason.month) })
  }
  if (reason.code === 'look-again') return t('reviews.why.look-again', { on: dayWords(reason.on) })
  return t(`reviews.why.${reason.code}`, { n: reason.count, points: reason.points })
}
