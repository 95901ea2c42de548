import { Form, Input } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

export function ReferForm({ appeal }: StepProps) {
  const { appealId } = appeal
  return (
    <StepForm
      appeal={appeal}
      step="refer"
      initial={{ destination: '', reason: '' }}
      send={(values, options) => api.appeals.refer({ appealId, ...values }, options)}
    >
      {() => (
        <>
          <Form.Item
            name="destination"
            label={t('refer.destination')}
            extra={t('refer.hint')}
            rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Prose name="reason" label="refer.reason" max={1000} required />
        </>
      )}
    </StepForm>
  )
}
