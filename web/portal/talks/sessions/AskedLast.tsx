import { useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import { topicQuery } from '../queries.ts'

/** A topic in its own words, and what the enterprise itself asked when it was last spoken of. */
export function AskedLast({ topicId }: { topicId: string }) {
  const topic = useQuery(topicQuery(topicId)).data
  if (!topic || (topic.summary === null && topic.questions.length === 0)) return null
  const { title, summary, questions } = topic
  return (
    <section className="panel">
      <h2>{title}</h2>
      {summary && <p className="prose">{summary}</p>}
      {questions.length > 0 && <h3>{t('talk.last')}</h3>}
      {questions.map(({ askedOn, text, status, outcome }) => (
        <p key={askedOn + text}>
          {text}{' '}
          <small>
            {shortDay(askedOn)} {t(outcome ? `outcome.${outcome}` : `asked.${status}`)}
          </small>
        </p>
      ))}
    </section>
  )
}
