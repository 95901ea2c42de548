import { Form, Input } from 'antd'
import { t } from '#messages/index.ts'

type Props = { name: string; label: string; max: number; hint?: string }

/** A line that must be filled in. */
export function LineField({ name, label, max, hint }: Props) {
  return (
    <Form.Item
      name={name}
      label={t(label)}
      extra={hint && t(hint)}
      rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
    >
      <Input maxLength={max} />
    </Form.Item>
  )
}
