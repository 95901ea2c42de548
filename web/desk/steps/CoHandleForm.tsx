import { api } from '../api.ts'
import { OfficesField } from './OfficesField.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

export function CoHandleForm({ appeal }: StepProps) {
  const { appealId, officeId, coOfficeIds } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="coHandle"
      initial={{ officeIds: [] as string[] }}
      send={(values, options) => api.appeals.coHandle({ appealId, ...values }, options)}
    >
      {() => (
        <OfficesField
          appeal={appeal}
          name="officeIds"
          label="coHandle.offices"
          without={[officeId ?? '', ...coOfficeIds]}
          required
        />
      )}
    </StepForm>
  )
}
