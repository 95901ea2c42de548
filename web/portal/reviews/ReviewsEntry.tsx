import './review-words.ts'
import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { AwardsEntry } from '../awards/AwardsEntry.tsx'
import { To } from '../places.tsx'
import { ballotsQuery } from './queries.ts'

/** The ways from the home page to reviews and good cases, loaded together. */
export const ReviewsEntry = () => (
  <>
    <Reviews />
    <AwardsEntry />
  </>
)

/** The way from the home page to what reviews study of what this enterprise raised; nothing where there is none. */
function Reviews() {
  const items = useQuery(ballotsQuery).data ?? []
  if (items.length === 0) return null
  const open = items.filter((item) => item.open).length
  return (
    <To to="/reviews" className="panel talks-entry">
      <b>{t('review.entry')}</b>
      <small>{open > 0 ? t('review.toScore', { n: open }) : t('review.entryHint')}</small>
    </To>
  )
}
