import { Form, Select } from 'antd'
import { t } from '#messages/index.ts'
import { environments, kinds } from '#modules/appeals/domain/words.ts'

const named = (prefix: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: t(`${prefix}.${value}`) }))

/** Kind and environment, filled in already: what a clerk changes seldom. */
export function ClassFields() {
  return (
    <div className="two">
      <Form.Item name="kind" label={t('field.kind')}>
        <Select options={named('kind', kinds)} />
      </Form.Item>
      <Form.Item name="environment" label={t('field.environment')}>
        <Select options={named('environment', environments)} />
      </Form.Item>
    </div>
  )
}
