import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Appeal } from '../queries.ts'

/** What is shown right after submitting: the number, the dates, and what happens next. */
export function Receipt({ appeal: { number, deadlines } }: { appeal: Appeal }) {
  const dated = (['dispatch', 'reply'] as const).flatMap((kind) => {
    const found = deadlines.find((deadline) => deadline.kind === kind)
    return found ? [found] : []
  })
  return (
    <section className="panel good receipt no-print">
      <h2>{t('receipt.title')}</h2>
      <p className="receipt-number">
        <span>{t('receipt.number')}</span> <b>{number}</b>
      </p>
      <h3>{t('receipt.next')}</h3>
      <ol>
        {dated.map(({ kind, dueOn }) => (
          <li key={kind}>{t(`receipt.${kind}`, { date: dayWords(dueOn) })}</li>
        ))}
        <li>{t('receipt.after')}</li>
      </ol>
      {dated.some(({ provisional }) => provisional) && <p>{t('receipt.provisional')}</p>}
      <p>{t('receipt.keep')}</p>
      <button type="button" className="button quiet" onClick={() => print()}>
        {t('receipt.print')}
      </button>
    </section>
  )
}
