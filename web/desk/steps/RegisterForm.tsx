import { environments, kinds } from '#modules/appeals/domain/words.ts'
import { api } from '../api.ts'
import { Tags } from '../appeals/IntakeFields.tsx'
import { orNull } from '../form-problems.ts'
import { GradeField } from './GradeField.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'
import { SuggestedField } from './SuggestedField.tsx'

/** Registration: the enterprise's own classes are filled in, so that most need only the button. */
export function RegisterForm({ appeal }: StepProps) {
  const { appealId, kind, environment, tags } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="register"
      begin="button"
      initial={{ kind, environment, tags, grade: '' }}
      send={({ grade, ...values }, options) =>
        api.appeals.register({ appealId, ...values, grade: orNull(grade) }, options)
      }
    >
      {() => (
        <>
          <SuggestedField appeal={appeal} name="kind" values={kinds} />
          <SuggestedField appeal={appeal} name="environment" values={environments} />
          <GradeField />
          <Tags />
        </>
      )}
    </StepForm>
  )
}
