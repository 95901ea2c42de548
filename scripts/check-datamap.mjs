// `npm run check:datamap [-- --add]`: is every datum in docs/data-map.csv, with a purpose and an end?
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { nodeOfScripts, root } from './place.mjs'
import { setUp } from './setup.mjs'

await setUp({ web: false })
const args = [join(root, 'scripts', 'data-map.ts'), ...process.argv.slice(2)]
const { status } = spawnSync(nodeOfScripts(), args, { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
