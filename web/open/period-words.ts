import { t } from '#messages/index.ts'
import type { Dictionary, Row, Table } from './open-data.ts'

/** 2026年7月, 2026年三季度 or 2026年. */
export function periodWords(period: string): string {
  const [year = '', part] = period.split('-')
  if (part === undefined) return t('open.year', { year })
  return part.startsWith('Q')
    ? t('open.quarter', { year, n: part.slice(1), word: t(`open.quarter.${part.slice(1)}`) })
    : t('open.month', { year, n: Number(part) })
}

/** The last month of a period, and how long it is: a quarter stands after its last month. */
function placeOf(period: string): string {
  const [year = '', part] = period.split('-')
  if (part === undefined) return `${year}-12-3`
  return part.startsWith('Q')
    ? `${year}-${String(3 * Number(part.slice(1))).padStart(2, '0')}-2`
    : `${period}-1`
}

const lengthOf = (period: string) => placeOf(period).slice(-1)

/** The newest first, months before quarters before years. */
export const inOrder = (tables: readonly Table[]): Table[] =>
  tables.toSorted(
    (one, other) =>
      lengthOf(one.period).localeCompare(lengthOf(other.period)) ||
      placeOf(other.period).localeCompare(placeOf(one.period)),
  )

export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

export const nameOf = ({ name }: Dictionary['indicators'][number]): string =>
  name[t('open.language') === 'en' ? 'en' : 'zh']

/** What a row is called: environments and channels by the words of their keys. */
export function rowWords({ dimension }: Table, { key, name }: Row): string {
  if (key === 'none') return t('open.none')
  if (dimension !== 'environment' && dimension !== 'channel') return name
  const word = `${dimension}.${key}`
  const found = t(word)
  return found === word ? name : found
}
