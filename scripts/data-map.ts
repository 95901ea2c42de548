// `npm run check:datamap`: every column of the database and every field of the API stands in
// docs/data-map.csv with its purpose, class, legal ground, retention and who sees it. `-- --add` writes
// the rows that are missing, with a question mark where a person has to answer.
import { readFileSync, writeFileSync } from 'node:fs'
import {
  apiFields,
  columnsOf,
  faultsOf,
  type Row,
  readMap,
  withMissing,
  writeMap,
} from './data-map/map.ts'

const root = new URL('../', import.meta.url)
const file = new URL('docs/data-map.csv', root)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

const wanted = [
  ...columnsOf(read('db/schema.sql')),
  ...apiFields(JSON.parse(read('docs/openapi.json'))),
]
let rows: Row[] = readMap(readFileSync(file, 'utf8'))
if (process.argv.includes('--add')) {
  rows = withMissing(rows, wanted)
  writeFileSync(file, writeMap(rows))
}
const faults = faultsOf(rows, wanted)
for (const fault of faults.slice(0, 50)) console.error(fault)
console.log(`${rows.length} rows: ${wanted.length - faults.length} passed, ${faults.length} failed`)
process.exitCode = faults.length > 0 || wanted.length === 0 ? 1 : 0
