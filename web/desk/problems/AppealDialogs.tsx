import { useNavigate } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { LineField } from '../steps/LineField.tsx'
import { Prose } from '../steps/Prose.tsx'
import { numbersIn } from './numbers.ts'
import { ProblemDialog } from './ProblemDialog.tsx'
import type { ProblemDetail } from './problem-types.ts'

type Props = { problem: ProblemDetail; onClose: () => void }

/** Makes a problem of its own of the appeals that are chosen, and goes to it. */
export function SplitProblem({
  problem: { problemId, version },
  appealIds,
  onClose,
  onDone,
}: Props & { appealIds: string[]; onDone: () => void }) {
  const navigate = useNavigate()
  return (
    <ProblemDialog
      name="split-problem"
      title={t('problems.splitTitle', { n: appealIds.length })}
      initial={{ title: '' }}
      submit={t('problems.split')}
      version={version}
      send={async ({ title }, options) => {
        const made = await api.problems.splitProblem({ problemId, appealIds, title }, options)
        await navigate({ to: '/problems/$problemId', params: { problemId: made.problemId } })
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <LineField name="title" label="problems.splitName" max={80} />
    </ProblemDialog>
  )
}

/** Adds appeals by the numbers people know them by. */
export function AddByNumber({ problem: { problemId, version }, onClose }: Props) {
  return (
    <ProblemDialog
      name="add-by-number"
      title={t('problems.addByNumber')}
      initial={{ numbers: '' }}
      submit={t('problems.add')}
      version={version}
      send={({ numbers }, options) => {
        const given = { problemId, appealIds: [], numbers: numbersIn(numbers) }
        return api.problems.addToProblem(given, options)
      }}
      onClose={onClose}
    >
      <Prose
        name="numbers"
        label="problems.numbers"
        hint="problems.numbersHint"
        max={4000}
        required
      />
    </ProblemDialog>
  )
}
