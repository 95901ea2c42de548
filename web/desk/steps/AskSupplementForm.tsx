import { api } from '../api.ts'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

export function AskSupplementForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="askSupplement"
      initial={{ question: '' }}
      send={(values, options) => api.appeals.askSupplement({ appealId, ...values }, options)}
    >
      {() => <Prose name="question" label="ask.question" hint="ask.hint" max={1000} required />}
    </StepForm>
  )
}
