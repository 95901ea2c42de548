import { Link, useParams } from '@tanstack/react-router'
import { t, useLanguage } from '#messages/index.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { useSession } from '#web/desk/queries.ts'
import { dayWords, momentWords } from '#web/ui/days.ts'
import { ReviewHead } from '../parts/ReviewHead.tsx'
import { ScoreBars } from '../parts/ScoreBars.tsx'
import { monthWords, useOfficeNames } from '../parts/words.ts'
import { type Item, type Review, useItem, useReview } from '../review-queries.ts'
import { Decided } from './Decided.tsx'
import { DecideForm } from './DecideForm.tsx'
import { CommentForm, DeferForm, HearForm, RemoveForm, StateForm } from './ItemForms.tsx'

/** One problem of an agenda: what is known, who says what, the scores, and the decision. */
export function ItemPage() {
  useLanguage()
  const { reviewId, itemId } = useParams({ from: '/reviews/$reviewId/items/$itemId' })
  const item = useItem(itemId)
  const { data: review } = useReview(reviewId)
  return (
    <section className="page talks reviews">
      <Loaded query={item}>{(found) => <Shown item={found} review={review} />}</Loaded>
    </section>
  )
}

function Shown({ item, review }: { item: Item; review: Review | undefined }) {
  const { reviewId, title, status } = item
  const { role } = useSession()
  const sees = role !== 'lead' && role !== 'handler'
  return (
    <>
      <ReviewHead title={title}>
        <span className={`state state-${status}`}>{t(`itemStatus.${status}`)}</span>
      </ReviewHead>
      {review && (
        <p className="period-line">
          <Link to="/reviews/$reviewId" params={{ reviewId }}>
            {t('reviews.titleOf', { month: monthWords(review.month) })}
          </Link>
          <span>
            {dayWords(review.heldOn)} {review.startsAt}
          </span>
        </p>
      )}
      <About item={item} />
      {item.decision && <Decided item={item} />}
      <div className="talk-columns">
        <Statements item={item} />
        <section className="card">
          <h2>{t('reviews.scores')}</h2>
          <ScoreBars scores={item.scores} />
        </section>
        {sees && <Views item={item} />}
      </div>
      {item.decision === null && <Decision item={item} />}
    </>
  )
}

function About({ item: { about } }: { item: Item }) {
  if (about === null) return null
  const { number, rootCause, enterprises, venues, appeals, ageDays } = about
  return (
    <section className="card">
      <h2>{t('reviews.about')}</h2>
      <p>
        {t('reviews.aboutText', { number, enterprises, venues, appeals, days: ageDays })}
        {rootCause && ` ${t('reviews.causeIs', { cause: t(`reviews.cause.${rootCause}`) })}`}
      </p>
    </section>
  )
}

/** What may be decided: the forms of whoever convenes. */
function Decision({ item }: { item: Item }) {
  const { open, reason, status } = item
  return (
    <>
      {reason && (status === 'deferred' || status === 'removed') && (
        <section className="card">
          <h2>{t(`itemStatus.${status}`)}</h2>
          <p>{reason}</p>
        </section>
      )}
      {open.includes('decide') && <DecideForm item={item} />}
      {open.includes('hear') && <HearForm item={item} />}
      {open.includes('defer') && <DeferForm item={item} />}
      {open.includes('remove') && <RemoveForm item={item} />}
    </>
  )
}

function Statements({ item }: { item: Item }) {
  const named = useOfficeNames()
  const { officeIds, statements, open } = item
  const silent = officeIds.filter((id) => statements.every(({ officeId }) => officeId !== id))
  return (
    <section className="card">
      <h2>{t('reviews.statements')}</h2>
      {statements.map(({ officeId, text, at }) => (
        <article key={officeId} className="said-by">
          <h3>{named(officeId)}</h3>
          <p className="prose">{text}</p>
          <small className="small">{momentWords(at)}</small>
        </article>
      ))}
      {silent.length > 0 && (
        <p className="faint">
          {t('reviews.silent', { names: silent.map((officeId) => named(officeId)).join('、') })}
        </p>
      )}
      {open.includes('state') && <StateForm item={item} />}
    </section>
  )
}

function Views({ item }: { item: Item }) {
  const { views, open, comments } = item
  return (
    <section className="card">
      <h2>{t('reviews.views')}</h2>
      {views.map(({ commentId, expert, text, at }) => (
        <article key={commentId} className="said-by">
          <h3>{expert}</h3>
          <p className="prose">{text}</p>
          <small className="small">{momentWords(at)}</small>
        </article>
      ))}
      {views.length === 0 && (
        <p className="faint">{t(comments === 0 ? 'reviews.noViews' : 'reviews.viewsHidden')}</p>
      )}
      {open.includes('comment') && <CommentForm item={item} />}
    </section>
  )
}
