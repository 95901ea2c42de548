import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { t, useLanguage } from '#messages/index.ts'
import { api } from '#web/desk/api.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { useCity } from '#web/desk/queries.ts'
import { dayWords } from '#web/ui/days.ts'
import { StatusTag } from '../parts/StatusTag.tsx'
import { TalkHead } from '../parts/TalkHead.tsx'
import '../talks.css'
import type { TopicDetail } from '../talk-types.ts'
import { AskedLast } from './AskedLast.tsx'
import { TopicSteps } from './TopicSteps.tsx'
import { chainWords, seasonWords } from './topic-words.ts'

/** One topic: what it says, where it was spoken of last, and what became of the questions. */
export function TopicPage() {
  useLanguage()
  const { topicId } = useParams({ from: '/talks/topics/$topicId' })
  const found = useQuery({
    queryKey: ['talks', 'topic', topicId],
    queryFn: () => api.talks.topic({ topicId }),
  })
  return (
    <section className="page talks">
      <Loaded query={found}>{(topic) => <Shown topic={topic} />}</Loaded>
    </section>
  )
}

function Shown({ topic }: { topic: TopicDetail }) {
  const { title, code, status, summary, retiredFor, lastUsed } = topic
  return (
    <>
      <TalkHead title={title}>
        <span className="faint">{code}</span>
        <StatusTag of="topic" status={status} />
        <TopicSteps topic={topic} />
      </TalkHead>
      <div className="talk-columns">
        <section className="card">
          <h2>{t('talks.content')}</h2>
          {summary && <p className="prose">{summary}</p>}
          <Content topic={topic} />
          {retiredFor && <p className="warn">{t('talks.retiredFor', { reason: retiredFor })}</p>}
        </section>
        <section className="card">
          <h2>{t('talks.lastUsed')}</h2>
          {lastUsed.length === 0 && <p className="faint">{t('talks.neverUsed')}</p>}
          <dl className="facts">
            {lastUsed.map(({ regionId, regionName, heldOn }) => (
              <div key={regionId}>
                <dt>{regionName}</dt>
                <dd>{dayWords(heldOn)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <AskedLast topic={topic} />
    </>
  )
}

function Content({ topic }: { topic: TopicDetail }) {
  const { data: city } = useCity()
  const { environment, industries, source, leadOfficeName, proposedOn, timesUsed } = topic
  const industryName = (code: string) =>
    city?.industries.find((one) => one.code === code)?.name ?? code
  const rows = [
    ['talks.column.source', t(`topicSource.${source}`)],
    ['field.environment', environment && t(`environment.${environment}`)],
    ['talks.industries', industries.map(industryName).join(t('desk.comma'))],
    ['talks.column.chain', chainWords(topic)],
    ['talks.column.season', seasonWords(topic)],
    ['talks.column.lead', leadOfficeName],
    ['talks.proposedOn', dayWords(proposedOn)],
    ['talks.column.used', timesUsed > 0 && t('talks.timesUsed', { n: timesUsed })],
  ] as const
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
