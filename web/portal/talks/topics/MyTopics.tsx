import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { t } from '#messages/index.ts'
import { Trouble } from '#web/portal/frame/Trouble.tsx'
import { Waiting } from '#web/portal/frame/Waiting.tsx'
import { dayWords } from '#web/ui/days.ts'
import { myTopicsQuery, type Topic, topicQuery } from '../queries.ts'

/** What the enterprise proposed, and how each stands. */
export function MyTopics() {
  const topics = useInfiniteQuery(myTopicsQuery)
  if (topics.isPending) return <Waiting lines={4} />
  if (topics.isError) return <Trouble error={topics.error} retry={topics.refetch} />
  const items = topics.data.pages.flatMap((page) => page.items)
  return (
    <section>
      <h2>{t('propose.mine')}</h2>
      {items.length === 0 && <p className="hint">{t('propose.none')}</p>}
      <ul className="cards">
        {items.map((topic) => (
          <TopicCard key={topic.topicId} topic={topic} />
        ))}
      </ul>
      {topics.hasNextPage && (
        <button
          type="button"
          className="button quiet wide-button"
          onClick={() => topics.fetchNextPage()}
        >
          {t('talk.more')}
        </button>
      )}
    </section>
  )
}

function TopicCard({ topic }: { topic: Topic }) {
  const { status, title, proposedOn, timesUsed, lastUsedOn } = topic
  return (
    <li className="card">
      <p className="card-top">
        <span className={status === 'retired' ? 'badge closed' : 'badge'}>
          {t(`topic.${status}`)}
        </span>
        <span className="number">{topic.code}</span>
      </p>
      <h3 className="card-title">{title}</h3>
      <p className="hint">{t('topic.on', { date: dayWords(proposedOn) })}</p>
      {lastUsedOn && <p>{t('topic.used', { n: timesUsed, date: dayWords(lastUsedOn) })}</p>}
      {status === 'retired' && <RetiredFor topicId={topic.topicId} />}
    </li>
  )
}

function RetiredFor({ topicId }: { topicId: string }) {
  const reason = useQuery(topicQuery(topicId)).data?.retiredFor
  return reason ? <p>{t('topic.retiredFor', { reason })}</p> : null
}
