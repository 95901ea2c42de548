import type { ReactNode } from 'react'

type Props = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }

/** Something agreed to or not. */
export function Tick({ checked, onChange, children }: Props) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />{' '}
      {children}
    </label>
  )
}
