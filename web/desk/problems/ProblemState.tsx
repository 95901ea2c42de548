import { t } from '#messages/index.ts'
import type { ProblemItem } from './problem-types.ts'

/** Where a problem stands, how it ended, and whether R13 asks for it. */
export function ProblemState({
  status,
  end,
  trigger,
}: Pick<ProblemItem, 'status' | 'end' | 'trigger'>) {
  return (
    <span className="states">
      <span className={`state problem-${status}`}>{t(`problemStatus.${status}`)}</span>
      {end && <span className="faint">{t(`problemEnd.${end}`)}</span>}
      {trigger && status !== 'closed' && (
        <span className="state problem-triggered" title={t('problems.trigger')}>
          R13
        </span>
      )}
    </span>
  )
}
