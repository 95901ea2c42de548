import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useRef } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { RefusalNote } from '#web/desk/RefusalNote.tsx'
import { Cell, Heads } from '#web/desk/talks/parts/Cell.tsx'
import { useTake } from '#web/desk/use-take.ts'
import { useOfficeNames } from '../parts/words.ts'
import { type AgendaItem, type Review, useRunsReviews } from '../review-queries.ts'

const columns = ['problem', 'heard', 'statements', 'decision'] as const

/** The problems of a review in their order; a coordinator moves them up and down. */
export function Agenda({ review }: { review: Review }) {
  const { agenda, status } = review
  const runs = useRunsReviews()
  const moves = runs && (status === 'planned' || status === 'agenda')
  const take = useReorder(review)
  const heads = [
    ...columns.map((one) => `reviews.column.${one}`),
    ...(moves ? ['reviews.order'] : []),
  ]
  return (
    <section className="card">
      <h2>{t('reviews.agenda')}</h2>
      {agenda.length === 0 ? (
        <p>{t(runs ? 'reviews.emptyAgenda' : 'reviews.nothingForYou')}</p>
      ) : (
        <table className="plain cards agenda">
          <Heads labels={heads} />
          <tbody>
            {agenda.map((item, at) => (
              <tr key={item.itemId}>
                <Row item={item} at={at} />
                {moves && (
                  <Cell label="reviews.order">
                    <Moves agenda={agenda} at={at} take={take} />
                  </Cell>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <RefusalNote error={take.error} />
    </section>
  )
}

function useReorder({ reviewId, version }: Review) {
  return useTake<string[]>({
    name: 'order',
    reloads: 'reviews',
    version,
    send: (itemIds, options) => api.reviews.orderAgenda({ reviewId, itemIds }, options),
  })
}

function Row({ item, at }: { item: AgendaItem; at: number }) {
  const named = useOfficeNames()
  const { reviewId, itemId, title, origin, officeIds, statedIds } = item
  return (
    <>
      <Cell label="reviews.column.problem">
        <Link to="/reviews/$reviewId/items/$itemId" params={{ reviewId, itemId }}>
          {at + 1}. {title}
        </Link>
        {origin === 'deferred' && <small className="small">{t('reviews.origin.deferred')}</small>}
      </Cell>
      <Cell label="reviews.column.heard">
        {officeIds.length === 0 ? (
          <b className="warn">{t('reviews.nobodyHeard')}</b>
        ) : (
          officeIds.map(named).join('、')
        )}
      </Cell>
      <Cell label="reviews.column.statements">
        <span className="digits">{`${statedIds.length}/${officeIds.length}`}</span>
      </Cell>
      <Cell label="reviews.column.decision">
        {item.decision ? (
          <b>{t(`reviews.decision.${item.decision.kind}`)}</b>
        ) : (
          t(`itemStatus.${item.status}`)
        )}
      </Cell>
    </>
  )
}

type MovesProps = {
  agenda: readonly AgendaItem[]
  at: number
  take: ReturnType<typeof useReorder>
}

/** Why the focus follows: who moves a line by the keyboard moves it again. */
function Moves({ agenda, at, take }: MovesProps) {
  const cell = useRef<HTMLSpanElement>(null)
  const move = (by: -1 | 1) => {
    const ids = agenda.map(({ itemId }) => itemId)
    const [own = ''] = ids.splice(at, 1)
    ids.splice(at + by, 0, own)
    take.mutate(ids, { onSuccess: () => cell.current?.querySelector('button')?.focus() })
  }
  const title = agenda[at]?.title ?? ''
  return (
    <span className="actions" ref={cell}>
      <Button
        size="small"
        disabled={at === 0 || take.isPending}
        aria-label={t('reviews.moveUp', { title })}
        onClick={() => move(-1)}
      >
        {t('reviews.up')}
      </Button>
      <Button
        size="small"
        disabled={at === agenda.length - 1 || take.isPending}
        aria-label={t('reviews.moveDown', { title })}
        onClick={() => move(1)}
      >
        {t('reviews.down')}
      </Button>
    </span>
  )
}
