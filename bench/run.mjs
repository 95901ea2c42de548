// `npm run bench -- NAME`: runs one bench on the Node that npm has brought.
// Plain JavaScript without dependencies: it may itself be run by Node 20.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { nodeOfScripts } from '../scripts/place.mjs'
import { setUp } from '../scripts/setup.mjs'

const benches = {
  intake: 'intake.ts',
  deadlines: 'deadlines.ts',
  log: 'log.ts',
  figures: 'dashboards.ts',
  search: 'search.ts',
  text: 'text.ts',
}
const [name = 'intake', ...args] = process.argv.slice(2)
const program = benches[name]
if (program === undefined) {
  console.error(
    `npm run bench -- ${Object.keys(benches).join(' | ')} [--rounds N] [--seconds N] [--dry]\n` +
      '  text --data DIR [--json] [--only routing | problems | duplicates | replies | search]',
  )
  process.exit(2)
}
await setUp({ web: false })
const file = fileURLToPath(new URL(program, import.meta.url))
const bench = spawn(nodeOfScripts(), [file, ...args], { stdio: 'inherit' })
// Why: Ctrl-C reaches the bench too, which then stops what it has started.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => bench.kill('SIGTERM'))
bench.once('exit', (code) => {
  process.exitCode = code ?? 1
})
