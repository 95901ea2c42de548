import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { t } from '#messages/index.ts'
import { type Appeal, api } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { useSession } from '../queries.ts'
import './search.css'

const asking: readonly string[] = ['coordinator', 'handler', 'lead']

/** How appeals like this one were answered before; looked for when somebody wants to see them. */
export function Precedents({ appeal: { appealId } }: { appeal: Appeal }) {
  const { role } = useSession()
  const [open, setOpen] = useState(false)
  const found = useQuery({
    queryKey: ['precedents', appealId],
    queryFn: () => api.search.precedents({ appealId }),
    enabled: open,
  })
  if (!asking.includes(role)) return null
  const list = role === 'coordinator' ? '/inbox' : '/work'
  return (
    <details className="precedents" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('search.precedents')}</summary>
      {open && (
        <Loaded query={found}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="faint">{t('search.noPrecedents')}</p>
            ) : (
              <ol className="found">
                {items.map(({ appealId: id, number, title, officeName, answer }) => (
                  <li key={id}>
                    <Link to={list} search={{ view: 'all', appeal: id }}>
                      {title}
                    </Link>
                    <p className="found-text">{answer}</p>
                    <p className="faint found-facts">
                      {[number, officeName].filter((fact) => fact).join(' · ')}
                    </p>
                  </li>
                ))}
              </ol>
            )
          }
        </Loaded>
      )}
    </details>
  )
}
