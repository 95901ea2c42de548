import type { ReactNode } from 'react'
import { PageTabs } from '#web/desk/PageTabs.tsx'
import '#web/desk/talks/talks.css'
import './awards.css'

const pages = [
  ['/awards', 'awards.rounds'],
  ['/awards/library', 'awards.library'],
] as const

/** A page's title, what stands beside it, and the other pages of good cases. */
export function AwardHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <>
      <PageTabs label="menu.awards" pages={pages} />
      <div className="list-head">
        <h1>{title}</h1>
        {children}
      </div>
    </>
  )
}
