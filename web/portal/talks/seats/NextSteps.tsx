import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import type { Seat } from '../queries.ts'

/** The sentences of each status, in the order in which things happen. */
const sentences: Partial<Record<Seat['status'], readonly string[]>> = {
  invited: ['invited.answer', 'invited.kept', 'pack', 'after'],
  seated: ['seated.lock', 'pack', 'seated.come', 'after'],
  waiting: ['waiting.queue', 'waiting.told', 'waiting.write'],
  writing: ['pack', 'writing', 'after'],
}

/** What happens next; nothing once the talk has begun or is off. */
export function NextSteps({ seat: { status, session, open } }: { seat: Seat }) {
  const coming = sentences[status]
  // Why by the open steps: they end when the talk begins or is cancelled.
  if (coming === undefined || open.length === 0) return null
  const values = {
    day: dayWords(session.heldOn),
    time: session.startsAt,
    lock: dayWords(session.locksOn),
    pack: dayWords(session.packOn),
    n: session.waiting,
  }
  return (
    <section className="panel">
      <h2>{t('next.title')}</h2>
      <ol className="next-steps">
        {coming.map((sentence) => (
          <li key={sentence}>{t(`next.${sentence}`, values)}</li>
        ))}
      </ol>
      {session.provisional && <p className="provisional">{t('due.provisional')}</p>}
    </section>
  )
}
