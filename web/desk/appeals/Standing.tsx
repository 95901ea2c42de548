import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import type { Appeal } from '../api.ts'
import { Due } from '../Due.tsx'
import { Badges } from './Badges.tsx'

/** Who has it, how far it is, and how many days are left, with its light. */
export function Standing({ appeal }: { appeal: Appeal }) {
  const { status, end, officeName, closedOn, rating } = appeal
  const office = officeName ?? t('role.coordinator')
  return (
    <header className="standing">
      <p className="digits">{appeal.number}</p>
      <h2>{appeal.title}</h2>
      <p className="standing-line">
        <Tag className={`status status-${status}`}>{t(`status.${status}`)}</Tag>
        {end ? (
          <span>{t('panel.ended', { end: t(`end.${end}`), on: closedOn ?? '' })}</span>
        ) : (
          <>
            <span>{t(`now.${status}`, { office })}</span>
            <Due item={appeal} />
          </>
        )}
        <Badges item={appeal} />
        {rating !== null && <Tag>{t(`rating.${rating}`)}</Tag>}
      </p>
    </header>
  )
}
