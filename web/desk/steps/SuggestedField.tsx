import { Form, Radio } from 'antd'
import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'
import { SuggestedChoice } from './SuggestedChoice.tsx'
import { useSuggestions } from './suggestions.ts'

type Props = {
  appeal: Appeal
  name: 'environment' | 'kind'
  values: readonly string[]
  id?: string
  value?: string
  onChange?: (value: string) => void
}

/** A class of the appeal, with what is suggested above it where that is another than the enterprise chose. */
export function SuggestedField({ appeal, name, values }: Omit<Props, 'value' | 'onChange'>) {
  return (
    <Form.Item name={name} label={t(`field.${name}`)}>
      <Choice appeal={appeal} name={name} values={values} />
    </Form.Item>
  )
}

function Choice({ appeal, name, values, value, onChange, ...field }: Props) {
  const suggested = useSuggestions(appeal.appealId, name)
  const named = (one: string) => t(`${name}.${one}`)
  return (
    <div {...field}>
      <Radio.Group
        optionType="button"
        size="small"
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
        options={values.map((one) => ({ value: one, label: named(one) }))}
      />
      {suggested?.items[0] && suggested.items[0].value !== appeal[name] && (
        <SuggestedChoice
          suggested={suggested}
          value={value}
          keys={false}
          onChoose={(chosen) => onChange?.(chosen)}
          nameOf={({ value: one }) => named(one)}
        />
      )}
    </div>
  )
}
