import { type FormEvent, useRef } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { StepTrouble } from '#web/portal/appeals/steps/StepTrouble.tsx'
import { useKeptText } from '#web/portal/appeals/steps/use-kept-text.ts'
import { useStep } from '#web/portal/appeals/steps/use-step.ts'
import { TextField } from '#web/portal/form/TextField.tsx'

type Props = { seatId: string; finish: (step: string) => void }

/** Gives a seat up, after saying what that means. */
export function WithdrawSeat({ seatId, finish }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const kept = useKeptText(`${seatId}.withdraw`)
  const done = () => {
    dialog.current?.close()
    kept.forget()
    finish('withdraw')
  }
  const send = useStep(api.talks.withdrawSeat, done, 'talks')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!send.isPending) send.mutate({ seatId, reason: kept.text.trim() || null })
  }
  return (
    <>
      <button
        type="button"
        className="button quiet danger"
        onClick={() => dialog.current?.showModal()}
      >
        {t('withdraw.open')}
      </button>
      <dialog ref={dialog} aria-labelledby="withdraw-title">
        <form onSubmit={onSubmit} noValidate>
          <h2 id="withdraw-title">{t('withdraw.title')}</h2>
          <p>{t('withdraw.text')}</p>
          <TextField
            id="withdraw"
            label={t('withdraw.reason')}
            optional
            value={kept.text}
            onChange={kept.change}
            max={1_000}
            lines={3}
          />
          <StepTrouble error={send.error} about="talks" />
          <div className="buttons">
            <button type="submit" className="button danger" aria-disabled={send.isPending}>
              {send.isPending ? t('step.sending') : t('withdraw.send')}
            </button>
            <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
              {t('portal.cancel')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  )
}
