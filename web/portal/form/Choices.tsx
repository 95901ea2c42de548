import type { ReactNode } from 'react'
import { FaultNote } from './FaultNote.tsx'

export type Choice<V extends string> = {
  value: V
  label: ReactNode
  about?: string | undefined
  /** Why it cannot be chosen now. */
  blocked?: string | undefined
}

type Props<V extends string> = {
  id: string
  legend: string
  choices: readonly Choice<V>[]
  value: V | null
  onChange: (value: V) => void
  hint?: string | undefined
  fault?: string | undefined
  className?: string
}

/** One of several, as radio buttons with the whole box to touch. */
export function Choices<V extends string>({
  id,
  legend,
  hint,
  fault,
  className,
  ...rest
}: Props<V>) {
  return (
    <fieldset
      className={`field choices ${className ?? ''} ${fault ? 'faulty' : ''}`}
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <FaultNote id={id} fault={fault} />
      <div className="choice-list">
        {rest.choices.map((choice, index) => (
          <Option
            key={choice.value}
            id={index === 0 ? id : undefined}
            name={id}
            choice={choice}
            {...rest}
          />
        ))}
      </div>
    </fieldset>
  )
}

type OptionProps<V extends string> = Pick<Props<V>, 'value' | 'onChange'> & {
  id: string | undefined
  name: string
  choice: Choice<V>
}

function Option<V extends string>({ id, name, choice, value, onChange }: OptionProps<V>) {
  const about = choice.blocked ?? choice.about
  return (
    <label className="choice">
      <input
        type="radio"
        id={id}
        name={name}
        value={choice.value}
        checked={choice.value === value}
        disabled={choice.blocked !== undefined}
        onChange={() => onChange(choice.value)}
      />
      <span className="choice-words">
        <span className="choice-label">{choice.label}</span>
        {about && <span className="choice-about">{about}</span>}
      </span>
    </label>
  )
}
