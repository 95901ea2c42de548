import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import './pictures.css'

const pages = [
  ['/talks', 'talks.periods'],
  ['/talks/topics', 'talks.topics'],
  ['/talks/hosts', 'talks.hosts'],
  ['/talks/feeds', 'talks.feeds'],
] as const

/** The pages of the talks beside each other. */
export function TalksNav() {
  return (
    <nav className="tabs no-print" aria-label={t('menu.talks')}>
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
  )
}

/** A page's title, what stands beside it, and the other pages. */
export function TalkHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <>
      <TalksNav />
      <div className="list-head">
        <h1>{title}</h1>
        {children}
      </div>
    </>
  )
}
