import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { environments } from '#modules/appeals/domain/words.ts'
import { StepTrouble } from '#web/portal/appeals/steps/StepTrouble.tsx'
import { useKeptText } from '#web/portal/appeals/steps/use-kept-text.ts'
import { useStep } from '#web/portal/appeals/steps/use-step.ts'
import { Select } from '#web/portal/form/Select.tsx'
import { SendButton } from '#web/portal/form/SendButton.tsx'
import { TextField } from '#web/portal/form/TextField.tsx'
import { talks } from '../api.ts'

type Props = { owner: string; finish: (step: string) => void }

/** A proposal for the library; what is typed outlives a reload. */
export function ProposeTopic({ owner, finish }: Props) {
  const title = useKeptText(`${owner}.topic.title`)
  const summary = useKeptText(`${owner}.topic.summary`)
  const chain = useKeptText(`${owner}.topic.chain`)
  const [environment, setEnvironment] = useState<(typeof environments)[number] | ''>('')
  const [fault, setFault] = useState<string>()
  const done = () => {
    for (const kept of [title, summary, chain]) kept.forget()
    setEnvironment('')
    finish('propose')
  }
  const send = useStep(talks.proposeTopic, done, 'talks')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const name = title.text.trim()
    setFault(name === '' ? t('propose.needed') : undefined)
    if (name === '') document.getElementById('topic-title')?.focus()
    else if (!send.isPending) {
      send.mutate({
        title: name,
        summary: summary.text.trim() || null,
        environment: environment || null,
        chain: chain.text.trim() || null,
      })
    }
  }
  return (
    <form className="panel" onSubmit={onSubmit} noValidate aria-label={t('propose.title')}>
      <TextField
        {...{ id: 'topic-title', label: t('propose.name'), hint: t('propose.name.hint') }}
        {...{ value: title.text, onChange: title.change, max: 80, fault }}
      />
      <TextField
        {...{ id: 'topic-summary', label: t('propose.summary'), hint: t('propose.summary.hint') }}
        {...{ value: summary.text, onChange: summary.change, max: 1_000, lines: 4, optional: true }}
      />
      <Select
        id="topic-environment"
        label={t('propose.environment')}
        value={environment}
        options={environments.map((value) => ({ value, label: t(`environment.${value}`) }))}
        onChange={(chosen) => setEnvironment(environments.find((one) => one === chosen) ?? '')}
      />
      <TextField
        {...{ id: 'topic-chain', label: t('propose.chain'), hint: t('propose.chain.hint') }}
        {...{ value: chain.text, onChange: chain.change, max: 40, optional: true }}
      />
      <StepTrouble error={send.error} about="talks" />
      <SendButton busy={send.isPending}>{t('propose.send')}</SendButton>
    </form>
  )
}
