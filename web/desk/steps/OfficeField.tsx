import { Form, Select } from 'antd'
import type { ReactNode } from 'react'
import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'
import { useOfficeOptions } from './office-options.tsx'
import type { Named } from './office-order.ts'
import { SuggestedChoice } from './SuggestedChoice.tsx'
import { useSuggestions } from './suggestions.ts'

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

/** The same with what is suggested above it. */
function SuggestedSelect({ appeal, ...select }: SelectProps & { appeal: Appeal }) {
  const suggested = useSuggestions(appeal.appealId, 'office')
  return (
    <SuggestedChoice
      suggested={suggested}
      value={select.value}
      onChoose={(officeId) => select.onChange?.(officeId)}
    >
      <OfficeSelect appeal={appeal} {...select} />
    </SuggestedChoice>
  )
}

/** The office of a dispatch: three are suggested. */
export const SuggestedOffice = ({ appeal }: { appeal: Appeal }) => (
  <OfficeField appeal={appeal} control={<SuggestedSelect appeal={appeal} />} />
)

type Props = Pick<SelectProps, 'appeal' | 'without'> & {
  name?: string
  label?: string
  hint?: string | false
  control?: ReactNode
}

/** An office, found by its name or by what it is responsible for. */
export function OfficeField(props: Props) {
  const { name = 'officeId', label = 'dispatch.office', hint, control, ...select } = props
  return (
    <Form.Item
      name={name}
      label={t(label)}
      extra={hint && t(hint)}
      getValueProps={(value: string) => ({ value: value || undefined })}
      rules={[{ required: true, message: t('dispatch.officeNeeded') }]}
    >
      {control ?? <OfficeSelect {...select} />}
    </Form.Item>
  )
}
