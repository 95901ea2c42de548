import { Form, Segmented } from 'antd'
import { t } from '#messages/index.ts'
import { reformSteps } from '#modules/problems/domain/words.ts'
import { api } from '../api.ts'
import { ProblemDialog } from './ProblemDialog.tsx'
import type { ProblemDetail } from './problem-types.ts'

const unscored = { diagnosis: 0, design: 0, handOver: 0, enactment: 0, implementation: 0 }

/** Scores the five steps of a reform. */
export function ScoreProblem({
  problem,
  onClose,
}: {
  problem: ProblemDetail
  onClose: () => void
}) {
  const { problemId, version, scores } = problem
  return (
    <ProblemDialog
      name="score-problem"
      title={t('problems.score')}
      note={t('problems.scoreNote')}
      initial={scores ?? unscored}
      submit={t('problems.save')}
      version={version}
      send={(given, options) => api.problems.scoreProblem({ problemId, ...given }, options)}
      onClose={onClose}
    >
      {reformSteps.map((step) => (
        <Form.Item key={step} name={step} label={t(`reformStep.${step}`)}>
          <Segmented options={[0, 1, 2, 3]} />
        </Form.Item>
      ))}
    </ProblemDialog>
  )
}
