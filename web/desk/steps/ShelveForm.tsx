import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { LineField } from './LineField.tsx'
import { Prose } from './Prose.tsx'
import { ReviewField } from './ReviewField.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

export function ShelveForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="shelve"
      initial={{ basis: '', plan: '', reviewOn: '', signedBy: '' }}
      send={(values, options) => api.appeals.shelve({ appealId, ...values }, options)}
    >
      {() => (
        <>
          <p className="note">{t('shelve.note')}</p>
          <Prose
            name="basis"
            label="shelve.basis"
            hint="shelve.basisHint"
            max={1000}
            rows={2}
            required
          />
          <Prose name="plan" label="shelve.plan" max={1000} rows={2} required />
          <ReviewField />
          <LineField name="signedBy" label="shelve.signedBy" hint="shelve.signedByHint" max={50} />
        </>
      )}
    </StepForm>
  )
}
