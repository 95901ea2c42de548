import { api } from '#web/client.ts'
import { Blocked } from './Blocked.tsx'
import type { StepProps } from './step-props.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

const words = {
  open: 'step.withdraw.open',
  title: 'step.withdraw.title',
  text: 'step.withdraw.text',
  reason: 'step.withdraw.label',
  send: 'step.withdraw.send',
}

/** Withdraws the appeal, after saying what that means. */
export function Withdraw({ appealId, blocked, finish }: StepProps) {
  return (
    <div>
      <WithdrawDialog
        id={appealId}
        about="appeals"
        words={words}
        call={({ id, reason }, options) => api.appeals.withdraw({ appealId: id, reason }, options)}
        finish={finish}
        around={(button) => <Blocked reason={blocked}>{button}</Blocked>}
      />
    </div>
  )
}
