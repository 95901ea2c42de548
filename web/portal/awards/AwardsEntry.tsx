import './award-words.ts'
import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { To } from '../places.tsx'
import { cyclesQuery, myCasesQuery } from './queries.ts'

/** The way from the home page to the good cases: while something waits for this enterprise, or a round is on. */
export function AwardsEntry() {
  const cycles = useQuery(cyclesQuery).data ?? []
  const mine = useQuery(myCasesQuery).data ?? []
  const asked = mine.filter(({ consent, status }) => consent === 'asked' && status === 'nominated')
  if (cycles.length === 0 && mine.length === 0) return null
  const voting = cycles.some(({ status }) => status === 'voting')
  return (
    <To to="/good-cases" className="panel talks-entry">
      <b>{t('award.title')}</b>
      <small>
        {asked.length > 0
          ? t('award.toAnswer', { n: asked.length })
          : t(voting ? 'award.toVote' : 'award.entryHint')}
      </small>
    </To>
  )
}
