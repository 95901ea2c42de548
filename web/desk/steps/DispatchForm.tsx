import { Form } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { orNull } from '../form-problems.ts'
import { OfficeSelect } from './OfficeSelect.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

export function DispatchForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="dispatch"
      initial={{ officeId: '', requirement: '' }}
      send={({ officeId, requirement }, options) =>
        api.appeals.dispatch({ appealId, officeId, requirement: orNull(requirement) }, options)
      }
    >
      {() => (
        <>
          <OfficeField appeal={appeal} />
          <Prose name="requirement" label="dispatch.requirement" max={1000} rows={2} />
        </>
      )}
    </StepForm>
  )
}

/** Which office is to handle it; shared by dispatching and doing again. */
export function OfficeField({ appeal }: StepProps) {
  return (
    <Form.Item
      name="officeId"
      label={t('dispatch.office')}
      getValueProps={(value: string) => ({ value: value || undefined })}
      rules={[{ required: true, message: t('dispatch.officeNeeded') }]}
    >
      <OfficeSelect appeal={appeal} />
    </Form.Item>
  )
}
