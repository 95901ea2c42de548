import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'

/** A cell whose column's name goes along for the cards of a narrow window, which have no heads. */
export function Cell({ label, children }: { label: string; children: ReactNode }) {
  return <td data-name={t(label)}>{children || <span className="faint">{t('due.none')}</span>}</td>
}

/** The heads of a table's columns, each by its words. */
export function Heads({ labels }: { labels: readonly string[] }) {
  return (
    <thead>
      <tr>
        {labels.map((label) => (
          <th key={label} scope="col">
            {t(label)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
