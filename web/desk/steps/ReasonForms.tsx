import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

type Props = StepProps & {
  step: 'lift' | 'resume' | 'recalculate' | 'unmerge' | 'relapse' | 'notRelapse'
}

/** A step that needs its reason and nothing else, with what it does said before it is done. */
function ReasonForm({ appeal, step }: Props) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step={step}
      initial={{ reason: '' }}
      send={(values, options) => api.appeals[step]({ appealId, ...values }, options)}
    >
      {() => (
        <>
          <p className="note">{t(`${step}.note`)}</p>
          <Prose name="reason" label={`${step}.reason`} max={1000} required />
        </>
      )}
    </StepForm>
  )
}

export const LiftForm = ({ appeal }: StepProps) => <ReasonForm appeal={appeal} step="lift" />
export const ResumeForm = ({ appeal }: StepProps) => <ReasonForm appeal={appeal} step="resume" />
export const UnmergeForm = ({ appeal }: StepProps) => <ReasonForm appeal={appeal} step="unmerge" />
export const RelapseForm = ({ appeal }: StepProps) => <ReasonForm appeal={appeal} step="relapse" />
export const NotRelapseForm = ({ appeal }: StepProps) => (
  <ReasonForm appeal={appeal} step="notRelapse" />
)
export const RecalculateForm = ({ appeal }: StepProps) => (
  <ReasonForm appeal={appeal} step="recalculate" />
)
