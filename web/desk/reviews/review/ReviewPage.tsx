import { useParams } from '@tanstack/react-router'
import { t, useLanguage } from '#messages/index.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { PaperLinks } from '#web/desk/talks/session/PapersPart.tsx'
import { dayWords } from '#web/ui/days.ts'
import { MeasureTable } from '../follow-up/MeasureTable.tsx'
import { ReviewHead } from '../parts/ReviewHead.tsx'
import { monthWords } from '../parts/words.ts'
import {
  type Review,
  useMeasures,
  useReview,
  useRunsReviews,
  useSeesAll,
} from '../review-queries.ts'
import { Agenda } from './Agenda.tsx'
import { History } from './History.tsx'
import { NextStep } from './NextStep.tsx'
import { Suggestions } from './Suggestions.tsx'

/** One review: what is next, its agenda, its papers, and what became of its measures. */
export function ReviewPage() {
  useLanguage()
  const { reviewId } = useParams({ from: '/reviews/$reviewId' })
  const found = useReview(reviewId)
  return (
    <section className="page talks reviews">
      <Loaded query={found}>{(review) => <Shown review={review} />}</Loaded>
    </section>
  )
}

function Shown({ review }: { review: Review }) {
  const { month, number, status, heldOn, startsAt, place, convener, statementsOn } = review
  const sees = useSeesAll()
  const runs = useRunsReviews()
  return (
    <>
      <ReviewHead title={t('reviews.titleOf', { month: monthWords(month) })}>
        <span className={`state state-${status}`}>{t(`reviewStatus.${status}`)}</span>
        <span>{t('talks.nth', { n: number })}</span>
      </ReviewHead>
      <dl className="talk-dates">
        <Fact label="reviews.column.heldOn">{`${dayWords(heldOn)} ${startsAt}`}</Fact>
        <Fact label="reviews.place">{place ?? t('talks.noPlace')}</Fact>
        <Fact label="reviews.column.convener">{convener.name}</Fact>
        <Fact label="reviews.statementsOn">{dayWords(statementsOn)}</Fact>
      </dl>
      {runs && <NextStep review={review} />}
      <Agenda review={review} />
      {status === 'planned' && runs && <Suggestions review={review} />}
      {sees && status !== 'cancelled' && <Papers review={review} />}
      {sees && <Measures review={review} />}
      {sees && <History review={review} />}
    </>
  )
}

const Fact = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{t(label)}</dt>
    <dd>{children}</dd>
  </div>
)

function Papers({ review: { reviewId, status } }: { review: Review }) {
  const base = `/reviews/${reviewId}/papers`
  const held = status !== 'planned' && status !== 'agenda'
  return (
    <section className="card no-print">
      <h2>{t('reviews.papers')}</h2>
      <PaperLinks name={t('reviews.paper.materials')} path={`${base}/materials`} />
      {held ? (
        <PaperLinks name={t('reviews.paper.minutes')} path={`${base}/minutes`} />
      ) : (
        <p className="faint">{t('reviews.minutesLater')}</p>
      )}
    </section>
  )
}

function Measures({ review: { reviewId, agenda } }: { review: Review }) {
  const found = useMeasures(reviewId)
  const any = agenda.some(({ decision }) => decision?.kind === 'measures')
  if (!any) return null
  return (
    <section className="card">
      <h2>{t('reviews.measures')}</h2>
      <Loaded query={found}>{({ items }) => <MeasureTable items={items} />}</Loaded>
    </section>
  )
}
