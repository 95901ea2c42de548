// Test files at full size, alone: `node scripts/check-full.mjs tests/headers.test.ts`. In `npm test`
// the same files take a part of it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeOfScripts, root } from './place.mjs'
import { setUp } from './setup.mjs'

await setUp()
const folder = mkdtempSync(join(tmpdir(), 'kentan-check-'))
const report = join(folder, 'report')
writeFileSync(report, '')
const env = { ...process.env, KENTAN_FULL: '1', KENTAN_REPORT: report }
const args = [join(root, 'scripts', 'test.mjs'), ...process.argv.slice(2)]
const { status, stdout } = spawnSync(nodeOfScripts(), args, {
  ...{ cwd: root, env, encoding: 'utf8' },
  stdio: ['inherit', 'pipe', 'inherit'],
})
// What the tests have measured first, for the last line is the count.
process.stdout.write(readFileSync(report, 'utf8') + stdout)
rmSync(folder, { recursive: true })
process.exitCode = status ?? 1
