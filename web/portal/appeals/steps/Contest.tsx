import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { SendButton } from '#web/portal/form/SendButton.tsx'
import { TextField } from '#web/portal/form/TextField.tsx'
import { StepTrouble } from './StepTrouble.tsx'
import type { StepProps } from './step-props.ts'
import { useKeptText } from './use-kept-text.ts'
import { useStep } from './use-step.ts'

type Props = StepProps & { step: 'contestExtension' | 'contestMerger' | 'relapse' }

/** Contests an extension or a merger, with a reason; folded away until it is wanted. */
export function Contest({ step, appealId, finish }: Props) {
  const kept = useKeptText(`${appealId}.${step}`)
  const [fault, setFault] = useState<string>()
  const send = useStep(api.appeals[step], () => {
    kept.forget()
    finish(step)
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const reason = kept.text.trim()
    setFault(reason === '' ? t('fault.words') : undefined)
    if (reason === '') document.getElementById(step)?.focus()
    else if (!send.isPending) send.mutate({ appealId, reason })
  }
  return (
    <details className="more inner no-print">
      <summary>
        <b>{t(`step.${step}.title`)}</b>
      </summary>
      <form onSubmit={onSubmit} noValidate aria-label={t(`step.${step}.title`)}>
        <TextField
          id={step}
          label={t(`step.${step}.label`)}
          hint={t(`step.${step}.hint`)}
          fault={fault}
          value={kept.text}
          onChange={kept.change}
          max={1_000}
          lines={4}
        />
        <StepTrouble error={send.error} />
        <SendButton busy={send.isPending}>{t(`step.${step}.send`)}</SendButton>
      </form>
    </details>
  )
}
