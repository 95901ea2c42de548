import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { useSession } from '#web/desk/queries.ts'
import { Trouble } from '#web/desk/Trouble.tsx'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { dayWords } from '#web/ui/days.ts'
import { ReviewHead } from '../parts/ReviewHead.tsx'
import { monthWords } from '../parts/words.ts'
import { type ReviewInList, useReviews, useRunsReviews } from '../review-queries.ts'
import { PlanReview } from './PlanReview.tsx'

const columns = ['month', 'heldOn', 'convener', 'items', 'status'] as const

/** The reviews by month, each with who convenes it. */
export function ReviewsPage() {
  useLanguage()
  const found = useReviews()
  const runs = useRunsReviews()
  const reviews = found.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className="page talks reviews">
      <ReviewHead title={t('menu.reviews')}>{runs && <PlanReview reviews={reviews} />}</ReviewHead>
      <Trouble query={found} />
      {found.data && reviews.length === 0 && <Empty runs={runs} />}
      {reviews.length > 0 && (
        <section className="card">
          <table className="plain cards">
            <Heads labels={columns.map((column) => `reviews.column.${column}`)} />
            <tbody>
              {reviews.map((review) => (
                <Row key={review.reviewId} review={review} />
              ))}
            </tbody>
          </table>
          {found.hasNextPage && (
            <Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
              {t('reviews.earlier')}
            </Button>
          )}
        </section>
      )}
    </section>
  )
}

function Empty({ runs }: { runs: boolean }) {
  const { role } = useSession()
  const heard = role === 'lead' || role === 'handler' || role === 'expert'
  return (
    <section className="card">
      <p>{t(heard ? 'reviews.emptyHeard' : 'reviews.empty')}</p>
      {runs && (
        <p>
          <Link to="/reviews/rota">{t('reviews.toRota')}</Link>
        </p>
      )}
    </section>
  )
}

function Row({ review }: { review: ReviewInList }) {
  const { reviewId, month, number, heldOn, convener, items, status, movedFrom } = review
  return (
    <tr className={status === 'cancelled' ? 'gone' : undefined}>
      <Cell label="reviews.column.month">
        <Link to="/reviews/$reviewId" params={{ reviewId }}>
          {monthWords(month)}
        </Link>
        <small className="small">{t('talks.nth', { n: number })}</small>
      </Cell>
      <Cell label="reviews.column.heldOn">
        {dayWords(heldOn)}
        {movedFrom && (
          <small className="small">{t('talks.movedFrom', { day: dayWords(movedFrom) })}</small>
        )}
      </Cell>
      <Cell label="reviews.column.convener">{convener.name}</Cell>
      <Cell label="reviews.column.items">
        <span className="digits">{items}</span>
      </Cell>
      <Cell label="reviews.column.status">
        <span className={`state state-${status}`}>{t(`reviewStatus.${status}`)}</span>
      </Cell>
    </tr>
  )
}
