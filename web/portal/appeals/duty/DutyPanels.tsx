import type { Appeal } from '#web/portal/queries.ts'
import { Contest } from '../steps/Contest.tsx'
import { type StepProps, stepsOf } from '../steps/step-props.ts'
import { Along } from './Along.tsx'
import { Extension } from './Extension.tsx'
import { Merged } from './Merged.tsx'
import { Objected } from './Objected.tsx'
import { Shelved } from './Shelved.tsx'

type Props = { appeal: Appeal; today: string; finish: StepProps['finish'] }

/** What keeps the reply waiting, each explained while it does: an objection, a shelving, a merger, an extension. */
export function DutyPanels({ appeal, today, finish }: Props) {
  const { status, extension, deadlines, merger, along } = appeal
  const replyRuns = deadlines.some(({ kind, endedOn }) => kind === 'reply' && endedOn === null)
  const { has, given } = stepsOf(appeal, finish)
  return (
    <>
      {status === 'objected' && <Objected appeal={appeal} today={today} />}
      {status === 'shelved' && <Shelved appeal={appeal} />}
      {merger && <Merged {...{ appeal, merger, finish }} />}
      {along && <Along along={along} />}
      {has('relapse') && <Contest step="relapse" {...given('relapse')} />}
      {extension && replyRuns && <Extension {...{ appeal, extension, today, finish }} />}
    </>
  )
}
