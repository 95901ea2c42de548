import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import { api } from '../api.ts'
import { useSession } from '../queries.ts'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

/** A co-handler's part, with the day by which the lead office needs it. */
export function ContributeForm({ appeal }: StepProps) {
  const { appealId, coHandlers, officeName } = appeal
  const { officeId } = useSession()
  const by = coHandlers.find((one) => one.officeId === officeId)?.dueOn
  return (
    <StepForm
      appeal={appeal}
      step="contribute"
      initial={{ text: '' }}
      send={(values, options) => api.appeals.contribute({ appealId, ...values }, options)}
    >
      {() => (
        <>
          <p className="note">
            {t('contribute.note', { by: by ? shortDay(by) : '', office: officeName ?? '' })}
          </p>
          <Prose name="text" label="contribute.text" max={5000} rows={5} required />
        </>
      )}
    </StepForm>
  )
}
