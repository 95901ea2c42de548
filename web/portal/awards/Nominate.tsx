import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '#messages/index.ts'
import { environments } from '#modules/appeals/domain/words.ts'
import { newKey } from '#web/ui/new-key.ts'
import { StepTrouble } from '../appeals/steps/StepTrouble.tsx'
import { Select } from '../form/Select.tsx'
import { SendButton } from '../form/SendButton.tsx'
import { TextField } from '../form/TextField.tsx'
import { Tick } from '../form/Tick.tsx'
import { cityQuery } from '../queries.ts'
import { awards } from './api.ts'
import type { Listed } from './queries.ts'

const texts = [
  'title',
  'appeal',
  'before',
  'done',
  'after',
  'measure',
  'was',
  'is',
  'unit',
] as const
type Text = (typeof texts)[number]
type Typed = Record<Text, string>
const nothing = Object.fromEntries(texts.map((name) => [name, ''])) as Typed
const long: Partial<Record<Text, number>> = { before: 3, done: 4, after: 3 }

const numberOf = (text: string) => Number(text.normalize('NFKC').trim() || Number.NaN)

function faultsOf(typed: Typed): Partial<Record<Text, string>> {
  const empty = texts.filter((name) => typed[name].trim() === '')
  const odd = (['was', 'is'] as const).filter((name) => Number.isNaN(numberOf(typed[name])))
  return Object.fromEntries([
    ...odd.map((name) => [name, t('award.number')]),
    ...empty.map((name) => [name, t('award.write')]),
  ])
}

/** An enterprise proposes what came of its own appeal; by that it agrees to its being told. */
export function Nominate({ cycleId, onDone }: { cycleId: string; onDone: () => void }) {
  const client = useQueryClient()
  const city = useQuery(cityQuery).data
  const [typed, setTyped] = useState(nothing)
  const [environment, setEnvironment] = useState<Listed['environment']>('services')
  const [regionId, setRegion] = useState('')
  const [agrees, setAgrees] = useState(false)
  const [faults, setFaults] = useState<Partial<Record<Text, string>>>({})
  const [key, setKey] = useState(newKey)
  const send = useMutation({
    mutationFn: () =>
      awards.nominate(
        {
          ...{ cycleId, environment, title: typed.title, appeals: [typed.appeal.trim()] },
          ...{ before: typed.before, done: typed.done, after: typed.after },
          ...(regionId && { regionId }),
          effect: {
            ...{ measure: typed.measure, unit: typed.unit },
            ...{ before: numberOf(typed.was), after: numberOf(typed.is) },
          },
        },
        { context: { key } },
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['awards'] })
      onDone()
    },
    onError: () => setKey(newKey()),
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOf(typed)
    setFaults(found)
    if (Object.keys(found).length === 0 && agrees && !send.isPending) send.mutate()
  }
  return (
    <form className="panel" onSubmit={onSubmit} noValidate>
      <h2>{t('award.nominate')}</h2>
      <p className="hint">{t('award.nominateHint')}</p>
      <Select
        id="nominate-environment"
        label={t('award.environment')}
        value={environment}
        options={environments.map((value) => ({ value, label: t(`environment.${value}`) }))}
        onChange={(value) => setEnvironment(value as Listed['environment'])}
      />
      <Select
        id="nominate-region"
        label={t('award.region')}
        value={regionId || 'any'}
        options={[
          { value: 'any', label: t('award.wholeCity') },
          ...(city?.regions ?? []).map((one) => ({ value: one.regionId, label: one.name })),
        ]}
        onChange={(value) => setRegion(value === 'any' ? '' : value)}
      />
      <Fields typed={typed} faults={faults} onChange={setTyped} />
      <Tick checked={agrees} onChange={setAgrees}>
        {t('award.agreeToTell')}
      </Tick>
      <StepTrouble error={send.error} about="awards" />
      <SendButton busy={send.isPending}>{t('award.nominateDo')}</SendButton>
    </form>
  )
}

type FieldsProps = {
  typed: Typed
  faults: Partial<Record<Text, string>>
  onChange: (typed: Typed) => void
}

const Fields = ({ typed, faults, onChange }: FieldsProps) =>
  texts.map((name) => (
    <TextField
      key={name}
      id={`nominate-${name}`}
      label={t(`award.field.${name}`)}
      value={typed[name]}
      fault={faults[name]}
      onChange={(value) => onChange({ ...typed, [name]: value })}
      {...(long[name] && { lines: long[name] })}
    />
  ))
