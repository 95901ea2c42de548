// `npm run check:upload`: every hostile file and name, with memory, time and disk measured, and a real
// virus scanner, which it installs where that is allowed. `npm test` sends some of each kind.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureChineseFont, ensureClamd } from './debian.mjs'
import { nodeOfScripts, root } from './place.mjs'

await ensureClamd()
await ensureChineseFont()
const env = { ...process.env, KENTAN_UPLOADS: 'full' }
const args = [join(root, 'scripts', 'test.mjs'), 'tests/uploads.test.ts']
const { status } = spawnSync(nodeOfScripts(), args, { cwd: root, stdio: 'inherit', env })
process.exitCode = status ?? 1
