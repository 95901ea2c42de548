import { t } from '#messages/index.ts'

type Limit = { count: number | null; unit: string; rollForward: boolean }

/** A limit in words: 2 周，遇休息日顺延. Hours run on whatever the day. */
export function limitWords({ count, unit, rollForward }: Limit): string {
  const sameDay = count === 0 && unit !== 'hours'
  const length = sameDay ? t('limit.sameDay') : t(`limit.${unit}`, { n: count ?? '—' })
  return rollForward && unit !== 'hours' ? t('limit.rolled', { length }) : length
}
