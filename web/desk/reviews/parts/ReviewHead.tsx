import type { ReactNode } from 'react'
import { PageTabs } from '#web/desk/PageTabs.tsx'
import { useSession } from '#web/desk/queries.ts'
import '#web/desk/talks/talks.css'
import '../reviews.css'
import { useSeesAll } from '../review-queries.ts'

const pages = [
  ['/reviews', 'reviews.list'],
  ['/reviews/measures', 'reviews.followUp'],
  ['/reviews/rota', 'reviews.rota'],
  ['/reviews/half', 'packs.half'],
  ['/reviews/year', 'packs.year'],
  ['/promises', 'menu.promises'],
  ['/awards', 'menu.awards'],
] as const
/** What offices have of it: the reviews they are heard at, and what they promised. */
const ofOffices = [
  ['/reviews', 'menu.reviews'],
  ['/promises', 'menu.promises'],
] as const

/** A page's title, what stands beside it, and the other pages of the reviews. */
export function ReviewHead({ title, children }: { title: string; children?: ReactNode }) {
  const sees = useSeesAll()
  const { role } = useSession()
  const office = role === 'lead' || role === 'handler'
  return (
    <>
      {sees && <PageTabs label="menu.reviews" pages={pages} />}
      {office && <PageTabs label="menu.reviews" pages={ofOffices} />}
      <div className="list-head">
        <h1>{title}</h1>
        {children}
      </div>
    </>
  )
}
