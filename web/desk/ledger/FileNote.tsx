import { Alert } from 'antd'
import { t } from '#messages/index.ts'
import { sentenceOf } from '../form-problems.ts'
import { FileProblem } from './imports.ts'

/** What was refused about a file, with the columns or lines at fault. */
export function FileNote({ error }: { error: Error | null }) {
  if (!error) return null
  const problem = error instanceof FileProblem ? error.problem : null
  const at = problem?.errors?.map(({ field }) => field).join(t('desk.comma'))
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem ? sentenceOf(problem) : t('http/fault')}
      description={at || undefined}
    />
  )
}
