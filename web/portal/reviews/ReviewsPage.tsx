import './review-words.ts'
import { useQuery } from '@tanstack/react-query'
import { t, useLanguage } from '#messages/index.ts'
import { Title } from '../frame/Title.tsx'
import { Trouble } from '../frame/Trouble.tsx'
import { Waiting } from '../frame/Waiting.tsx'
import { ForEnterprise } from '../people/ForEnterprise.tsx'
import { BallotCard } from './BallotCard.tsx'
import { ballotsQuery } from './queries.ts'

export { ReviewsEntry } from './ReviewsEntry.tsx'

/** 月评议: the problems this enterprise raised with others, to be scored before and read after the review. */
export function ReviewsPage() {
  useLanguage()
  return (
    <ForEnterprise>
      {() => (
        <>
          <Title>{t('review.title')}</Title>
          <p>{t('review.intro')}</p>
          <Ballots />
        </>
      )}
    </ForEnterprise>
  )
}

function Ballots() {
  const found = useQuery(ballotsQuery)
  if (found.isPending) return <Waiting lines={6} />
  if (found.isError) return <Trouble error={found.error} retry={found.refetch} />
  if (found.data.length === 0) {
    return (
      <div className="panel empty">
        <p>
          <b>{t('review.empty')}</b>
        </p>
        <p>{t('review.emptyText')}</p>
      </div>
    )
  }
  return (
    <ul className="cards">
      {found.data.map((ballot) => (
        <BallotCard key={ballot.itemId} ballot={ballot} />
      ))}
    </ul>
  )
}
