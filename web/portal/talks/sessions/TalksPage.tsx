import '../talk-words.ts'
import '../talks.css'
import { useQuery } from '@tanstack/react-query'
import { t, useLanguage } from '#messages/index.ts'
import { Title } from '#web/portal/frame/Title.tsx'
import { Trouble } from '#web/portal/frame/Trouble.tsx'
import { Waiting } from '#web/portal/frame/Waiting.tsx'
import { ForEnterprise } from '#web/portal/people/ForEnterprise.tsx'
import { To, useTalksSearch } from '#web/portal/places.tsx'
import { useCity } from '#web/portal/queries.ts'
import { comingQuery, mySeatsQuery } from '../queries.ts'
import { TalkTabs } from '../TalkTabs.tsx'
import { SessionCard } from './SessionCard.tsx'
import { all, VenueSelect, venueOf } from './VenueSelect.tsx'

/** The coming sessions, at first those of the enterprise's own venue. */
export function TalksPage() {
  useLanguage()
  const city = useCity()
  const { venue } = useTalksSearch()
  return (
    <ForEnterprise>
      {({ regionId }) => (
        <>
          <Title>{t('talk.title')}</Title>
          <p className="lead">{t('talk.lead')}</p>
          <TalkTabs />
          {city.isPending && <Waiting lines={6} />}
          {city.isError && <Trouble error={city.error} retry={city.refetch} />}
          {city.data && (
            <>
              <VenueSelect
                regions={city.data.regions}
                value={venueOf(city.data.regions, venue ?? regionId)}
              />
              <Coming venue={venueOf(city.data.regions, venue ?? regionId)} />
            </>
          )}
        </>
      )}
    </ForEnterprise>
  )
}

function Coming({ venue }: { venue: string }) {
  const coming = useQuery(comingQuery(venue === all ? undefined : venue))
  const seats = useQuery(mySeatsQuery).data?.items ?? []
  if (coming.isPending) return <Waiting lines={6} />
  if (coming.isError) return <Trouble error={coming.error} retry={coming.refetch} />
  const { items } = coming.data
  if (items.length === 0) return <Empty venue={venue} />
  return (
    <ul className="cards">
      {items.map((session) => (
        <SessionCard
          key={session.sessionId}
          session={session}
          seat={seats.find(({ sessionId }) => sessionId === session.sessionId)}
        />
      ))}
    </ul>
  )
}

function Empty({ venue }: { venue: string }) {
  return (
    <div className="panel empty">
      <p>
        <b>{t('talk.empty')}</b>
      </p>
      <p>{t(venue === all ? 'talk.emptyProposeText' : 'talk.emptyText')}</p>
      {venue !== all && (
        <To to="/talks" search={{ venue: all }} className="button quiet">
          {t('talk.emptyOthers')}
        </To>
      )}
    </div>
  )
}
