import type { ReactNode } from 'react'
import { PageTabs } from '#web/desk/PageTabs.tsx'
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
      {sees && <PageTabs label="menu.reviews" pages={pages} />}
      <div className="list-head">
        <h1>{title}</h1>
        {children}
      </div>
    </>
  )
}
