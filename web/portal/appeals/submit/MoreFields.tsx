import { useState } from 'react'
import { t } from '#messages/index.ts'
import { environments } from '#modules/appeals/domain/words.ts'
import { Select } from '#web/portal/form/Select.tsx'
import { TextField } from '#web/portal/form/TextField.tsx'
import { longest } from './check-draft.ts'
import type { FieldsProps } from './fields.ts'

const names = [
  'environment',
  'place',
  'project',
  'peopleAffected',
  'moneyAffected',
  'tags',
] as const

/** What may be left out; it unfolds by itself when something in it is wrong. */
export function MoreFields({ draft, faults, change }: FieldsProps) {
  const faulty = names.some((name) => faults[name] !== undefined)
  const [open, setOpen] = useState(() => draft.place + draft.project + draft.tags !== '')
  return (
    <details
      className="more"
      open={open || faulty}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <b>{t('submit.more')}</b>
        <small>{t('submit.moreText')}</small>
      </summary>
      <Select
        id="environment"
        label={t('field.environment')}
        hint={t('field.environment.hint')}
        fault={faults.environment}
        value={draft.environment}
        options={environments.map((value) => ({ value, label: t(`environment.${value}`) }))}
        onChange={(chosen) => {
          const environment = environments.find((value) => value === chosen)
          if (environment) change({ environment })
        }}
      />
      <OptionalTexts draft={draft} faults={faults} change={change} />
    </details>
  )
}

const texts = [
  { name: 'place', max: longest.place, hint: true },
  { name: 'project', max: longest.project, hint: false },
  { name: 'peopleAffected', inputMode: 'numeric', hint: false },
  { name: 'moneyAffected', inputMode: 'decimal', hint: false },
  { name: 'tags', hint: true },
] as const

function OptionalTexts({ draft, faults, change }: FieldsProps) {
  return texts.map(({ name, hint, ...more }) => (
    <TextField
      key={name}
      id={name}
      optional
      label={t(`field.${name}`)}
      hint={hint ? t(`field.${name}.hint`) : undefined}
      fault={faults[name]}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
      {...more}
    />
  ))
}
