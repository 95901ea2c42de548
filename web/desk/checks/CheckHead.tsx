import { t } from '#messages/index.ts'
import { PageTabs } from '../PageTabs.tsx'
import { useSession } from '../queries.ts'
import '../talks/talks.css'
import './checks.css'

const pages = [
  ['/checks', 'checks.tab.tasks'],
  ['/checks/flags', 'checks.tab.flags'],
  ['/checks/relapses', 'checks.tab.relapses'],
  ['/checks/weeks', 'checks.tab.weeks'],
] as const

/** The title of a page of checks and the others beside it; a caller sees its own checks alone. */
export function CheckHead({ title }: { title: string }) {
  const { role } = useSession()
  const seen = pages.filter(([to]) => {
    if (role === 'caller') return false
    return role !== 'leader' || to === '/checks' || to === '/checks/weeks'
  })
  return (
    <>
      {seen.length > 0 && <PageTabs label="menu.checks" pages={seen} />}
      <div className="list-head">
        <h1>{t(title)}</h1>
      </div>
    </>
  )
}
