import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'

/** Pages that belong together, beside each other: each its address and its word. */
export function PageTabs<Path extends string>({
  label,
  pages,
}: {
  label: string
  pages: readonly (readonly [to: Path, word: string])[]
}) {
  return (
    <nav className="tabs no-print" aria-label={t(label)}>
      {pages.map(([to, word]) => (
        <Link
          key={to}
          to={to}
          className="tab"
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t(word)}
        </Link>
      ))}
    </nav>
  )
}
