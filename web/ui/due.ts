import { t } from '../messages/index.ts'

/** What a list or an appeal says of the date it waits for. */
export type Awaited = { nextDueOn: string | null; daysLeft: number | null; overdue: boolean }

/** How long until the date waited for, in words; null when none is. */
export function dueWords({ nextDueOn, daysLeft, overdue }: Awaited, today: string): string | null {
  if (nextDueOn === null || daysLeft === null) return null
  if (overdue) return daysLeft < 0 ? t('due.over', { n: -daysLeft }) : t('due.justOver')
  return nextDueOn === today ? t('due.today') : t('due.left', { n: daysLeft })
}

/** How urgent that is; said in words too, never by colour alone. */
export function dueTone({ daysLeft, overdue }: Awaited): 'over' | 'soon' | 'calm' {
  if (overdue) return 'over'
  return daysLeft !== null && daysLeft <= 2 ? 'soon' : 'calm'
}
