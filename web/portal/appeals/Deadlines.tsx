import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Appeal } from '../queries.ts'

/** Every date with what it was worked out from. */
export function Deadlines({ deadlines }: { deadlines: Appeal['deadlines'] }) {
  return (
    <details className="more no-print">
      <summary>
        <b>{t('appeal.deadlines')}</b>
      </summary>
      <ul className="deadlines">
        {deadlines.map((deadline) => (
          <li key={`${deadline.kind}-${deadline.startOn}-${deadline.dueOn}`}>
            <h3>{t('appeal.deadline', { kind: t(`deadline.${deadline.kind}`) })}</h3>
            <p>
              {t('appeal.deadlineFrom', {
                start: dayWords(deadline.startOn),
                due: dayWords(deadline.dueOn),
              })}
            </p>
            {deadline.endedOn && (
              <p>{t('appeal.deadlineEnded', { date: dayWords(deadline.endedOn) })}</p>
            )}
            {deadline.provisional && <p className="provisional">{t('due.provisional')}</p>}
            <p className="hint">
              {t('appeal.deadlineBasis', {
                rule: deadline.ruleVersion,
                calendar: deadline.calendarVersion,
              })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
