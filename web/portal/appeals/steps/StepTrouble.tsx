import { useQueryClient } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { problemOf } from '#web/client.ts'
import { sentenceOf } from '#web/portal/problems.ts'

type Props = { error: unknown; about?: 'appeals' | 'talks' | 'reviews' | 'awards' }

/** Why a step was not taken; when the record has moved on, a way to see it as it is now. */
export function StepTrouble({ error, about = 'appeals' }: Props) {
  const queries = useQueryClient()
  if (error === null) return null
  const { status } = problemOf(error)
  const stale = status === 409 || status === 412
  return (
    <div className="panel bad" role="alert">
      <p>
        <b>{t('fault.failed')}</b>
      </p>
      <p>{sentenceOf(error)}</p>
      {stale && (
        <button
          type="button"
          className="button quiet"
          onClick={() => queries.invalidateQueries({ queryKey: [about] })}
        >
          {t('portal.refresh')}
        </button>
      )}
    </div>
  )
}
