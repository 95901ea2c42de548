import { Button } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { useTake } from '#web/desk/use-take.ts'
import { TalkRefusal } from '../parts/TalkRefusal.tsx'
import { useMayAct } from '../session/may-act.ts'
import type { Seat, Talk } from '../talk-types.ts'

/** Whether somebody who has a seat came, noted while the talk runs or its minutes are written. */
export function Attendance({ seat, talk }: { seat: Seat; talk: Talk }) {
  const mayAct = useMayAct(talk)
  const runs = talk.status === 'underway' || talk.status === 'minutes'
  const { seatId, version, enterpriseName } = seat
  const note = useTake<{ came: boolean }>({
    reloads: 'talks',
    name: `attendance-${seatId}`,
    version,
    send: ({ came }, options) =>
      came ? api.talks.attendSeat({ seatId }, options) : api.talks.missSeat({ seatId }, options),
  })
  if (!mayAct || !runs || seat.status !== 'seated') return null
  return (
    <span className="actions no-print">
      {[true, false].map((came) => (
        <Button
          key={String(came)}
          size="small"
          loading={note.isPending}
          aria-label={`${enterpriseName ?? ''} ${t(came ? 'talks.came' : 'talks.missed')}`}
          onClick={() => note.mutate({ came })}
        >
          {t(came ? 'talks.came' : 'talks.missed')}
        </Button>
      ))}
      <TalkRefusal error={note.error} />
    </span>
  )
}
