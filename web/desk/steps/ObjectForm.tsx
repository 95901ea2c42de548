import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import { api } from '../api.ts'
import { orNull } from '../form-problems.ts'
import { LineField } from './LineField.tsx'
import { OfficeField } from './OfficeField.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

/** An objection names the office it should be, and the clause that says so. */
export function ObjectForm({ appeal }: StepProps) {
  const { appealId, officeId, objectBy } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="object"
      initial={{ ownerOfficeId: '', clause: '', reason: '' }}
      send={({ reason, ...values }, options) =>
        api.appeals.object({ appealId, ...values, reason: orNull(reason) }, options)
      }
    >
      {() => (
        <>
          <OfficeField
            appeal={appeal}
            name="ownerOfficeId"
            label="object.owner"
            without={[officeId ?? '']}
          />
          <LineField name="clause" label="object.clause" hint="object.clauseHint" max={300} />
          <Prose name="reason" label="object.reason" max={1000} rows={2} />
          <p className="note">{t('object.note', { by: objectBy ? shortDay(objectBy) : '' })}</p>
        </>
      )}
    </StepForm>
  )
}
