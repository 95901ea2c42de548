import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { t } from '#messages/index.ts'
import { limitWords } from '../limit-words.ts'
import { useSession } from '../queries.ts'
import { currentRules } from '../rules/rule-queries.ts'

/** The day on which a shelved appeal is looked at again, with how far off it may be. */
export function ReviewField() {
  const { today } = useSession()
  const { data } = useQuery(currentRules)
  return (
    <Form.Item
      name="reviewOn"
      label={t('shelve.reviewOn')}
      extra={data && t('shelve.atMost', { limit: limitWords(data.rules.shelveAtMost) })}
      rules={[{ required: true, message: t('desk.needed') }]}
    >
      <Input type="date" className="date" min={today} />
    </Form.Item>
  )
}
