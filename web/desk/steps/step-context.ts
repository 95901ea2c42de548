import { createContext, useContext } from 'react'
import type { DeskStep } from './desk-steps.ts'

type StepContextValue = {
  /** Whether the server would still take this step, as far as we know. */
  open: boolean
  /** Changes when the keyboard asks for the form. */
  focusAt: number
  touch: () => void
  taken: (step: DeskStep) => Promise<void>
}

export const StepContext = createContext<StepContextValue | null>(null)

export function useStepContext(): StepContextValue {
  const context = useContext(StepContext)
  if (context === null) throw new Error('A step form was drawn outside of StepArea.')
  return context
}
