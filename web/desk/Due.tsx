import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import { dueTone, dueWords } from '../ui/due.ts'
import type { AppealItem } from './api.ts'
import { useSession } from './queries.ts'

type Dated = Pick<AppealItem, 'nextDueOn' | 'daysLeft' | 'overdue' | 'provisional'>

/** When the next step is due, in a date, in words and in colour; 估 when the date is an estimate. */
export function Due({ item }: { item: Dated }) {
  const { today } = useSession()
  const words = dueWords(item, today)
  if (item.nextDueOn === null) return <span className="faint">{t('due.none')}</span>
  return (
    <span className={`due due-${dueTone(item)}`}>
      <span className="digits">{item.nextDueOn}</span>
      {words && <b className="due-words">{words}</b>}
      {item.provisional && <Tag title={t('due.provisional')}>{t('due.estimate')}</Tag>}
    </span>
  )
}
