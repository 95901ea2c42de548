import { Form, Input } from 'antd'
import { t } from '#messages/index.ts'

type Props = { name: string; label: string; from?: string; hint?: string }

/** A day that must be given. */
export function DayField({ name, label, from, hint }: Props) {
  return (
    <Form.Item
      name={name}
      label={t(label)}
      extra={hint}
      rules={[{ required: true, message: t('desk.needed') }]}
    >
      <Input type="date" className="date" min={from} />
    </Form.Item>
  )
}
