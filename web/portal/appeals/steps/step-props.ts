import { t } from '#messages/index.ts'
import type { Appeal } from '#web/portal/queries.ts'

/** What the form of every step is given. */
export type StepProps = {
  appealId: string
  /** Why the step may not be taken now, in words. */
  blocked: string | undefined
  finish: (step: string) => void
}

/** The steps the server says are open, each with what its form is given. */
export function stepsOf({ appealId, open }: Appeal, finish: StepProps['finish']) {
  const blockedBy = new Map(open.map((step) => [step.step, step.blockedBy]))
  const given = (step: string): StepProps => {
    const code = blockedBy.get(step)
    return { appealId, finish, blocked: code ? t(code) : undefined }
  }
  return { has: (step: string) => blockedBy.has(step), given }
}
