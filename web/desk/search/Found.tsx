import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import type { Answer, api } from '../api.ts'
import { useSession } from '../queries.ts'

export type FoundItem = Answer<typeof api.search.search>['items'][number]
type Segments = FoundItem['segments']

/** One thing found: what it is, its title, and where the words stand in it. */
export function Found({ item }: { item: FoundItem }) {
  const { kind, part, number, status, regionName, officeName, day, segments } = item
  const facts = [number, regionName, kind === 'office' ? null : officeName, day]
  return (
    <li>
      <div className="found-title">
        <Tag>{t(`search.kind.${kind}`)}</Tag>
        <TitleLink item={item} />
        {status !== null && <span className="found-status">{statusWords(item, status)}</span>}
      </div>
      {part !== 'name' && (
        <p className="found-text">
          {part === 'said' && <span className="faint">{t('search.part.said')}</span>}
          <Marked segments={segments} />
        </p>
      )}
      <p className="faint found-facts">{facts.filter((fact) => fact).join(' · ')}</p>
    </li>
  )
}

const statusWords = ({ kind }: FoundItem, status: string) =>
  kind === 'topic'
    ? t(`topicStatus.${status}`)
    : kind === 'session'
      ? t(`talkStatus.${status}`)
      : kind === 'question'
        ? t(`search.question.${status}`)
        : t(`status.${status}`)

/** The words that were looked for stand out, and are told to be marked. */
function Marked({ segments }: { segments: Segments }) {
  let at = 0
  return segments.map(({ text, marked }) => {
    at += text.length + 1
    return marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>
  })
}

function TitleLink({ item }: { item: FoundItem }) {
  const { role } = useSession()
  const { kind, id, sessionId, titleSegments } = item
  const title = <Marked segments={titleSegments} />
  if (kind === 'appeal' || kind === 'reply') {
    const to =
      role === 'handler' || role === 'lead' ? '/work' : role === 'caller' ? '/calls' : '/inbox'
    return (
      <Link to={to} search={{ view: 'all', appeal: id }}>
        {title}
      </Link>
    )
  }
  if (kind === 'topic') {
    return (
      <Link to="/talks/topics/$topicId" params={{ topicId: id }}>
        {title}
      </Link>
    )
  }
  if (sessionId !== null) {
    return (
      <Link to="/talks/$sessionId" params={{ sessionId }}>
        {title}
      </Link>
    )
  }
  return <strong>{title}</strong>
}
