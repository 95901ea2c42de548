import { Form, Radio } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { OfficeField } from './OfficeField.tsx'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

type Values = { officeId: string; requirement: string; why: 'relapse' | 'decided' }

/** 重开: why, to which office, and what is required; the number stays. */
export function ReopenForm({ appeal }: StepProps) {
  const { appealId } = appeal
  const initial: Values = { officeId: appeal.officeId ?? '', requirement: '', why: 'decided' }
  return (
    <StepForm
      appeal={appeal}
      step="reopen"
      initial={initial}
      send={(values, options) => api.appeals.reopen({ appealId, ...values }, options)}
    >
      {() => (
        <>
          <Form.Item name="why" label={t('reopen.why')}>
            <Radio.Group
              options={(['relapse', 'decided'] as const).map((value) => ({
                value,
                label: t(`reopen.why.${value}`),
              }))}
            />
          </Form.Item>
          <OfficeField appeal={appeal} />
          <Prose
            {...{ name: 'requirement', label: 'reopen.requirement', hint: 'reopen.hint' }}
            max={1000}
            required
          />
        </>
      )}
    </StepForm>
  )
}
