import type { HTMLAttributes, KeyboardEvent } from 'react'
import { t } from '#messages/index.ts'
import { FaultNote } from './FaultNote.tsx'

type Props = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  fault?: string | undefined
  /** Several lines of text when given; one line otherwise. */
  lines?: number
  /** The most characters; how many are written is shown. */
  max?: number
  optional?: boolean
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
}

/** The key that ends a Chinese word being typed must not send the form. */
function keepComposing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault()
}

export function TextField({ id, label, hint, fault, value, max, optional, ...rest }: Props) {
  const described = [hint && `${id}-hint`, fault && `${id}-fault`, max && `${id}-count`]
  return (
    <div className={fault ? 'field faulty' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <small className="optional">{t('submit.optional')}</small>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <FaultNote id={id} fault={fault} />
      <Box
        id={id}
        value={value}
        fault={fault}
        described={described.filter(Boolean).join(' ')}
        {...rest}
      />
      {max !== undefined && value.length > max * 0.6 && (
        <p id={`${id}-count`} className={value.length > max ? 'count over' : 'count'}>
          {t('submit.count', { n: value.length, max })}
        </p>
      )}
    </div>
  )
}

type BoxProps = Pick<Props, 'id' | 'value' | 'fault' | 'onChange' | 'lines' | 'inputMode'> & {
  described: string
}

function Box({ id, value, fault, described, onChange, lines, inputMode }: BoxProps) {
  const shared = {
    id,
    name: id,
    value,
    'aria-invalid': fault !== undefined,
    'aria-describedby': described || undefined,
  }
  if (lines) {
    return <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
  }
  return (
    <input
      {...shared}
      type="text"
      inputMode={inputMode}
      autoComplete="off"
      onKeyDown={keepComposing}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
