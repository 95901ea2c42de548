import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { StepForm, type StepProps } from './StepForm.tsx'

export function SignForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="sign"
      begin="button"
      initial={{}}
      send={(_, options) => api.appeals.sign({ appealId }, options)}
    >
      {() => <p>{t('sign.text')}</p>}
    </StepForm>
  )
}
