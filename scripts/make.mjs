// Rewrites every made file; `--check` writes nothing and fails when one is stale.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { nodeOfScripts, root } from './place.mjs'
import { setUp } from './setup.mjs'

await setUp({ web: false })
const args = [join(root, 'scripts', 'made-files.ts'), ...process.argv.slice(2)]
const { status } = spawnSync(nodeOfScripts(), args, { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
