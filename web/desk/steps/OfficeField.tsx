import { Form, Select } from 'antd'
import { t } from '#messages/index.ts'
import { useOfficeOptions } from './office-options.tsx'
import type { Named } from './office-order.ts'

type SelectProps = {
  appeal: Named
  without?: readonly string[]
  id?: string
  value?: string | undefined
  onChange?: (officeId: string) => void
}

function OfficeSelect({ appeal, without, value, ...field }: SelectProps) {
  const choice = useOfficeOptions(appeal, without)
  return <Select {...choice} {...field} value={value ?? null} placeholder={t('dispatch.find')} />
}

type Props = Pick<SelectProps, 'appeal' | 'without'> & {
  name?: string
  label?: string
  hint?: string | false
}

/** An office, found by its name or by what it is responsible for. */
export function OfficeField(props: Props) {
  const { name = 'officeId', label = 'dispatch.office', hint, ...select } = props
  return (
    <Form.Item
      name={name}
      label={t(label)}
      extra={hint && t(hint)}
      getValueProps={(value: string) => ({ value: value || undefined })}
      rules={[{ required: true, message: t('dispatch.officeNeeded') }]}
    >
      <OfficeSelect {...select} />
    </Form.Item>
  )
}
