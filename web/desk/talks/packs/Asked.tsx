import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import type { PackItem } from '../talk-types.ts'

/** A question as it was brought: who asks as far as may be told, and what. */
export function Asked({ item, place }: { item: PackItem; place: number }) {
  const { enterpriseName, tier, inWriting, text } = item
  return (
    <div className="pack-asked">
      <span className="faint">
        <span className="digits">{place + 1}</span> · {enterpriseName ?? t('list.hidden')}
        {tier === 'hidden' && <Tag className="warn">{t('tier.hidden')}</Tag>}
        {inWriting && <Tag>{t('presence.writing')}</Tag>}
      </span>
      <p className="prose">{text}</p>
    </div>
  )
}
