import { t } from '#messages/index.ts'
import { FaultNote } from './FaultNote.tsx'

type Props = {
  id: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
  hint?: string | undefined
  fault?: string | undefined
}

export function Select({ id, label, value, options, onChange, hint, fault }: Props) {
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className={fault ? 'field faulty' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <FaultNote id={id} fault={fault} />
      <select
        id={id}
        name={id}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {value === '' && <option value="">{t('submit.choose')}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
