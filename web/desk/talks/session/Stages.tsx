import { t } from '#messages/index.ts'
import { sessionStatuses } from '#modules/talks/domain/words.ts'

const stages: readonly string[] = sessionStatuses.filter(
  (status) => status !== 'new' && status !== 'cancelled',
)

/** The way of a session from its plan to the archive, and how far it has come. */
export function Stages({ status }: { status: string }) {
  const at = stages.indexOf(status)
  if (at < 0) return null
  return (
    <ol className="stages" aria-label={t('talks.stages')}>
      {stages.map((stage, place) => (
        <li
          key={stage}
          className={place < at ? 'stage-done' : place === at ? 'stage-now' : 'stage-later'}
          aria-current={place === at ? 'step' : undefined}
        >
          {t(`talkStatus.${stage}`)}
        </li>
      ))}
    </ol>
  )
}
