import '../talk-words.ts'
import '../talks.css'
import { useQuery } from '@tanstack/react-query'
import { t, useLanguage } from '#messages/index.ts'
import { Title } from '#web/portal/frame/Title.tsx'
import { Trouble } from '#web/portal/frame/Trouble.tsx'
import { Waiting } from '#web/portal/frame/Waiting.tsx'
import { ForEnterprise } from '#web/portal/people/ForEnterprise.tsx'
import { To, useTalkId } from '#web/portal/places.tsx'
import { dayWords } from '#web/ui/days.ts'
import { DrawLinks } from '../draws/DrawLinks.tsx'
import { mySeatsQuery, type Session, sessionQuery } from '../queries.ts'
import { seatWords } from '../seats/seat-words.ts'
import { nameOf, stateOf } from '../session-words.ts'
import { AskedLast } from './AskedLast.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { SessionFacts } from './SessionFacts.tsx'

/** One session: what it is about, and the form that registers for it. */
export function SessionPage() {
  useLanguage()
  const sessionId = useTalkId('sessionId')
  return (
    <ForEnterprise>
      {({ enterpriseId }) => (
        <OneSession key={sessionId} sessionId={sessionId} owner={enterpriseId ?? ''} />
      )}
    </ForEnterprise>
  )
}

type Props = { sessionId: string; owner: string }

function OneSession({ sessionId, owner }: Props) {
  const { data: session, ...query } = useQuery(sessionQuery(sessionId))
  const seats = useQuery(mySeatsQuery)
  if (query.isPending || seats.isPending) return <Waiting lines={10} />
  if (!session) return <Trouble error={query.error} retry={query.refetch} />
  if (!seats.data) return <Trouble error={seats.error} retry={seats.refetch} />
  const seat = seats.data.items.find((one) => one.sessionId === sessionId && !gaveUp(one.status))
  return (
    <article>
      <p>
        <To to="/talks" className="way">
          {t('talk.back')}
        </To>
      </p>
      <Title>{nameOf(session)}</Title>
      <SessionFacts session={session} />
      {session.topicIds.map((topicId) => (
        <AskedLast key={topicId} topicId={topicId} />
      ))}
      <DrawLinks sessionId={sessionId} />
      {seat ? (
        <section className="panel good">
          <h2>{t('talk.mine')}</h2>
          <p>{seatWords(seat)}</p>
          <To to="/talks/seats/$seatId" params={{ seatId: seat.seatId }} className="button">
            {t('talk.seeMine')}
          </To>
        </section>
      ) : (
        <Register session={session} owner={owner} />
      )}
    </article>
  )
}

const gaveUp = (status: string) => status === 'declined' || status === 'withdrawn'

function Register({ session, owner }: { session: Session; owner: string }) {
  const state = stateOf(session)
  if (state === 'open') return <RegisterForm sessionId={session.sessionId} owner={owner} />
  if (state === 'soon') {
    return (
      <section className="panel note">
        <h2>{t('talk.notYet', { date: dayWords(session.opensOn) })}</h2>
        <p>{t('talk.notYetText', { to: dayWords(session.locksOn) })}</p>
      </section>
    )
  }
  return (
    <section className="panel">
      <h2>{t('talk.closed')}</h2>
      <p>{t('talk.closedText')}</p>
      <To to="/submit" className="button quiet">
        {t('talk.toSubmit')}
      </To>
    </section>
  )
}
