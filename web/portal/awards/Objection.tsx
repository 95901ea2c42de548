import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { newKey } from '#web/ui/new-key.ts'
import { StepTrouble } from '../appeals/steps/StepTrouble.tsx'
import { SendButton } from '../form/SendButton.tsx'
import { TextField } from '../form/TextField.tsx'
import { awards } from './api.ts'

/** Says what is wrong with a case while it is published. */
export function Objection({ caseId }: { caseId: string }) {
  const client = useQueryClient()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const [key] = useState(newKey)
  const send = useMutation({
    mutationFn: () => awards.objectTo({ caseId, text }, { context: { key } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['awards'] }),
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setFault(text.trim() === '' ? t('award.write') : undefined)
    if (text.trim() !== '' && !send.isPending) send.mutate()
  }
  if (send.isSuccess) return <p className="panel good">{t('award.objected')}</p>
  return (
    <form onSubmit={onSubmit} noValidate>
      <TextField
        id={`objection-${caseId}`}
        label={t('award.object')}
        hint={t('award.objectHint')}
        value={text}
        onChange={setText}
        fault={fault}
        lines={3}
        max={1000}
      />
      <StepTrouble error={send.error} about="awards" />
      <SendButton busy={send.isPending}>{t('award.objectDo')}</SendButton>
    </form>
  )
}
