import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import '#web/desk/talks/talks.css'
import '../reviews.css'
import { useSeesAll } from '../review-queries.ts'

const pages = [
  ['/reviews', 'reviews.list'],
  ['/reviews/measures', 'reviews.followUp'],
  ['/reviews/rota', 'reviews.rota'],
] as const

/** A page's title, what stands beside it, and the other pages of the reviews. */
export function ReviewHead({ title, children }: { title: string; children?: ReactNode }) {
  const sees = useSeesAll()
  return (
    <>
      {sees && (
        <nav className="tabs no-print" aria-label={t('menu.reviews')}>
          {pages.map(([to, label]) => (
            <Link
              key={to}
              to={to}
              className="tab"
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(label)}
            </Link>
          ))}
        </nav>
      )}
      <div className="list-head">
        <h1>{title}</h1>
        {children}
      </div>
    </>
  )
}
