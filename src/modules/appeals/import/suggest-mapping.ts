import { type Field, fieldNames, fields, type Mapping } from './fields.ts'

const known = new Map<string, Field>(
  fieldNames.flatMap((field) =>
    fields[field].names.split(' ').map((name) => [name, field] as const),
  ),
)

/** Guesses what each column holds by its name; a column it does not know is left to the reader. */
export function suggestMapping(columns: readonly string[]): Mapping {
  const mapping: Mapping = {}
  for (const column of columns) {
    const field = known.get(plainName(column))
    if (field !== undefined) mapping[field] ??= column
  }
  return mapping
}

/** `* 涉及金额（万元）` is `涉及金额`, `Contact_Phone` is `contactphone`. */
const plainName = (column: string) =>
  column
    .normalize('NFKC')
    .replace(/[（(【[].*$/, '')
    .replace(/[\s*:_-]/g, '')
    .toLowerCase()

/** The fields that a list must have and this mapping gives no column for. */
export function missingFields(mapping: Mapping, region: string | undefined): Field[] {
  return fieldNames.filter(
    (field) =>
      fields[field].needed && mapping[field] === undefined && !(field === 'region' && region),
  )
}
