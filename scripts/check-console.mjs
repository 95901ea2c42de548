// `npm run check:console`: the console's browser test with the network cut for a whole minute.
// Not part of `npm test`, where the cut lasts until a sending has failed.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { nodeOfScripts, root } from './place.mjs'

const env = { ...process.env, KENTAN_OUTAGE_SECONDS: process.env.KENTAN_OUTAGE_SECONDS ?? '60' }
const args = [join(root, 'scripts', 'test.mjs'), 'tests/e2e/console.test.ts']
const { status } = spawnSync(nodeOfScripts(), args, { cwd: root, stdio: 'inherit', env })
process.exitCode = status ?? 1
