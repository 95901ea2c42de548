// `npm run check:canary`: tokens in everything that says who an enterprise is, looked for in what every
// endpoint answers to every role about every record, in messages, logs and pages, in all the database and the
// store of files have on disk, and in what a reveal answers.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { nodeOfScripts, root } from './place.mjs'

const files = ['tests/canary', 'tests/disk.test.ts', 'tests/reveal.test.ts']
files.push('tests/e2e/canary.test.ts')
const args = [join(root, 'scripts', 'test.mjs'), ...files]
const { status } = spawnSync(nodeOfScripts(), args, {
  cwd: root,
  env: { ...process.env, KENTAN_FULL: '1' },
  stdio: 'inherit',
})
process.exitCode = status ?? 1
