import { t } from '#messages/index.ts'
import { To } from '#web/portal/places.tsx'
import type { SeatItem, Session } from '../queries.ts'
import { seatWords } from '../seats/seat-words.ts'
import {
  changeOf,
  nameOf,
  seatsOf,
  stateOf,
  stateWords,
  topicsOf,
  whenOf,
} from '../session-words.ts'

type Props = { session: Session; seat: SeatItem | undefined }

/** One session in the list: when, where, what about, and whether one can register. */
export function SessionCard({ session, seat }: Props) {
  const state = stateOf(session)
  const change = changeOf(session)
  return (
    <li className="card">
      <p className="card-top">
        <span className={`badge talk-${state}`}>{stateWords(session)}</span>
        {seat && <span className={`badge seat-${seat.status}`}>{seatWords(seat)}</span>}
      </p>
      <h2 className="card-title">
        <To to="/talks/$sessionId" params={{ sessionId: session.sessionId }}>
          {topicsOf(session)}
        </To>
      </h2>
      <p>
        <b>{whenOf(session)}</b>
        {session.provisional && <small className="provisional">{t('due.provisional')}</small>}
      </p>
      <p>
        {nameOf(session)}
        {session.place && (
          <>
            <br />
            {session.place}
          </>
        )}
      </p>
      {state === 'open' && <p className="hint">{seatsOf(session)}</p>}
      {change && <p className="hint">{change}</p>}
    </li>
  )
}
