import { t } from '#messages/index.ts'
import { To } from '#web/portal/places.tsx'
import type { SeatItem } from '../queries.ts'
import { nameOf, whenOf } from '../session-words.ts'
import { seatWords } from './seat-words.ts'

/** One seat in the list; an invitation that waits for an answer stands out. */
export function SeatCard({ seat }: { seat: SeatItem }) {
  const needs = seat.open.includes('decline')
  return (
    <li className={needs ? 'card needs' : 'card'}>
      <p className="card-top">
        <span className={`badge seat-${seat.status}`}>{seatWords(seat)}</span>
        {seat.sessionStatus === 'cancelled' && (
          <span className="badge closed">{t('talk.state.cancelled')}</span>
        )}
      </p>
      <h2 className="card-title">
        <To to="/talks/seats/$seatId" params={{ seatId: seat.seatId }}>
          {nameOf(seat)}
        </To>
      </h2>
      <p>{whenOf(seat)}</p>
      {seat.place && <p className="hint">{seat.place}</p>}
      {needs && <p className="need">{t('seat.need')}</p>}
    </li>
  )
}
