import { Link } from '@tanstack/react-router'
import { t } from '#messages/index.ts'
import { dayWords, shortDay } from '#web/ui/days.ts'
import { Cell } from '../parts/Cell.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import type { Period } from '../talk-types.ts'
import { PeriodActions } from './PeriodActions.tsx'

/** A period as the calendar lists it. */
export function PeriodRow({ period }: { period: Period }) {
  const { periodId, number, plannedOn, heldOn, status, reason } = period
  const moved = plannedOn !== heldOn
  return (
    <tr>
      <Cell label="talks.column.day">
        <b>{dayWords(heldOn)}</b>
        {moved && (
          <small className="small">{t('talks.movedFrom', { day: shortDay(plannedOn) })}</small>
        )}
      </Cell>
      <Cell label="talks.column.period">
        {number === null ? (
          t('talks.skipped')
        ) : (
          <Link to="/talks/periods/$periodId" params={{ periodId }}>
            {t('talks.nth', { n: number })}
          </Link>
        )}
      </Cell>
      <Cell label="talks.column.state">
        <StatusTag of="period" status={status} />
        {reason && <small className="small">{t('talks.because', { reason })}</small>}
      </Cell>
      <Cell label="talks.column.topics">
        <TopicNames period={period} />
      </Cell>
      {period.open.length > 0 && (
        <Cell label="talks.column.do">
          <PeriodActions period={period} small />
        </Cell>
      )}
    </tr>
  )
}

/** What a period is about, each leading to its topic. */
export function TopicNames({ period: { topics } }: { period: Pick<Period, 'topics'> }) {
  if (topics.length === 0) return <span className="faint">{t('talks.noTopic')}</span>
  return (
    <span className="topic-names">
      {topics.map(({ topicId, title }) => (
        <Link key={topicId} to="/talks/topics/$topicId" params={{ topicId }}>
          {title || t('talks.unseenTopic')}
        </Link>
      ))}
    </span>
  )
}
