import { Form } from 'antd'
import { api } from '../api.ts'
import type { Changes } from '../appeals/texts/changes.ts'
import { TextCheck } from '../appeals/texts/TextCheck.tsx'
import { orNull } from '../form-problems.ts'
import { DispatchPreview } from './DispatchPreview.tsx'
import { SuggestedOffice } from './OfficeField.tsx'
import { OfficesField } from './OfficesField.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

type Values = { officeId: string; coOfficeIds: string[]; requirement: string; texts: Changes }
const nothing: Values = { officeId: '', coOfficeIds: [], requirement: '', texts: [] }

/**
 * Which office is to handle it and which help, with the dates it would have if dispatched now, below
 * the text that it will read: dispatching confirms it.
 */
export function DispatchForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="dispatch"
      initial={nothing}
      send={({ requirement, texts, ...offices }, options) => {
        const given = { requirement: orNull(requirement), texts: [...texts] }
        return api.appeals.dispatch({ appealId, ...offices, ...given }, options)
      }}
    >
      {({ officeId, coOfficeIds }) => (
        <>
          <Form.Item name="texts">
            <TextCheck appeal={appeal} />
          </Form.Item>
          <SuggestedOffice appeal={appeal} />
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
