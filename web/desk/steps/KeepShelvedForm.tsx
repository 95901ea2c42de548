import { api } from '../api.ts'
import { Prose } from './Prose.tsx'
import { ReviewField } from './ReviewField.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

export function KeepShelvedForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="keepShelved"
      initial={{ reviewOn: '', reason: '' }}
      send={(values, options) => api.appeals.keepShelved({ appealId, ...values }, options)}
    >
      {() => (
        <>
          <ReviewField />
          <Prose name="reason" label="keepShelved.reason" max={1000} rows={2} required />
        </>
      )}
    </StepForm>
  )
}
