import { Alert, Button } from 'antd'
import { t } from '#messages/index.ts'
import type { RulesVersion } from '../api.ts'
import type { RulesDraft } from './use-rules-draft.ts'

type Props = { draft: RulesDraft; inForce: RulesVersion }

/** Somebody else has saved a version since this form was begun: who and why, and two ways on. */
export function NewerNote({ draft, inForce }: Props) {
  if (!draft.isNewer) return null
  const { by, ruleVersion, reason } = inForce
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('newer.title', { by: by ?? '', version: ruleVersion })}
      description={
        <div className="stack">
          <p>{t('newer.reason', { reason })}</p>
          <div className="list-head">
            <Button onClick={() => draft.rebase(inForce)}>{t('newer.keep')}</Button>
            <Button onClick={() => draft.follow(inForce)}>{t('newer.drop')}</Button>
          </div>
        </div>
      }
    />
  )
}
