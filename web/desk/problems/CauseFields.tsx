import { Form, Select } from 'antd'
import { t } from '#messages/index.ts'
import { type RootCause, rootCauses } from '#modules/problems/domain/words.ts'
import { useCity } from '../queries.ts'
import type { ProblemDetail } from './problem-types.ts'

type Typed = { rootCause: RootCause | null; officeId: string | null }

export const typedCause = ({ rootCause, officeId }: ProblemDetail): Typed => ({
  rootCause,
  officeId,
})

/** What was chosen, as it is sent; the form has refused to be sent without a cause. */
export const causeOf = ({ rootCause, officeId }: Typed) => ({
  rootCause: rootCause ?? 'policy-gap',
  officeId: officeId ?? null,
})

/** The root cause, and the office that leads where there is one. */
export function CauseFields() {
  const { data: city } = useCity()
  const offices = (city?.offices ?? []).filter(({ handles }) => handles)
  return (
    <>
      <Form.Item
        name="rootCause"
        label={t('problems.cause')}
        rules={[{ required: true, message: t('desk.needed') }]}
      >
        <Select options={rootCauses.map((value) => ({ value, label: t(`rootCause.${value}`) }))} />
      </Form.Item>
      <Form.Item name="officeId" label={t('problems.office')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('problems.noOffice')}
          options={offices.map(({ officeId, name }) => ({ value: officeId, label: name }))}
        />
      </Form.Item>
    </>
  )
}
