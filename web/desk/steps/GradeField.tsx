import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { t } from '#messages/index.ts'
import { limitWords } from '../limit-words.ts'
import { currentRules } from '../rules/rule-queries.ts'

/** How urgent it is, where the city's rules have shorter dates for that; otherwise nothing is asked. */
export function GradeField() {
  const { data } = useQuery(currentRules)
  if (!data || data.rules.grades.length === 0) return null
  const { grades, replyWithin } = data.rules
  const named = (name: string, within: typeof replyWithin) =>
    t('limit.named', { name, limit: limitWords(within) })
  const usual = { value: '', label: named(t('register.usual'), replyWithin) }
  const options = grades.map(({ key, name, within }) => ({
    value: key,
    label: named(name, within),
  }))
  return (
    <Form.Item name="grade" label={t('field.grade')} extra={t('register.gradeHint')}>
      <Select options={[usual, ...options]} className="grade" />
    </Form.Item>
  )
}
