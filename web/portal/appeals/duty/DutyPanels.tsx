import type { Appeal } from '#web/portal/queries.ts'
import type { StepProps } from '../steps/step-props.ts'
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
  return (
    <>
      {status === 'objected' && <Objected appeal={appeal} today={today} />}
      {status === 'shelved' && <Shelved appeal={appeal} />}
      {merger && <Merged {...{ appeal, merger, finish }} />}
      {along && <Along along={along} />}
      {extension && replyRuns && <Extension {...{ appeal, extension, today, finish }} />}
    </>
  )
}
