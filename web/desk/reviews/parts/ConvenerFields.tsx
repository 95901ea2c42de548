import { Form, Input, Select } from 'antd'
import { t } from '#messages/index.ts'
import { useCity } from '#web/desk/queries.ts'
import { type Convener, useReviewPeople } from '../review-queries.ts'

export type TypedConvener = { name: string; who: string | undefined }

/** Who a convener is: the leader's account or the office, as one choice, and how papers name them. */
export function ConvenerFields({ at = [] }: { at?: (string | number)[] }) {
  const { data: people } = useReviewPeople()
  const { data: city } = useCity()
  const leaders = (people?.leaders ?? []).map(({ accountId, name }) => ({
    value: `account:${accountId}`,
    label: name,
  }))
  const offices = (city?.offices ?? []).map(({ officeId, name }) => ({
    value: `office:${officeId}`,
    label: name,
  }))
  const groups = [
    { label: t('reviews.leaders'), options: leaders },
    { label: t('reviews.offices'), options: offices },
  ]
  return (
    <>
      <Form.Item
        name={[...at, 'who']}
        label={t('reviews.convenerIs')}
        rules={[{ required: true, message: t('desk.needed') }]}
      >
        <Select
          options={groups}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('desk.choose')}
        />
      </Form.Item>
      <Form.Item
        name={[...at, 'name']}
        label={t('reviews.convenerName')}
        rules={[{ required: true, whitespace: true, message: t('desk.needed') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
    </>
  )
}

export function convenerOf({ name, who = '' }: TypedConvener): Convener {
  const [kind, id = null] = who.split(':')
  return {
    name,
    accountId: kind === 'account' ? id : null,
    officeId: kind === 'office' ? id : null,
  }
}

export function typedOf({ name, accountId, officeId }: Convener): TypedConvener {
  if (accountId) return { name, who: `account:${accountId}` }
  return { name, who: officeId ? `office:${officeId}` : undefined }
}
