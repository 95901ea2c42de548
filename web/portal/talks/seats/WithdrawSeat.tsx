import { WithdrawDialog } from '#web/portal/appeals/steps/WithdrawDialog.tsx'
import { talks } from '../api.ts'

const words = {
  open: 'withdraw.open',
  title: 'withdraw.title',
  text: 'withdraw.text',
  reason: 'withdraw.reason',
  send: 'withdraw.send',
}

type Props = { seatId: string; finish: (step: string) => void }

/** Gives a seat up, after saying what that means. */
export function WithdrawSeat({ seatId, finish }: Props) {
  return (
    <WithdrawDialog
      id={seatId}
      about="talks"
      words={words}
      call={({ id, reason }, options) => talks.withdrawSeat({ seatId: id, reason }, options)}
      finish={finish}
    />
  )
}
