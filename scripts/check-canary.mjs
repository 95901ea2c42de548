// `npm run check:canary`: tokens in every field that says who an enterprise is, looked for in what every
// endpoint answers to every role, in all the database has on disk, and in what a reveal answers.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { nodeOfScripts, root } from './place.mjs'

const files = ['tests/canary', 'tests/disk.test.ts', 'tests/reveal.test.ts']
const args = [join(root, 'scripts', 'test.mjs'), ...files]
const { status } = spawnSync(nodeOfScripts(), args, { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
