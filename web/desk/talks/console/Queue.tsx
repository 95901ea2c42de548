import { t } from '#messages/index.ts'
import type { City } from '#web/desk/api.ts'
import { timeWords } from '#web/ui/days.ts'
import type { Entry } from './entries.ts'
import { SyncMark } from './Recorded.tsx'
import { stepWords } from './step-words.ts'

/** Everything recorded on this device at this session, the latest first, and whether it has arrived. */
export function Queue({ entries, city }: { entries: readonly Entry[]; city: City }) {
  return (
    <section className="console-queue" aria-label={t('console.queue')}>
      <h3>{t('console.queue')}</h3>
      {entries.length === 0 && <p className="faint">{t('console.queueEmpty')}</p>}
      <ol>
        {entries.toReversed().map(({ stepId, at, about, step, state }) => (
          <li key={stepId}>
            <span className="digits faint">{timeWords(at)}</span>
            <span>
              {about} {stepWords(step, city)}
            </span>
            <SyncMark state={state} />
          </li>
        ))}
      </ol>
    </section>
  )
}
