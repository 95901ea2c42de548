import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import type { AppealItem } from '../api.ts'
import { useSession } from '../queries.ts'

type Marked = Pick<
  AppealItem,
  'redoCount' | 'transfers' | 'level' | 'officeId' | 'coOfficeIds' | 'reviewOn'
>

/** What sets an appeal apart from others of its status, and how often it came back or moved on. */
export function Badges({ item }: { item: Marked }) {
  const { redoCount, transfers } = item
  return (
    <>
      <StandBadges item={item} />
      {redoCount > 0 && <Tag className="bad">{t('list.redone', { n: redoCount })}</Tag>}
      {transfers > 0 && <Tag>{t('badge.transferred', { n: transfers })}</Tag>}
    </>
  )
}

/** Whether it is only helped with, lifted, or shelved. */
export function StandBadges({ item }: { item: Omit<Marked, 'redoCount' | 'transfers'> }) {
  const { officeId } = useSession()
  const { level, coOfficeIds, reviewOn } = item
  const helps = officeId !== null && officeId !== item.officeId && coOfficeIds.includes(officeId)
  return (
    <>
      {helps && <Tag className="good">{t('badge.co')}</Tag>}
      {level > 0 && <Tag className="bad">{t('badge.lifted', { n: level })}</Tag>}
      {reviewOn && <Tag className="warn">{t('badge.shelved', { on: shortDay(reviewOn) })}</Tag>}
    </>
  )
}
