import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import { type Appeal, api } from '../api.ts'
import { numberOf } from '../form-problems.ts'
import { currentRules } from '../rules/rule-queries.ts'
import { Prose } from './Prose.tsx'
import { StepForm, type StepProps } from './StepForm.tsx'

const isCount = (n: number | null): n is number =>
  n !== null && Number.isInteger(n) && n >= 1 && n <= 400

/** An extension, asked by the lead: how long, why, and which date that would give. */
export function AskExtensionForm({ appeal }: StepProps) {
  const { appealId } = appeal
  const { data } = useQuery(currentRules)
  return (
    <StepForm
      appeal={appeal}
      step="askExtension"
      initial={{ workingDays: '', reason: '' }}
      send={({ workingDays, reason }, options) => {
        const asked = { workingDays: numberOf(workingDays) ?? 0, reason }
        return api.appeals.askExtension({ appealId, ...asked }, options)
      }}
    >
      {({ workingDays }) => (
        <>
          {data && <p className="note">{t('extension.limits', data.rules.extension)}</p>}
          <Form.Item
            name="workingDays"
            label={t('extension.days')}
            extra={<NewDate appeal={appeal} count={numberOf(workingDays)} />}
            rules={[{ required: true, message: t('desk.needed') }]}
          >
            <Input inputMode="numeric" maxLength={3} className="count" autoComplete="off" />
          </Form.Item>
          <Prose name="reason" label="extension.reason" max={1000} required />
        </>
      )}
    </StepForm>
  )
}

/** The date so many more working days would give. */
function NewDate({ appeal, count }: { appeal: Appeal; count: number | null }) {
  const { appealId, deadlines } = appeal
  const workingDays = isCount(count) ? count : 0
  const { data } = useQuery({
    queryKey: ['appeals', 'extended', appealId, workingDays],
    queryFn: () => api.appeals.previewExtension({ appealId, workingDays }),
    enabled: workingDays > 0,
  })
  const from = deadlines.find(({ kind }) => kind === 'reply')?.dueOn
  if (!data || !from) return null
  const move = { from: shortDay(from), n: workingDays, to: shortDay(data.dueOn) }
  return (
    <output>
      {t('extension.would', move)}
      {data.provisional && ` ${t('due.provisional')}`}
    </output>
  )
}
