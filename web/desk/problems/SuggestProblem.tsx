import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { api } from '../api.ts'
import { LineField } from '../steps/LineField.tsx'
import { Prose } from '../steps/Prose.tsx'
import { numbersIn } from './numbers.ts'
import { ProblemDialog } from './ProblemDialog.tsx'

/** A person suggests a common problem, from appeals by their numbers. */
export function SuggestProblem({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  return (
    <ProblemDialog
      name="suggest-problem"
      title={t('problems.suggest')}
      initial={{ title: '', numbers: '' }}
      submit={t('problems.suggestDo')}
      send={async ({ title, numbers }, options) => {
        const given = { title, appealIds: [], numbers: numbersIn(numbers) }
        const { problemId } = await api.problems.suggestProblem(given, options)
        await client.invalidateQueries({ queryKey: ['problems'] })
        await navigate({ to: '/problems/$problemId', params: { problemId } })
      }}
      onClose={onClose}
    >
      <LineField name="title" label="problems.title" max={80} />
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
