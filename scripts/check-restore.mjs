// `npm run check:restore`: a city that goes on working is backed up, lost, and put back, on the embedded
// database and on a server. Not part of `npm test`, for it starts the real server several times.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureAge } from './debian.mjs'
import { nodeOfScripts, root } from './place.mjs'
import { setUp } from './setup.mjs'

await setUp({ web: false })
await ensureAge()
const args = [join(root, 'scripts', 'restore-city.ts'), ...process.argv.slice(2)]
const { status } = spawnSync(nodeOfScripts(), args, { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
