import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { To } from '#web/portal/places.tsx'
import { momentWords } from '#web/ui/days.ts'
import { drawsQuery } from '../queries.ts'

/** The published draws of a session, where there are any. */
export function DrawLinks({ sessionId }: { sessionId: string }) {
  const draws = useQuery(drawsQuery(sessionId)).data?.items ?? []
  if (draws.length === 0) return null
  return (
    <ul className="draw-links" aria-label={t('talk.draws')}>
      {draws.map(({ drawId, seats, fixedAt, drawnAt }) => (
        <li key={drawId}>
          <To to="/draws/$drawId" params={{ drawId }} className="way">
            {t('talk.draws')}
            {' · '}
            {t(drawnAt ? 'talk.drawLink' : 'talk.drawWaits', {
              date: momentWords(drawnAt ?? fixedAt),
              n: seats,
            })}
          </To>
        </li>
      ))}
    </ul>
  )
}
