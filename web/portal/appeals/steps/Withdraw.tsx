import { type FormEvent, useRef } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { TextField } from '#web/portal/form/TextField.tsx'
import { Blocked } from './Blocked.tsx'
import { StepTrouble } from './StepTrouble.tsx'
import type { StepProps } from './step-props.ts'
import { useKeptText } from './use-kept-text.ts'
import { useStep } from './use-step.ts'

/** Withdraws the appeal, after saying what that means. */
export function Withdraw({ appealId, blocked, finish }: StepProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const kept = useKeptText(`${appealId}.withdraw`)
  const send = useStep(api.appeals.withdraw, () => {
    dialog.current?.close()
    kept.forget()
    finish('withdraw')
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!send.isPending) send.mutate({ appealId, reason: kept.text.trim() || null })
  }
  return (
    <div>
      <Blocked reason={blocked}>
        <button
          type="button"
          className="button quiet danger"
          onClick={() => dialog.current?.showModal()}
        >
          {t('step.withdraw.open')}
        </button>
      </Blocked>
      <dialog ref={dialog} aria-labelledby="withdraw-title">
        <form onSubmit={onSubmit} noValidate>
          <h2 id="withdraw-title">{t('step.withdraw.title')}</h2>
          <p>{t('step.withdraw.text')}</p>
          <TextField
            id="withdraw"
            label={t('step.withdraw.label')}
            optional
            value={kept.text}
            onChange={kept.change}
            max={1_000}
            lines={3}
          />
          <StepTrouble error={send.error} />
          <div className="buttons">
            <button type="submit" className="button danger" aria-disabled={send.isPending}>
              {send.isPending ? t('step.sending') : t('step.withdraw.send')}
            </button>
            <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
              {t('portal.cancel')}
            </button>
          </div>
        </form>
      </dialog>
    </div>
  )
}
