import type { PublicEdition } from './contract.ts'
import { isKnown } from './domain/identities.ts'
import { words } from './domain/indicator-words.ts'
import type { PrintedTable } from './domain/printed.ts'

/** A row of the files, by its columns. */
export type CsvRow = {
  edition: number
  as_of: string
  dimension: string
  period: string
  key: string
  name: string
  indicator: string
  indicator_name: string
  n: number | null
  of: number | null
  excluded: number | null
  withheld: string
}

/** `region-2026-Q3`. */
export const nameOfTable = ({ dimension, period }: Pick<PrintedTable, 'dimension' | 'period'>) =>
  `${dimension}-${period}`

export const tableNamed = ({ tables }: PublicEdition, name: string): PrintedTable | undefined =>
  tables.find((table) => nameOfTable(table) === name)

/** One row a figure of each part. */
export const csvRows = (
  { number, asOf }: Pick<PublicEdition, 'number' | 'asOf'>,
  { dimension, period, rows }: PrintedTable,
): CsvRow[] =>
  rows.flatMap(({ key, name, cells }) =>
    cells.map(({ code, n, of, excluded, withheld }) => ({
      ...{ edition: number, as_of: asOf, dimension, period, key, name },
      ...{ indicator: code, indicator_name: isKnown(code) ? words[code][0] : code },
      ...{ n, of, excluded, withheld: withheld.join(' ') },
    })),
  )
