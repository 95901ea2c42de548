import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { reference } from '../src/loops.ts'
import { printOpenApi } from '../src/openapi.ts'
import { printIndicators } from './make/indicators.ts'
import { jsonLines } from './make/json-lines.ts'
import { printLifecycle } from './make/lifecycle.ts'
import { drawLifecycle } from './make/lifecycle-svg.ts'
import { printSchema } from './make/schema.ts'

const root = new URL('../', import.meta.url)

/** Every file that is made and never written, with what makes it. */
const made: Record<string, () => string | Promise<string>> = {
  // A line for each part of an endpoint.
  'docs/openapi.json': async () => `${jsonLines(await printOpenApi(), 4)}\n`,
  'docs/indicators.md': printIndicators,
  'docs/lifecycle.md': printLifecycle,
  'docs/lifecycle.svg': drawLifecycle,
  'db/schema.sql': () => printSchema(reference),
}

const checkOnly = process.argv.includes('--check')
const stale: string[] = []
for (const [name, make] of Object.entries(made)) {
  const file = new URL(name, root)
  const wanted = await make()
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue
  stale.push(name)
  if (!checkOnly) writeFileSync(file, wanted)
}
if (!checkOnly)
  console.log(stale.length > 0 ? `made ${stale.join(', ')}` : 'all made files are fresh')
else if (stale.length > 0) {
  console.error(`stale, run \`npm run make\`: ${stale.join(', ')}`)
  process.exitCode = 1
}
