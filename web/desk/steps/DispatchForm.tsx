import { api } from '../api.ts'
import { orNull } from '../form-problems.ts'
import { DispatchPreview } from './DispatchPreview.tsx'
import { OfficeField } from './OfficeField.tsx'
import { OfficesField } from './OfficesField.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

type Values = { officeId: string; coOfficeIds: string[]; requirement: string }
const nothing: Values = { officeId: '', coOfficeIds: [], requirement: '' }

/** Which office is to handle it and which help, with the dates it would have if dispatched now. */
export function DispatchForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="dispatch"
      initial={nothing}
      send={({ requirement, ...offices }, options) =>
        api.appeals.dispatch({ appealId, ...offices, requirement: orNull(requirement) }, options)
      }
    >
      {({ officeId, coOfficeIds }) => (
        <>
          <OfficeField appeal={appeal} />
          <OfficesField
            appeal={appeal}
            name="coOfficeIds"
            label="dispatch.coOffices"
            without={[officeId]}
          />
          <Prose name="requirement" label="dispatch.requirement" max={1000} rows={2} />
          <DispatchPreview appealId={appealId} helped={coOfficeIds.length > 0} />
        </>
      )}
    </StepForm>
  )
}
