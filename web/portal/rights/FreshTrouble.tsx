import { lazy, Suspense } from 'react'
import { StepTrouble } from '../appeals/steps/StepTrouble.tsx'
import { codeOf } from '../problems.ts'

// Why lazy: few are asked, and the code for it is not small.
const ConfirmAgain = lazy(async () => {
  const { ConfirmAgain } = await import('./ConfirmAgain.tsx')
  return { default: ConfirmAgain }
})

type Props = { error: unknown; again: () => void }

/** Why it was not done; where the server only wants to know again who asks, the way to say it. */
export function FreshTrouble({ error, again }: Props) {
  if (error === null || codeOf(error) !== 'people/confirm-again')
    return <StepTrouble error={error} />
  return (
    <Suspense>
      <ConfirmAgain onDone={again} />
    </Suspense>
  )
}
