import { api } from '../api.ts'
import { orNull } from '../form-problems.ts'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

export function CloseForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="close"
      initial={{ reason: '' }}
      send={({ reason }, options) =>
        api.appeals.close({ appealId, reason: orNull(reason) }, options)
      }
    >
      {() => <Prose name="reason" label="close.reason" hint="close.hint" max={1000} rows={2} />}
    </StepForm>
  )
}
