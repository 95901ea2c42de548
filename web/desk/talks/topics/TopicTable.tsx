import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { dayWords } from '#web/ui/days.ts'
import { Cell, Heads } from '../parts/Cell.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import type { Topic } from '../talk-types.ts'
import { chainWords, seasonWords } from './topic-words.ts'

const columns = ['topic', 'state', 'source', 'chain', 'season', 'lead', 'used'] as const

/** The topics, each leading to its page. */
export function TopicTable({ topics, loading }: { topics: Topic[]; loading: boolean }) {
  if (topics.length === 0)
    return <p className="card">{t(loading ? 'desk.loading' : 'talks.noTopics')}</p>
  return (
    <section className="card">
      <table className="plain cards">
        <Heads labels={columns.map((column) => `talks.column.${column}`)} />
        <tbody>
          {topics.map((topic) => (
            <Row key={topic.topicId} topic={topic} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ topic }: { topic: Topic }) {
  const { topicId, title, code, status, source, leadOfficeName, timesUsed, lastUsedOn } = topic
  return (
    <tr>
      <td className="topic-title">
        <Link to="/talks/topics/$topicId" params={{ topicId }}>
          {title}
        </Link>
        <small className="small">{code}</small>
      </td>
      <Cell label="talks.column.state">
        <StatusTag of="topic" status={status} />
      </Cell>
      <Cell label="talks.column.source">{t(`topicSource.${source}`)}</Cell>
      <Cell label="talks.column.chain">{chainWords(topic)}</Cell>
      <Cell label="talks.column.season">{seasonWords(topic)}</Cell>
      <Cell label="talks.column.lead">{leadOfficeName}</Cell>
      <Cell label="talks.column.used">
        {timesUsed > 0 && (
          <>
            {t('talks.timesUsed', { n: timesUsed })}
            {lastUsedOn && <small className="small">{dayWords(lastUsedOn)}</small>}
          </>
        )}
      </Cell>
    </tr>
  )
}
