import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { orNull } from '../form-problems.ts'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

type Props = StepProps & { step: 'remind' | 'supervise' }

/** A letter to the office that has it; its number and its answer-by date come by themselves. */
function LetterForm({ appeal, step }: Props) {
  const { appealId, officeName } = appeal
  return (
    <StepForm
      appeal={appeal}
      step={step}
      initial={{ words: '' }}
      send={({ words }, options) => api.appeals[step]({ appealId, words: orNull(words) }, options)}
    >
      {() => (
        <>
          <p className="note">{t(`${step}.note`, { office: officeName ?? '' })}</p>
          <Prose name="words" label={`${step}.words`} max={1000} rows={2} />
        </>
      )}
    </StepForm>
  )
}

export const RemindForm = ({ appeal }: StepProps) => <LetterForm appeal={appeal} step="remind" />
export const SuperviseForm = ({ appeal }: StepProps) => (
  <LetterForm appeal={appeal} step="supervise" />
)
