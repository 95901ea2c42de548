import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { SendButton } from '#web/portal/form/SendButton.tsx'
import { TextField } from '#web/portal/form/TextField.tsx'
import { FilesField } from '#web/ui/files/FilesField.tsx'
import { filesFault, mostFiles, usePortalFiles } from '../files.ts'
import { Blocked } from './Blocked.tsx'
import { StepTrouble } from './StepTrouble.tsx'
import type { StepProps } from './step-props.ts'
import { useKeptText } from './use-kept-text.ts'
import { useStep } from './use-step.ts'

type Props = StepProps & {
  step: 'supplement' | 'addDetail'
  question?: string
  /** What the clock does meanwhile. */
  pause?: string
}

/** Adds words to the appeal: the answer to a question, open at once, or news, folded away. */
export function AddWords(props: Props) {
  const { step, question, pause } = props
  if (question !== undefined) {
    return (
      <section className="panel need-panel no-print">
        <h2>{t(`step.${step}.title`)}</h2>
        <blockquote className="prose">{question}</blockquote>
        {pause && <p className="pause">{pause}</p>}
        <WordsForm {...props} />
      </section>
    )
  }
  return (
    <details className="more no-print">
      <summary>
        <b>{t('step.addDetail.title')}</b>
      </summary>
      <WordsForm {...props} />
    </details>
  )
}

function WordsForm({ appealId, step, question, blocked, finish }: Props) {
  const kept = useKeptText(`${appealId}.${step}`)
  const files = usePortalFiles([])
  const [fault, setFault] = useState<string>()
  const [wait, setWait] = useState<string>()
  const send = useStep(api.appeals[step], () => {
    kept.forget()
    files.put([])
    finish(step)
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const text = kept.text.trim()
    setFault(text === '' ? t('fault.words') : undefined)
    const unsent = filesFault(files)
    setWait(unsent)
    if (text === '') document.getElementById(step)?.focus()
    else if (!unsent && !send.isPending) {
      const attachments = files.kept.map(({ attachmentId }) => attachmentId)
      send.mutate({ appealId, text, attachments })
    }
  }
  const words = question === undefined ? 'addDetail' : 'supplement'
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t(`step.${words}.title`)}>
      <TextField
        id={step}
        label={t(`step.${words}.label`)}
        hint={question === undefined ? t('step.addDetail.hint') : undefined}
        fault={fault}
        value={kept.text}
        onChange={kept.change}
        max={5_000}
        lines={5}
      />
      <FilesField id={`${step}-files`} files={files} most={mostFiles} fault={wait} />
      <StepTrouble error={send.error} />
      <Blocked reason={blocked}>
        <SendButton busy={send.isPending}>{t(`step.${words}.send`)}</SendButton>
      </Blocked>
    </form>
  )
}
