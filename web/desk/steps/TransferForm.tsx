import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { OfficeField } from './OfficeField.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

export function TransferForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="transfer"
      initial={{ officeId: '', reason: '' }}
      send={(values, options) => api.appeals.transfer({ appealId, ...values }, options)}
    >
      {() => (
        <>
          <OfficeField appeal={appeal} label="transfer.office" without={[appeal.officeId ?? '']} />
          <Prose name="reason" label="transfer.reason" max={1000} required />
          <p className="note">{t('transfer.note')}</p>
        </>
      )}
    </StepForm>
  )
}
