import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { To } from '../places.tsx'
import { mySeatsQuery } from './queries.ts'

/** The way from the home page to the talks, and to invitations that wait for an answer. */
export function TalksEntry() {
  const items = useQuery(mySeatsQuery).data?.items ?? []
  const invited = items.filter(({ open }) => open.includes('decline'))
  return (
    <>
      <To to="/talks" className="panel talks-entry">
        <b>{t('home.talks')}</b>
        <small>{t('home.talksHint')}</small>
      </To>
      {invited.length > 0 && (
        <p className="panel note">
          <To to="/talks/mine" className="way">
            {t('home.invited', { n: invited.length })}
          </To>
        </p>
      )}
    </>
  )
}
