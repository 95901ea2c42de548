import { Form, Input } from 'antd'
import { t } from '#messages/index.ts'

type Props = {
  name: string
  label: string
  max: number
  rows?: number
  required?: boolean
  hint?: string
}

/** How much fits is said only when it begins to matter. */
const nearEnd = {
  formatter: ({ count, maxLength = 0 }: { count: number; maxLength?: number }) =>
    count > maxLength * 0.8 ? `${count} / ${maxLength}` : '',
}

/** A field of several lines with its label and its hint. */
export function Prose({ name, label, max, rows = 3, required = false, hint }: Props) {
  return (
    <Form.Item
      name={name}
      label={t(label)}
      extra={hint && t(hint)}
      required={required}
      rules={required ? [{ required, whitespace: true, message: t('desk.needed') }] : []}
    >
      <Input.TextArea rows={rows} maxLength={max} showCount={nearEnd} />
    </Form.Item>
  )
}
