import { Form, Radio } from 'antd'
import { t } from '#messages/index.ts'

type Props = {
  name: string
  label: string
  yes: string
  no: string
  /** What the sentences of the answers name. */
  values?: Record<string, string>
  required?: boolean
}

/** A question with two answers, neither chosen beforehand. */
export function YesNo({ name, label, yes, no, values = {}, required = false }: Props) {
  const options = [
    { value: true, label: t(yes, values) },
    { value: false, label: t(no, values) },
  ]
  return (
    <Form.Item
      name={name}
      label={t(label)}
      rules={required ? [{ required, message: t('desk.needed') }] : []}
    >
      <Radio.Group optionType="button" options={options} />
    </Form.Item>
  )
}
