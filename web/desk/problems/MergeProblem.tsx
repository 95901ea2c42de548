import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Select } from 'antd'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { ProblemDialog } from './ProblemDialog.tsx'
import type { ProblemDetail } from './problem-types.ts'

/** Merges a problem into another, which is found by its name or its number. */
export function MergeProblem({
  problem,
  onClose,
}: {
  problem: ProblemDetail
  onClose: () => void
}) {
  const { problemId, number, version } = problem
  const navigate = useNavigate()
  const { data: others = [] } = useOthers(problemId)
  return (
    <ProblemDialog<{ intoProblemId?: string }>
      name="merge-problem"
      title={t('problems.mergeTitle', { number })}
      note={t('problems.mergeNote')}
      initial={{}}
      submit={t('problems.merge')}
      version={version}
      send={async ({ intoProblemId = '' }, options) => {
        await api.problems.mergeProblem({ problemId, intoProblemId }, options)
        await navigate({ to: '/problems/$problemId', params: { problemId: intoProblemId } })
      }}
      onClose={onClose}
    >
      <Form.Item
        name="intoProblemId"
        label={t('problems.mergeFind')}
        rules={[{ required: true, message: t('desk.needed') }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={others} />
      </Form.Item>
    </ProblemDialog>
  )
}

/** The problems that still take appeals, the hottest first. */
function useOthers(problemId: string) {
  return useQuery({
    queryKey: ['problems', 'others', problemId],
    queryFn: async () => {
      const [running, suggested] = await Promise.all([
        api.problems.problems({ view: 'running', limit: 50 }),
        api.problems.problems({ status: 'suggested', limit: 50 }),
      ])
      return [...running.items, ...suggested.items]
        .filter((one) => one.problemId !== problemId)
        .map((one) => ({
          value: one.problemId,
          label: [one.number, one.title].filter(Boolean).join(' '),
        }))
    },
  })
}
