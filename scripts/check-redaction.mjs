// `npm run check:redaction [-- SEED]`: how much the redaction aid finds in 500 written complaints.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { nodeOfScripts, root } from './place.mjs'
import { setUp } from './setup.mjs'

await setUp({ web: false })
const args = [join(root, 'scripts', 'redaction', 'main.ts'), ...process.argv.slice(2)]
const { status } = spawnSync(nodeOfScripts(), args, { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
