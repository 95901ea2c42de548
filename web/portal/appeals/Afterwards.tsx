import { Rectifications } from '../evaluation/Rectifications.tsx'
import type { Appeal } from '../queries.ts'
import { PartOfProblem } from './problem/PartOfProblem.tsx'
import { Promises } from './promises/Promises.tsx'

/** What an appeal leads to beyond its reply; loaded after the page, for few of them have any of it. */
export function Afterwards({ appeal: { appealId, reply } }: { appeal: Appeal }) {
  return (
    <>
      <Promises appealId={appealId} />
      {reply && <Rectifications appealId={appealId} />}
      <PartOfProblem appealId={appealId} />
    </>
  )
}
