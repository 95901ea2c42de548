import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import { Cell, Heads } from '../parts/Cell.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import type { Seat, Talk } from '../talk-types.ts'
import { Attendance } from './Attendance.tsx'
import type { SeatGroup } from './seat-groups.ts'

const columns = [
  'enterprise',
  'origin',
  'marks',
  'speaker',
  'tier',
  'questionCount',
  'seat',
] as const

type Props = { group: SeatGroup; seats: readonly Seat[]; talk: Talk }

/** One group of the roster. */
export function SeatTable({ group, seats, talk }: Props) {
  return (
    <section className="card">
      <h2>{t(`talks.seats.${group}`, { n: seats.length })}</h2>
      <table className="plain cards seats-table">
        <Heads labels={columns.map((column) => `talks.column.${column}`)} />
        <tbody>
          {seats.map((seat) => (
            <Row key={seat.seatId} seat={seat} talk={talk} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ seat, talk }: { seat: Seat; talk: Talk }) {
  const { enterpriseName, speaker, tier, questionCount, status, queue } = seat
  return (
    <tr>
      <td className="seat-name">
        <b>{enterpriseName ?? t('list.hidden')}</b>
      </td>
      <Cell label="talks.column.origin">
        {originWords(seat)}
        <small className="small">{shortDay(seat.askedOn)}</small>
      </Cell>
      <Cell label="talks.column.marks">
        <Marks seat={seat} />
      </Cell>
      <Cell label="talks.column.speaker">{speaker}</Cell>
      <Cell label="talks.column.tier">{tier && t(`tier.${tier}`)}</Cell>
      <Cell label="talks.column.questionCount">{questionCount > 0 && questionCount}</Cell>
      <Cell label="talks.column.seat">
        <StatusTag of="seat" status={status} />
        {queue !== null && <small className="small">{t('talks.queue', { n: queue })}</small>}
        <Attendance seat={seat} talk={talk} />
      </Cell>
    </tr>
  )
}

function originWords({ origin, inviteReason, answer }: Seat): string {
  if (origin === 'registered') return t('talks.registered')
  const reason = inviteReason === null ? '' : t(`inviteReason.${inviteReason}`)
  const how = answer === 'replaced' ? t('talks.replaced') : ''
  return [t('talks.invited'), reason, how].filter(Boolean).join(' · ')
}

/** What a seat counts for in the fairness of the roster. */
function Marks({ seat: { smallMicro, neverInvited, dissatisfied } }: { seat: Seat }) {
  if (!smallMicro && !neverInvited && !dissatisfied) return null
  return (
    <>
      {smallMicro && <Tag>{t('talks.mark.smallMicro')}</Tag>}
      {neverInvited && <Tag>{t('talks.mark.neverInvited')}</Tag>}
      {dissatisfied && <Tag className="warn">{t('talks.mark.dissatisfied')}</Tag>}
    </>
  )
}
