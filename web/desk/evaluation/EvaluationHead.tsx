import type { ReactNode } from 'react'
import { PageTabs } from '../PageTabs.tsx'
import { useSession } from '../queries.ts'
import '../talks/talks.css'

const ofCallers = [
  ['/calls', 'calls.tab.list'],
  ['/rectifications', 'calls.tab.rectifications'],
  ['/calls/all', 'calls.tab.appeals'],
] as const
const ofCoordinators = [
  ['/inbox', 'menu.inbox'],
  ['/rectifications', 'calls.tab.rectifications'],
] as const
const ofOffices = [
  ['/work', 'menu.work'],
  ['/rectifications', 'calls.tab.rectifications'],
] as const
const ofReaders = [
  ['/inbox', 'menu.appeals'],
  ['/rectifications', 'calls.tab.rectifications'],
] as const

/** The pages beside each other for this person: calls or appeals, and bad ratings. */
export function EvaluationTabs() {
  const { role } = useSession()
  if (role === 'caller') return <PageTabs label="calls.tabs" pages={ofCallers} />
  if (role === 'coordinator') return <PageTabs label="calls.tabs" pages={ofCoordinators} />
  if (role === 'handler' || role === 'lead') {
    return <PageTabs label="calls.tabs" pages={ofOffices} />
  }
  return <PageTabs label="calls.tabs" pages={ofReaders} />
}

/** A page's heading with what can be done beside it. */
export function EvaluationHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <>
      <EvaluationTabs />
      <div className="list-head">
        <h1>{title}</h1>
        {children}
      </div>
    </>
  )
}
