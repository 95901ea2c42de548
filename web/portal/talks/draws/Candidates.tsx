import { useState } from 'react'
import { t } from '#messages/index.ts'
import type { Draw } from '../queries.ts'
import { markWords } from './mark-words.ts'

/** Every candidate's code; there may be thousands, so they are drawn once asked for. */
export function Candidates({ draw: { candidates, yours } }: { draw: Draw }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{t('draw.list', { n: candidates.length })}</b>
      </summary>
      {open && (
        <ul className="codes">
          {candidates.map((candidate) => (
            <li key={candidate.code}>
              <code>{candidate.code}</code>{' '}
              {yours.includes(candidate.code) && <b className="badge">{t('draw.yours')}</b>}
              <small>{markWords(candidate)}</small>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
