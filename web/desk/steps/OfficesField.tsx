import { Form, Select } from 'antd'
import type { KeyboardEvent } from 'react'
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

/** Why: antd's open list takes a Tab for a choice, which would take back the office just chosen. */
function leaveByTab(event: KeyboardEvent): void {
  if (event.key === 'Tab') event.stopPropagation()
}

function OfficesSelect({ appeal, without, ...field }: SelectProps) {
  const choice = useOfficeOptions(appeal, without)
  return (
    <Select
      mode="multiple"
      maxCount={5}
      {...choice}
      {...field}
      placeholder={t('dispatch.find')}
      onInputKeyDown={leaveByTab}
    />
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
