import { Alert } from 'antd'
import { t } from '#messages/index.ts'
import { problemOf } from './api.ts'
import { sentenceOf } from './form-problems.ts'

/** What the server refused and what to do about it; nothing when there is no error. */
export function RefusalNote({ error }: { error: unknown }) {
  if (!error) return null
  const problem = problemOf(error)
  const hint = problem.code === 'http/sign-in-first' ? t('desk.signInAgain') : undefined
  return <Alert type="error" showIcon title={sentenceOf(problem)} description={hint} role="alert" />
}
