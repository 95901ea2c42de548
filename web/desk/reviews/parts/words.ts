import { t } from '#messages/index.ts'
import { useCity } from '#web/desk/queries.ts'

/** 2026年10月. */
export function monthWords(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return t('reviews.month', { year, month: Number(number), name: t(`reviews.month.${number}`) })
}

/** What offices are called. */
export function useOfficeNames(): (officeId: string) => string {
  const { data } = useCity()
  const names = new Map((data?.offices ?? []).map(({ officeId, name }) => [officeId, name]))
  return (officeId) => names.get(officeId) ?? ''
}
