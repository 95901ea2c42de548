import '../talk-words.ts'
import '../talks.css'
import { useQuery } from '@tanstack/react-query'
import { t, useLanguage } from '#messages/index.ts'
import { Title } from '#web/portal/frame/Title.tsx'
import { Trouble } from '#web/portal/frame/Trouble.tsx'
import { Waiting } from '#web/portal/frame/Waiting.tsx'
import { ForEnterprise } from '#web/portal/people/ForEnterprise.tsx'
import { Feeds } from '../feeds/Feeds.tsx'
import { mySeatsQuery } from '../queries.ts'
import { TalkTabs } from '../TalkTabs.tsx'
import { SeatCard } from './SeatCard.tsx'

/** What the enterprise has signed up for or is invited to, and its calendar. */
export function MySeatsPage() {
  useLanguage()
  return (
    <ForEnterprise>
      {() => (
        <>
          <Title>{t('seat.title')}</Title>
          <TalkTabs />
          <Seats />
          <Feeds />
        </>
      )}
    </ForEnterprise>
  )
}

function Seats() {
  const seats = useQuery(mySeatsQuery)
  if (seats.isPending) return <Waiting lines={6} />
  if (seats.isError) return <Trouble error={seats.error} retry={seats.refetch} />
  const { items } = seats.data
  if (items.length === 0) {
    return (
      <div className="panel empty">
        <p>
          <b>{t('seat.empty')}</b>
        </p>
        <p>{t('seat.emptyText')}</p>
      </div>
    )
  }
  return (
    <ul className="cards">
      {items.map((seat) => (
        <SeatCard key={seat.seatId} seat={seat} />
      ))}
    </ul>
  )
}
