import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import { dayWords, shortDay } from '#web/ui/days.ts'
import type { TalkInPeriod } from '../talk-types.ts'

export const dateKinds = ['opensOn', 'locksOn', 'packOn', 'minutesOn'] as const
type Dated = Pick<TalkInPeriod, (typeof dateKinds)[number] | 'provisional' | 'status'>

/** The dates most venues share, as their sum of words. */
export function commonDates(sessions: readonly TalkInPeriod[]): TalkInPeriod | undefined {
  return (
    sessions.find(({ status, movedFrom }) => status !== 'cancelled' && movedFrom === null) ??
    sessions.find(({ status }) => status !== 'cancelled')
  )
}

/** When the rosters open and lock, questions go out and minutes are due, in words. */
export function CommonDates({ sessions }: { sessions: readonly TalkInPeriod[] }) {
  const shared = commonDates(sessions)
  if (!shared) return null
  return (
    <dl className="talk-dates">
      {dateKinds.map((kind) => (
        <div key={kind}>
          <dt>{t(`talks.${kind}`)}</dt>
          <dd>
            {dayWords(shared[kind])}
            {shared.provisional && kind !== 'opensOn' && (
              <Tag title={t('due.provisional')}>{t('due.estimate')}</Tag>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A venue's own dates, where they are not what the others have. */
export function OwnDates({ session, shared }: { session: Dated; shared: Dated | undefined }) {
  const differing = dateKinds.filter((kind) => session[kind] !== shared?.[kind])
  if (differing.length === 0 || session.status === 'cancelled') return null
  return (
    <small className="small">
      {differing
        .map((kind) => `${t(`talks.${kind}`)} ${shortDay(session[kind])}`)
        .join(t('desk.stroke'))}
    </small>
  )
}
