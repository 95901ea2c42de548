import { Tag } from 'antd'
import { t } from '#messages/index.ts'
import { shortDay } from '#web/ui/days.ts'
import { dueWords } from '#web/ui/due.ts'
import type { AppealItem } from './api.ts'
import { Light } from './Light.tsx'
import { useSession } from './queries.ts'

type Dated = Pick<
  AppealItem,
  'nextDueKind' | 'nextDueOn' | 'daysLeft' | 'overdue' | 'provisional' | 'light'
> & { pausedOn?: string | null }

/** What is due next: its light, which date and when, and the days left in words; 估 for an estimate. */
export function Due({ item }: { item: Dated }) {
  const { today } = useSession()
  const words = dueWords(item, today)
  if (item.nextDueOn === null) return <span className="faint">{t('due.none')}</span>
  return (
    <span className={`due due-${item.light}`}>
      <DueLight item={item} />
      {item.nextDueKind && t(`deadline.${item.nextDueKind}`)}
      <span className="digits">{item.nextDueOn}</span>
      {words && <b className="due-words">{words}</b>}
      {item.provisional && <Tag title={t('due.provisional')}>{t('due.estimate')}</Tag>}
    </span>
  )
}

/** A clock that stands still says since when, where that is known. */
function DueLight({ item: { light, pausedOn } }: { item: Dated }) {
  if (light === null) return null
  if (light !== 'paused' || !pausedOn) return <Light light={light} />
  return <Light light={light} words={t('light.pausedSince', { on: shortDay(pausedOn) })} />
}
