import { api } from '../api.ts'
import { OfficeField } from './OfficeField.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

export function RedoForm({ appeal }: StepProps) {
  const { appealId, officeId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="redo"
      initial={{ officeId: officeId ?? '', requirement: '' }}
      send={(values, options) => api.appeals.redo({ appealId, ...values }, options)}
    >
      {() => (
        <>
          <OfficeField appeal={appeal} />
          <Prose name="requirement" label="redo.requirement" hint="redo.hint" max={1000} required />
        </>
      )}
    </StepForm>
  )
}
