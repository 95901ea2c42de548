import { Checkbox, Form, Input, Select } from 'antd'
import { t } from '#messages/index.ts'
import { environments } from '#modules/appeals/domain/words.ts'
import { useCity } from '#web/desk/queries.ts'
import { LineField } from '#web/desk/steps/LineField.tsx'
import { Prose } from '#web/desk/steps/Prose.tsx'
import type { Topic } from '../talk-types.ts'

const positions = ['up', 'mid', 'down'] as const satisfies readonly Topic['position'][]
const months = Array.from({ length: 12 }, (_, at) => at + 1)
/** Why: a Select shows null as a choice. */
const orNothing = (value: string | null) => ({ value: value ?? undefined })

/** What a topic says of itself: its text, and what it is found and suggested by. */
export function TopicFields() {
  return (
    <>
      <LineField name="title" label="field.title" max={80} />
      <Prose name="summary" label="talks.summary" max={1000} />
      <div className="two">
        <Choice
          name="environment"
          label="field.environment"
          prefix="environment"
          of={environments}
        />
        <Form.Item name="chain" label={t('talks.column.chain')}>
          <Input maxLength={40} placeholder={t('talks.chainExample')} />
        </Form.Item>
        <Choice name="position" label="talks.position" prefix="chainPosition" of={positions} />
        <LeadOffice />
      </div>
      <Industries />
      <Form.Item name="months" label={t('talks.column.season')} extra={t('talks.seasonHint')}>
        <Checkbox.Group
          options={months.map((n) => ({ value: n, label: t('talks.month', { n }) }))}
        />
      </Form.Item>
    </>
  )
}

type ChoiceProps = { name: string; label: string; prefix: string; of: readonly string[] }

function Choice({ name, label, prefix, of }: ChoiceProps) {
  return (
    <Form.Item name={name} label={t(label)} getValueProps={orNothing}>
      <Select
        allowClear
        placeholder={t('desk.choose')}
        options={of.map((value) => ({ value, label: t(`${prefix}.${value}`) }))}
      />
    </Form.Item>
  )
}

function LeadOffice() {
  const { data: city } = useCity()
  const offices = (city?.offices ?? []).filter(({ handles }) => handles)
  return (
    <Form.Item name="leadOfficeId" label={t('talks.column.lead')} getValueProps={orNothing}>
      <Select
        allowClear
        options={offices.map(({ officeId, name }) => ({ value: officeId, label: name }))}
        placeholder={t('desk.choose')}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Form.Item>
  )
}

function Industries() {
  const { data: city } = useCity()
  const options = city?.industries.map(({ code, name }) => {
    return { value: code, label: `${code} ${name}` }
  })
  return (
    <Form.Item name="industries" label={t('talks.industries')}>
      <Select
        mode="multiple"
        maxCount={20}
        options={options ?? []}
        placeholder={t('desk.choose')}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Form.Item>
  )
}
