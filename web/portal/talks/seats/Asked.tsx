import { t } from '#messages/index.ts'
import { To } from '#web/portal/places.tsx'
import { dayWords } from '#web/ui/days.ts'
import type { Seat } from '../queries.ts'

type Question = Seat['questions'][number]

/** The enterprise's questions, and what became of each. */
export function Asked({ questions }: Pick<Seat, 'questions'>) {
  if (questions.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('asked.title')}</h2>
      <ol className="asked">
        {questions.map((question) => (
          <li key={question.nth}>
            <p className="prose">{question.text}</p>
            <p>
              <b className={`badge asked-${question.status}`}>{t(`asked.${question.status}`)}</b>
            </p>
            <Outcome question={question} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Outcome({ question: { answer, appeal } }: { question: Question }) {
  if (answer !== null) {
    const values = { office: answer.officeName ?? '', date: dayWords(answer.on) }
    return (
      <blockquote>
        <p className="prose">{answer.text}</p>
        <p className="hint">{t('asked.by', values)}</p>
      </blockquote>
    )
  }
  if (appeal === null) return null
  const { appealId, number, status, outcome } = appeal
  return (
    <p>
      <To to="/appeals/$appealId" params={{ appealId }} className="way">
        {t('asked.appeal', { number, status: t(`status.${status}`) })}
      </To>
      {outcome && <b className={`outcome ${outcome}`}>{t(`outcome.${outcome}`)}</b>}
    </p>
  )
}
