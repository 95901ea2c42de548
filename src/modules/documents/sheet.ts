/** A column of a table to be written: its title and what it shows of a row. */
export type Column<Row> = {
  title: string
  /** In characters, as a spreadsheet measures it. */
  width: number
  value: (row: Row) => string | number | null
}

/** A table to be written; its rows are gone through once. */
export type Sheet<Row> = {
  name: string
  columns: readonly Column<Row>[]
  rows: AsyncIterable<Row>
}
