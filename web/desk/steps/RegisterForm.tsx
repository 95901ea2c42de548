import { Form, Radio } from 'antd'
import { t } from '#messages/index.ts'
import { environments, kinds } from '#modules/appeals/domain/words.ts'
import { api } from '../api.ts'
import { Tags } from '../appeals/IntakeFields.tsx'
import { orNull } from '../form-problems.ts'
import { GradeField } from './GradeField.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

const named = (prefix: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: t(`${prefix}.${value}`) }))

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
          <Form.Item name="kind" label={t('field.kind')}>
            <Radio.Group optionType="button" size="small" options={named('kind', kinds)} />
          </Form.Item>
          <Form.Item name="environment" label={t('field.environment')}>
            <Radio.Group
              optionType="button"
              size="small"
              options={named('environment', environments)}
            />
          </Form.Item>
          <GradeField />
          <Tags />
        </>
      )}
    </StepForm>
  )
}
