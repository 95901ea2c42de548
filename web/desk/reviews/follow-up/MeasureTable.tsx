import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { Light } from '#web/desk/Light.tsx'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { monthWords, useOfficeNames } from '../parts/words.ts'
import type { FollowedMeasure } from '../review-queries.ts'

const columns = ['measure', 'owner', 'dueOn', 'progress', 'effect'] as const

/** Every measure with its owner, its date and its light, and what it has brought. */
export function MeasureTable({ items }: { items: readonly FollowedMeasure[] }) {
  const named = useOfficeNames()
  return (
    <table className="plain cards">
      <Heads labels={columns.map((column) => `reviews.column.${column}`)} />
      <tbody>
        {items.map((item) => (
          <tr key={item.measureId}>
            <Cell label="reviews.column.measure">
              {item.text}
              <small className="small">
                {item.title} ·{' '}
                <Link to="/reviews/$reviewId" params={{ reviewId: item.reviewId }}>
                  {monthWords(item.month)}
                </Link>
              </small>
            </Cell>
            <Cell label="reviews.column.owner">{named(item.ownerOfficeId)}</Cell>
            <Cell label="reviews.column.dueOn">
              <span className="digits">{item.dueOn}</span>
            </Cell>
            <Cell label="reviews.column.progress">
              <Progress item={item} />
            </Cell>
            <Cell label="reviews.column.effect">
              <Effect effect={item.effect} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Progress({ item: { light, fulfilledOn, words, ruleChanged } }: { item: FollowedMeasure }) {
  if (light !== null) return <Light light={light} />
  return (
    <>
      <b className="good">{t(ruleChanged ? 'reviews.ruleChanged' : 'reviews.fulfilled')}</b>{' '}
      <span className="digits">{fulfilledOn}</span>
      {words && <small className="small">{words}</small>}
    </>
  )
}

function Effect({ effect }: { effect: FollowedMeasure['effect'] }) {
  if (effect === null) return <span className="faint">{t('reviews.noEffect')}</span>
  const { before, after, provisional, fall } = effect
  return (
    <>
      <span className="digits">{t('reviews.effect', { before, after })}</span>
      <small className="small">
        {provisional ? t('reviews.effectRunning') : fall !== null && t('reviews.fall', { n: fall })}
      </small>
    </>
  )
}
