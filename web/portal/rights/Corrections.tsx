import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { api } from '#web/client.ts'
import { dayWords } from '#web/ui/days.ts'
import { newKey } from '#web/ui/new-key.ts'
import { StepTrouble } from '../appeals/steps/StepTrouble.tsx'
import { SendButton } from '../form/SendButton.tsx'
import { TextField } from '../form/TextField.tsx'
import { correctionsQuery } from './rights-queries.ts'

const fields = ['name', 'creditCode', 'regionId', 'industry', 'other'] as const
type Field = (typeof fields)[number]

/** What the enterprise has asked to be put right, and the way to ask. */
export function Corrections() {
  const { data: items = [] } = useQuery(correctionsQuery)
  return (
    <section className="panel">
      <h2>{t('corrections.title')}</h2>
      <ul>
        {items.map(({ correctionId, field, value, askedOn, dueOn, state, refusal }) => (
          <li key={correctionId}>
            {t(`corrections.${field}`)}：{value}（{t('rights.askedOn', { on: dayWords(askedOn) })}，
            {t(`corrections.state.${state}`, { due: dayWords(dueOn), refusal: refusal ?? '' })}）
          </li>
        ))}
      </ul>
      <Ask />
    </section>
  )
}

function Ask() {
  const client = useQueryClient()
  const [field, setField] = useState<Field>('name')
  const [value, setValue] = useState('')
  const [why, setWhy] = useState('')
  const ask = useMutation({
    mutationFn: () =>
      api.rights.askCorrection({ field, value, why }, { context: { key: newKey() } }),
    onSuccess: () => {
      setValue('')
      setWhy('')
      return client.invalidateQueries(correctionsQuery)
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!ask.isPending) ask.mutate()
  }
  return (
    <details>
      <summary>
        <b>{t('corrections.ask')}</b>
      </summary>
      <p className="hint">{t('corrections.text')}</p>
      <form onSubmit={send} noValidate>
        <div className="field">
          <label>
            {t('corrections.field')}
            <select
              value={field}
              onChange={({ target }) =>
                setField(fields.find((one) => one === target.value) ?? 'other')
              }
            >
              {fields.map((one) => (
                <option key={one} value={one}>
                  {t(`corrections.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <TextField
          {...{ id: 'correction-value', label: t('corrections.value') }}
          {...{ value, onChange: setValue, max: 200 }}
        />
        <TextField
          {...{ id: 'correction-why', label: t('corrections.why'), lines: 3 }}
          {...{ value: why, onChange: setWhy, max: 500 }}
        />
        <SendButton busy={ask.isPending}>{t('corrections.send')}</SendButton>
      </form>
      <StepTrouble error={ask.error} />
    </details>
  )
}
