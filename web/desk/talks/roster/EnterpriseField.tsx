import { Form } from 'antd'
import { t } from '#messages/index.ts'
import { EnterpriseSelect } from '#web/desk/people/EnterpriseSelect.tsx'

/** The enterprise a coordinator acts for, found by its name or its code. */
export function EnterpriseField() {
  return (
    <Form.Item
      name="enterpriseId"
      label={t('talks.column.enterprise')}
      rules={[{ required: true, message: t('desk.needed') }]}
    >
      <EnterpriseSelect allowed={({ mergedInto }) => mergedInto === null} />
    </Form.Item>
  )
}
