import { api } from '../api.ts'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

export function ReturnDraftForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="returnDraft"
      initial={{ reason: '' }}
      send={(values, options) => api.appeals.returnDraft({ appealId, ...values }, options)}
    >
      {() => <Prose name="reason" label="return.reason" max={1000} required />}
    </StepForm>
  )
}
