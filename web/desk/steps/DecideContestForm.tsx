import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import { api } from '../api.ts'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'
import { YesNo } from './YesNo.tsx'

type Values = { withdraw: boolean | null; reason: string }
const nothing: Values = { withdraw: null, reason: '' }

/** The answer to an enterprise that contests an extension, below its own words. */
export function DecideContestForm({ appeal }: StepProps) {
  const { appealId, extension } = appeal
  const days = {
    promised: shortDay(extension?.promisedOn ?? appeal.submittedOn),
    extended: shortDay(extension?.extendedTo ?? appeal.submittedOn),
  }
  return (
    <StepForm
      appeal={appeal}
      step="decideContest"
      initial={nothing}
      send={({ withdraw, reason }, options) =>
        api.appeals.decideContest({ appealId, withdraw: withdraw === true, reason }, options)
      }
    >
      {() => (
        <>
          <div className="asked">
            <p>{t('contest.said')}</p>
            <p className="body-text">{extension?.contest}</p>
          </div>
          <YesNo
            name="withdraw"
            label="contest.answer"
            yes="contest.withdraw"
            no="contest.uphold"
            values={days}
            required
          />
          <Prose name="reason" label="contest.reason" max={1000} rows={2} required />
        </>
      )}
    </StepForm>
  )
}
