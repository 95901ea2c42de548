import { Form, Select } from 'antd'
import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'
import { useOfficeOptions } from './office-options.tsx'

type SelectProps = {
  appeal: Appeal
  without: readonly string[]
  id?: string
  value?: string[]
  onChange?: (officeIds: string[]) => void
}

function OfficesSelect({ appeal, without, ...field }: SelectProps) {
  const choice = useOfficeOptions(appeal, without)
  return (
    <Select mode="multiple" maxCount={5} {...choice} {...field} placeholder={t('dispatch.find')} />
  )
}

type Props = Pick<SelectProps, 'appeal' | 'without'> & {
  name: string
  label: string
  required?: boolean
}

/** Several offices, such as those that help. */
export function OfficesField({ name, label, required = false, ...select }: Props) {
  return (
    <Form.Item
      name={name}
      label={t(label)}
      required={required}
      rules={required ? [{ required, type: 'array', message: t('dispatch.officeNeeded') }] : []}
    >
      <OfficesSelect {...select} />
    </Form.Item>
  )
}
