import { Form, Select } from 'antd'
import type { KeyboardEvent } from 'react'
import { t } from '#messages/index.ts'
import { useCity } from '#web/desk/queries.ts'

/** Why: antd's open list takes a Tab for a choice, which would take back the office just chosen. */
export function leaveByTab(event: KeyboardEvent): void {
  if (event.key === 'Tab') event.stopPropagation()
}

type Props = {
  name: string | (string | number)[]
  label: string
  several?: boolean
  required?: boolean
  /** Only these; all that handle appeals where nothing is said. */
  only?: readonly string[]
}

/** One office or several, found by name. */
export function OfficePicker({ name, label, several = false, required = false, only }: Props) {
  const { data } = useCity()
  const options = (data?.offices ?? [])
    .filter(({ officeId, handles }) => (only ? only.includes(officeId) : handles))
    .map(({ officeId, name: text }) => ({ value: officeId, label: text }))
  return (
    <Form.Item
      name={name}
      label={t(label)}
      rules={[{ required, message: t('desk.needed') }]}
      getValueProps={(value: string | string[]) => ({ value: value || undefined })}
    >
      <Select
        {...(several && { mode: 'multiple' as const })}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('desk.choose')}
        onInputKeyDown={leaveByTab}
      />
    </Form.Item>
  )
}
