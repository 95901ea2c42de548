import { type FormEvent, useRef, useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { Choices } from '#web/portal/form/Choices.tsx'
import { Tick } from '#web/portal/form/Tick.tsx'
import type { Appeal } from '#web/portal/queries.ts'
import { StepTrouble } from '../steps/StepTrouble.tsx'
import type { StepProps } from '../steps/step-props.ts'
import { useStep } from '../steps/use-step.ts'

/** The offices that handle it and do not know yet whose it is. */
function officesToTell({ officeId, officeName, coHandlers, disclosedTo }: Appeal) {
  const all = [{ officeId: officeId ?? '', officeName }, ...coHandlers]
  const told = new Set(disclosedTo.map((one) => one.officeId))
  return all.flatMap(({ officeId: value, officeName: label }) =>
    value && label && !told.has(value) ? [{ value, label }] : [],
  )
}

/** Agreeing that one office knows who the enterprise is, after saying that it cannot be undone. */
export function Disclose({ appeal, appealId, finish }: StepProps & { appeal: Appeal }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [officeId, choose] = useState<string | null>(null)
  const [understood, understand] = useState(false)
  const offices = officesToTell(appeal)
  const tell = useStep(api.appeals.disclose, () => {
    dialog.current?.close()
    finish('disclose')
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!tell.isPending && understood && officeId) tell.mutate({ appealId, officeId })
  }
  if (offices.length === 0) return null
  return (
    <>
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          choose(offices[0]?.value ?? null)
          dialog.current?.showModal()
        }}
      >
        {t('who.disclose')}
      </button>
      <dialog ref={dialog} aria-labelledby="disclose-title">
        <form onSubmit={onSubmit} noValidate>
          <h2 id="disclose-title">{t('who.disclose.title')}</h2>
          <p>{t('who.disclose.text')}</p>
          <Choices
            id="disclose-office"
            legend={t('who.disclose.office')}
            choices={offices}
            value={officeId}
            onChange={choose}
          />
          <Tick checked={understood} onChange={understand}>
            {t('who.disclose.understood')}
          </Tick>
          <StepTrouble error={tell.error} about="appeals" />
          <div className="buttons">
            <button
              type="submit"
              className="button danger"
              aria-disabled={tell.isPending || !understood}
            >
              {t(tell.isPending ? 'step.sending' : 'who.disclose.send')}
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
