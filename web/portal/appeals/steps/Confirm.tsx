import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { Choices } from '#web/portal/form/Choices.tsx'
import { SendButton } from '#web/portal/form/SendButton.tsx'
import { TextField } from '#web/portal/form/TextField.tsx'
import { Blocked } from './Blocked.tsx'
import { StepTrouble } from './StepTrouble.tsx'
import type { StepProps } from './step-props.ts'
import { useKeptText } from './use-kept-text.ts'
import { useStep } from './use-step.ts'

type Answer = 'yes' | 'no' | 'deny'
type Props = StepProps & { denyBlocked: string | undefined }

/** Asks the first question of all: 解决了吗. A denial says why. */
export function Confirm({ appealId, blocked, denyBlocked, finish }: Props) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const kept = useKeptText(`${appealId}.confirm`)
  const { faults, check } = useFaults()
  const { send, isPending, error } = useAnswer(appealId, (step) => {
    kept.forget()
    finish(step)
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const words = kept.text.trim()
    if (check(answer, words) && answer !== null && !isPending) send(answer, words)
  }
  return (
    <section className="panel need-panel no-print">
      <form onSubmit={onSubmit} noValidate>
        <Question {...{ answer, setAnswer, blocked, denyBlocked }} fault={faults.answer} />
        <TextField
          id="confirm-words"
          label={t(answer === 'deny' ? 'step.confirm.reason' : 'step.confirm.words')}
          optional={answer !== 'deny'}
          fault={faults.words}
          value={kept.text}
          onChange={kept.change}
          max={2_000}
          lines={3}
        />
        <StepTrouble error={error} />
        <Blocked reason={blocked && denyBlocked ? blocked : undefined}>
          <SendButton busy={isPending}>{t('step.confirm.send')}</SendButton>
        </Blocked>
      </form>
    </section>
  )
}

type QuestionProps = Pick<Props, 'blocked' | 'denyBlocked'> & {
  answer: Answer | null
  setAnswer: (answer: Answer) => void
  fault: string | undefined
}

function Question({ answer, setAnswer, fault, blocked, denyBlocked }: QuestionProps) {
  return (
    <Choices<Answer>
      id="answer"
      legend={t('step.confirm.title')}
      fault={fault}
      value={answer}
      onChange={setAnswer}
      choices={[
        { value: 'yes', label: t('step.confirm.yes'), blocked },
        { value: 'no', label: t('step.confirm.no'), about: t('step.confirm.no.about'), blocked },
        {
          value: 'deny',
          label: t('step.confirm.deny'),
          about: t('step.confirm.deny.about'),
          blocked: denyBlocked,
        },
      ]}
    />
  )
}

/** What has to be filled in before the answer can be sent at all; the focus goes to what is missing. */
function useFaults() {
  const [faults, setFaults] = useState<{ answer?: string; words?: string }>({})
  const check = (answer: Answer | null, words: string): boolean => {
    const silent = answer === 'deny' && words === ''
    setFaults({
      ...(answer === null ? { answer: t('fault.choose') } : {}),
      ...(silent ? { words: t('fault.words') } : {}),
    })
    if (answer === null) document.getElementById('answer')?.focus()
    else if (silent) document.getElementById('confirm-words')?.focus()
    return answer !== null && !silent
  }
  return { faults, check }
}

function useAnswer(appealId: string, done: (step: string) => void) {
  const confirm = useStep(api.appeals.confirm, () => done('confirm'))
  const deny = useStep(api.appeals.deny, () => done('deny'))
  return {
    isPending: confirm.isPending || deny.isPending,
    error: confirm.error ?? deny.error,
    send: (answer: Answer, words: string) => {
      confirm.reset()
      deny.reset()
      if (answer === 'deny') deny.mutate({ appealId, reason: words })
      else confirm.mutate({ appealId, solved: answer === 'yes', words: words || null })
    },
  }
}
