import type { ReactNode } from 'react'
import { PageTabs } from '#web/desk/PageTabs.tsx'
import './pictures.css'

const pages = [
  ['/talks', 'talks.periods'],
  ['/talks/topics', 'talks.topics'],
  ['/talks/hosts', 'talks.hosts'],
  ['/talks/feeds', 'talks.feeds'],
] as const

/** A page's title, what stands beside it, and the other pages. */
export function TalkHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <>
      <PageTabs label="menu.talks" pages={pages} />
      <div className="list-head">
        <h1>{title}</h1>
        {children}
      </div>
    </>
  )
}
